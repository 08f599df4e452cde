import { describe, expect, it } from 'vitest'
import { filterLength, writeFetchXml } from '#shared/interchange/fetch-xml/write-fetch.ts'
import type { ConditionNode, Group, Related, Row } from '#shared/model/condition.ts'
import { condition, everything, group } from '../../support/conditions.ts'

/** The text of a definition about leads in one line; one with problems fails the test. */
function written(...items: readonly ConditionNode[]): string {
  const writing = writeFetchXml(group('root', 'and', items), 'lead', 'compact')
  if (!writing.ok) throw new Error(JSON.stringify(writing.problems))
  return writing.text
}

/** The text of one node inside the root filter. */
function node(item: ConditionNode): string {
  const text = written(item)
  const [, inside] =
    /^<fetch><entity name="lead"><filter type="and">(.*)<\/filter><\/entity><\/fetch>$/s.exec(text) ?? []
  return inside ?? text
}

const open = condition('open', 'statecode', 'equals', '0')
const openText = '<condition attribute="statecode" operator="eq" value="0"/>'

describe('a row', () => {
  it.each<[string, Row, string]>([
    ['with one value', open, openText],
    [
      'with several values',
      condition('a', 'statecode', 'equals', '0', '1'),
      '<condition attribute="statecode" operator="in"><value>0</value><value>1</value></condition>',
    ],
    [
      'that must not be one of several',
      condition('a', 'statecode', 'doesNotEqual', '0', '1'),
      '<condition attribute="statecode" operator="not-in"><value>0</value><value>1</value></condition>',
    ],
    [
      'that must not be',
      condition('a', 'x', 'doesNotEqual', '0'),
      '<condition attribute="x" operator="ne" value="0"/>',
    ],
    ['without value', condition('a', 'x', 'today'), '<condition attribute="x" operator="today"/>'],
    [
      'with X',
      condition('a', 'x', 'lastXDays', '7'),
      '<condition attribute="x" operator="last-x-days" value="7"/>',
    ],
    [
      'with a typed text, wildcards literal',
      condition('a', 'x', 'contains', '5%_[a]'),
      '<condition attribute="x" operator="like" value="%5[%][_][[]a]%"/>',
    ],
    [
      'with its beginning',
      condition('a', 'x', 'beginsWith', '%'),
      '<condition attribute="x" operator="begins-with" value="[%]"/>',
    ],
    [
      'without its end',
      condition('a', 'x', 'doesNotEndWith', 'b'),
      '<condition attribute="x" operator="not-end-with" value="b"/>',
    ],
    [
      'with a pattern',
      condition('a', 'x', 'isNotLike', 'a%b'),
      '<condition attribute="x" operator="not-like" value="a%b"/>',
    ],
    [
      'about a record',
      condition('a', 'x', 'equals', { id: '{AB}', name: 'A & "B"', type: 'account' }),
      '<condition attribute="x" operator="eq" uiname="A &amp; &quot;B&quot;" uitype="account" value="{AB}"/>',
    ],
    [
      'about several records',
      condition('a', 'x', 'equals', { id: 'AB', name: 'Fabrikant' }, 'CD'),
      '<condition attribute="x" operator="in"><value uiname="Fabrikant">AB</value><value>CD</value></condition>',
    ],
    [
      'about another column',
      condition('a', 'x', 'greaterThan', { column: 'y' }),
      '<condition attribute="x" operator="gt" valueof="y"/>',
    ],
    [
      'with line breaks, tabs and signs',
      condition('a', 'x', 'equals', 'a\r\n\t<b> & "c"'),
      '<condition attribute="x" operator="eq" value="a&#13;&#10;&#9;&lt;b&gt; &amp; &quot;c&quot;"/>',
    ],
    [
      'with line breaks in a list',
      condition('a', 'x', 'equals', ' a\r\n', '"'),
      '<condition attribute="x" operator="in"><value> a&#13;\n</value><value>"</value></condition>',
    ],
  ])('%s', (_, row, text) => {
    expect(node(row)).toBe(text)
  })
})

