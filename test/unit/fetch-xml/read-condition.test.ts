import { describe, expect, it } from 'vitest'
import { conditionsOf } from './reading.ts'

/** The operator and operands of one condition about leads. */
function rowOf(condition: string): unknown {
  const { items } = conditionsOf(`<filter>${condition}</filter>`) as {
    items: readonly Record<string, unknown>[]
  }
  expect(items).toHaveLength(1)
  return [items[0]?.['operator'], items[0]?.['operands']]
}

describe('values', () => {
  it('stand in the attribute or in one element', () => {
    const expected = ['equals', ['Ruiz']]
    expect(rowOf('<condition attribute="lastname" operator="eq" value="Ruiz"/>')).toEqual(expected)
    expect(rowOf('<condition attribute="lastname" operator="eq"><value>Ruiz</value></condition>')).toEqual(
      expected,
    )
  })

  it('are kept verbatim, with blanks, references and CDATA', () => {
    expect(
      rowOf(
        '<condition attribute="lastname" operator="in"><value> a &amp; b&#x20;</value><value><![CDATA[<c>]]></value><value/></condition>',
      ),
    ).toEqual(['equals', [' a & b ', '<c>', '']])
  })

  it('may be one where several are allowed', () => {
    expect(rowOf('<condition attribute="employees" operator="not-in" value="5"/>')).toEqual([
      'doesNotEqual',
      ['5'],
    ])
  })

  it('become records where the file names them', () => {
    expect(
      rowOf(
        '<condition attribute="parentaccountid" operator="eq" uiname="Fabrikant" uitype="account" value="{AB}"/>',
      ),
    ).toEqual(['equals', [{ id: '{AB}', name: 'Fabrikant', type: 'account' }]])
    expect(
      rowOf(
        '<condition attribute="parentaccountid" operator="in"><value uiname="Fabrikant">{AB}</value><value>{CD}</value></condition>',
      ),
    ).toEqual(['equals', [{ id: '{AB}', name: 'Fabrikant' }, '{CD}']])
  })

  it('stay plain text in columns that hold no records', () => {
    expect(
      rowOf('<condition attribute="lastname" operator="eq" uiname="x" uitype="y" value="Ruiz"/>'),
    ).toEqual(['equals', ['Ruiz']])
  })

  it('may ask for the key of the record type', () => {
    expect(rowOf('<condition attribute="leadid" operator="eq" value="{A1}"/>')).toEqual(['equals', ['{A1}']])
  })
})

describe('operators', () => {
  it.each([
    ['statecode', 'eq', '0', 'equals'],
    ['statecode', 'ne', '0', 'doesNotEqual'],
    ['statecode', 'neq', '0', 'doesNotEqual'],
    ['statecode', 'in', '0', 'equals'],
    ['statecode', 'not-in', '0', 'doesNotEqual'],
    ['employees', 'gt', '5', 'greaterThan'],
    ['employees', 'ge', '5', 'greaterOrEqual'],
    ['revenue', 'lt', '5.5', 'lessThan'],
    ['revenue', 'le', '5.5', 'lessOrEqual'],
    ['createdon', 'gt', '2026-11-13', 'greaterThan'],
    ['createdon', 'on', '2026-11-13', 'on'],
    ['createdon', 'on-or-after', '2026-11-13', 'onOrAfter'],
    ['createdon', 'on-or-before', '2026-11-13T10:00:00Z', 'onOrBefore'],
    ['createdon', 'last-x-days', '5', 'lastXDays'],
    ['createdon', 'next-x-days', '5', 'nextXDays'],
    ['createdon', 'olderthan-x-days', '5', 'olderThanXDays'],
  ])('reads %s %s %s', (attribute, operator, value, expected) => {
    expect(rowOf(`<condition attribute="${attribute}" operator="${operator}" value="${value}"/>`)).toEqual([
      expected,
      [value],
    ])
  })

  it.each([
    ['createdon', 'today', 'today'],
    ['createdon', 'yesterday', 'yesterday'],
    ['createdon', 'tomorrow', 'tomorrow'],
    ['lastname', 'null', 'doesNotContainData'],
    ['industries', 'not-null', 'containsData'],
  ])('reads %s %s', (attribute, operator, expected) => {
    expect(rowOf(`<condition attribute="${attribute}" operator="${operator}"/>`)).toEqual([expected, []])
  })
})

describe('comparisons with another column', () => {
  it.each([
    ['eq', 'equals'],
    ['ne', 'doesNotEqual'],
    ['neq', 'doesNotEqual'],
    ['gt', 'greaterThan'],
    ['ge', 'greaterOrEqual'],
    ['lt', 'lessThan'],
    ['le', 'lessOrEqual'],
  ])('read %s', (operator, expected) => {
    expect(rowOf(`<condition attribute="employees" operator="${operator}" valueof="employees"/>`)).toEqual([
      expected,
      [{ column: 'employees' }],
    ])
  })
})

describe('several values', () => {
  it('are two for between', () => {
    expect(
      rowOf(
        '<condition attribute="employees" operator="between"><value>1</value><value>5</value></condition>',
      ),
    ).toEqual(['between', ['1', '5']])
  })

  it('are none for an operator that takes none, an empty attribute included', () => {
    expect(rowOf('<condition attribute="lastname" operator="null" value=""/>')).toEqual([
      'doesNotContainData',
      [],
    ])
  })
})

describe('patterns', () => {
  it.each([
    ['like', '%ab%', 'contains', 'ab'],
    ['not-like', '%ab%', 'doesNotContain', 'ab'],
    ['like', 'ab%', 'beginsWith', 'ab'],
    ['not-like', 'ab%', 'doesNotBeginWith', 'ab'],
    ['like', '%ab', 'endsWith', 'ab'],
    ['not-like', '%ab', 'doesNotEndWith', 'ab'],
    ['begins-with', 'ab', 'beginsWith', 'ab'],
    ['begins-with', 'ab%', 'beginsWith', 'ab'],
    ['not-begin-with', 'ab', 'doesNotBeginWith', 'ab'],
    ['ends-with', 'ab', 'endsWith', 'ab'],
    ['ends-with', '%ab', 'endsWith', 'ab'],
    ['not-end-with', 'ab', 'doesNotEndWith', 'ab'],
    ['like', '%%ab%%', 'contains', 'ab'],
    ['like', '%100[%]%', 'contains', '100%'],
    ['like', '[_]a[[]%', 'beginsWith', '_a['],
    ['begins-with', '[%]x', 'beginsWith', '%x'],
    ['like', 'ab', 'isLike', 'ab'],
    ['not-like', 'ab', 'isNotLike', 'ab'],
    ['like', 'a%b', 'isLike', 'a%b'],
    ['like', '%a_', 'isLike', '%a_'],
    ['like', '%', 'isLike', '%'],
    ['like', '%[a-c]%', 'isLike', '%[a-c]%'],
    ['begins-with', '[a-c]x', 'isLike', '[a-c]x%'],
    ['begins-with', '_x', 'isLike', '_x%'],
    ['not-begin-with', 'a%b', 'isNotLike', 'a%b%'],
    ['ends-with', 'a_', 'isLike', '%a_'],
    ['not-end-with', 'a%b', 'isNotLike', '%a%b'],
  ])('%s “%s” becomes %s “%s”', (operator, value, expected, operand) => {
    expect(rowOf(`<condition attribute="lastname" operator="${operator}" value="${value}"/>`)).toEqual([
      expected,
      [operand],
    ])
  })
})