describe('groups and lines', () => {
  const line = (parts: Partial<Related>): Related => ({
    kind: 'related',
    id: 'r',
    column: 'parentaccountid',
    target: 'account',
    mode: 'contains',
    join: 'and',
    items: [],
    ...parts,
  })

  it.each<[string, ConditionNode, string]>([
    ['a group', group('g', 'or', [open, open]), `<filter type="or">${openText}${openText}</filter>`],
    ['a group written empty', everything('g'), '<filter/>'],
    [
      'a lookup with a record',
      line({}),
      '<link-entity name="account" from="accountid" to="parentaccountid" link-type="any"/>',
    ],
    [
      'a lookup without such a record',
      line({ mode: 'doesNotContain', join: 'or', items: [open] }),
      `<link-entity name="account" from="accountid" to="parentaccountid" link-type="not any"><filter type="or">${openText}</filter></link-entity>`,
    ],
    [
      'records that point here',
      line({ column: 'leadid', target: 'task', targetColumn: 'regardingobjectid' }),
      '<link-entity name="task" from="regardingobjectid" to="leadid" link-type="any"/>',
    ],
    [
      'records that are connected',
      line({
        column: 'leadid',
        target: 'listmember',
        targetColumn: 'entityid',
        intersect: true,
        items: [line({ column: 'listid', target: 'list' })],
      }),
      '<link-entity name="listmember" from="entityid" to="leadid" link-type="any" intersect="true"><filter type="and"><link-entity name="list" from="listid" to="listid" link-type="any"/></filter></link-entity>',
    ],
  ])('%s', (_, item, text) => {
    expect(node(item)).toBe(text)
  })

  it('everything', () => {
    expect(writeFetchXml(everything('root'), 'lead', 'compact')).toMatchObject({
      text: '<fetch><entity name="lead"><filter/></entity></fetch>',
    })
  })

  it('over lines, one element each', () => {
    const root = group('root', 'or', [open, condition('a', 'x', 'equals', '1', '2')])
    expect(writeFetchXml(root, 'lead')).toMatchObject({
      text: `<fetch>
  <entity name="lead">
    <filter type="or">
      ${openText}
      <condition attribute="x" operator="in">
        <value>1</value>
        <value>2</value>
      </condition>
    </filter>
  </entity>
</fetch>`,
    })
  })
})

describe('what is not written', () => {
  it('is what is muted, and it is told', () => {
    const root = group('root', 'and', [open, { ...open, id: 'quiet', muted: true }, group('empty', 'or', [])])
    expect(writeFetchXml(root, 'lead', 'compact')).toEqual({
      ok: true,
      text: `<fetch><entity name="lead"><filter type="and">${openText}</filter></entity></fetch>`,
      muted: ['quiet'],
    })
  })

  it.each<[string, Group, object]>([
    ['a definition with nothing live', group('root', 'and', []), { node: 'root', code: 'NOTHING_LIVE' }],
    [
      'a row without column',
      group('root', 'and', [condition('a', '', 'equals', '1')]),
      { node: 'a', code: 'COLUMN_MISSING' },
    ],
    [
      'a row with an operator there is not',
      group('root', 'and', [condition('a', 'x', 'constructor', '1')]),
      { node: 'a', code: 'OPERATOR_UNKNOWN', operator: 'constructor' },
    ],
    [
      'a row without its values',
      group('root', 'and', [condition('a', 'x', 'equals')]),
      { node: 'a', code: 'OPERANDS_UNSUITABLE', operator: 'equals', count: 0 },
    ],
    [
      'a row without its text',
      group('root', 'and', [condition('a', 'x', 'contains', '')]),
      { node: 'a', code: 'OPERANDS_UNSUITABLE', operator: 'contains', count: 1 },
    ],
    [
      'a character XML has no way to write',
      group('root', 'and', [condition('a', 'x', 'equals', 'a\u0001')]),
      { node: 'a', code: 'VALUE_UNWRITABLE' },
    ],
    [
      'half a character',
      group('root', 'and', [condition('a', 'x', 'equals', { id: '1', name: '\uD83D' })]),
      { node: 'a', code: 'VALUE_UNWRITABLE' },
    ],
  ])('is %s', (_, root, problem) => {
    expect(writeFetchXml(root, 'lead')).toEqual({ ok: false, problems: [problem] })
  })
})

describe('the length of a filter', () => {
  it('is that of the filter alone, written as short as possible', () => {
    expect(filterLength(group('root', 'and', [open]))).toBe(`<filter type="and">${openText}</filter>`.length)
  })

  it('is nothing where nothing is live', () => {
    expect(filterLength(group('root', 'and', []))).toBe(0)
  })

  it('is told for unfinished rows too', () => {
    expect(filterLength(group('root', 'and', [condition('a', 'x', 'equals')]))).toBe(
      '<filter type="and"><condition attribute="x" operator="eq"/></filter>'.length,
    )
  })
})
