import { describe, expect, it } from 'vitest'
import { plainContext } from '#shared/dates/evaluation-context.ts'
import { convert, type Conversion } from '#electron/command-line/conversion.ts'
import { condition, group } from '../../support/conditions.ts'
import { smallCrm } from '../../support/small-crm.ts'

const source = `<fetch top='5'>
  <entity name="lead">
    <filter type="or"><condition value="0" operator="eq" attribute="statecode"/></filter>
    <link-entity name="account" to="parentaccountid" link-type="outer" alias="a"/>
    <filter><condition entityname="a" attribute="accountid" operator="null"/></filter>
  </entity>
</fetch>`
const counts = { conditions: 2, groups: 2, links: 1 }

function conversion(parts: Partial<Conversion>): Conversion {
  return {
    from: 'fetchxml',
    to: 'json',
    catalog: null,
    recordType: undefined,
    context: plainContext,
    ...parts,
  }
}

function textOf(text: string, parts: Partial<Conversion>): string {
  const answer = convert(text, conversion(parts))
  if ('error' in answer) throw new Error(JSON.stringify(answer.error))
  return answer.text
}

const json = textOf(source, { to: 'json' })

describe('FetchXML', () => {
  it('stays as it is, and what it is made of is counted', () => {
    expect(convert(source, conversion({ to: 'fetchxml' }))).toEqual({ text: source, counts })
  })

  it('becomes a definition document with the same ids each time', () => {
    expect(JSON.parse(json)).toEqual({
      format: 'segment-studio/definitions',
      formatVersion: 1,
      segments: [
        {
          id: '00000000-0000-4000-8000-000000000000',
          name: 'lead',
          description: '',
          recordType: 'lead',
          conditions: {
            kind: 'group',
            id: 'c1',
            join: 'and',
            items: [
              {
                kind: 'group',
                id: 'c2',
                join: 'or',
                items: [{ ...condition('c3', 'statecode', 'equals', '0') }],
              },
              {
                kind: 'related',
                id: 'c4',
                column: 'parentaccountid',
                target: 'account',
                mode: 'doesNotContain',
                join: 'and',
                items: [],
              },
            ],
          },
        },
      ],
    })
  })

  it('becomes a sentence, with the names of the text or of a workspace', () => {
    expect(textOf(source, { to: 'sentence' })).toBe(
      'lead where statecode is 0 and the parentaccountid does not contain data.',
    )
    expect(textOf(source, { to: 'sentence', catalog: smallCrm })).toBe(
      'Leads where statecode is Open and the parentaccountid does not contain data.',
    )
  })

  it('becomes SQL', () => {
    expect(textOf(source, { to: 'sql' }).replace(/\s+/g, ' ')).toContain(
      'SELECT r0."leadid" FROM "lead" r0 WHERE',
    )
  })

  it('that is about nothing in particular needs a record type', () => {
    expect(convert('<filter/>', conversion({ to: 'sentence' }))).toMatchObject({
      error: { code: 'RECORD_TYPE_MISSING' },
    })
    expect(textOf('<filter/>', { to: 'sentence', recordType: 'lead' })).toBe('Every lead.')
  })

  it('with problems is answered with all of them, and with what it is made of', () => {
    const text =
      '<entity name="x">\n<filter><condition attribute="a" operator="nope"/>\n<condition/></filter></entity>'
    expect(convert(text, conversion({ to: 'fetchxml' }))).toEqual({
      error: {
        code: 'OPERATOR_UNKNOWN',
        message: 'The operator “nope” is not supported (line 2, entity/filter[1]/condition[1]).',
        path: 'entity/filter[1]/condition[1]',
        line: 2,
        problems: [
          expect.objectContaining({ code: 'OPERATOR_UNKNOWN', line: 2 }),
          expect.objectContaining({ code: 'ATTRIBUTE_MISSING', line: 3 }),
          expect.objectContaining({ code: 'ATTRIBUTE_MISSING', line: 3 }),
        ],
      },
      counts: { conditions: 2, groups: 1, links: 0 },
    })
  })

  it('that is no XML has nothing to count', () => {
    expect(convert('<fetch', conversion({}))).toEqual({
      error: {
        code: 'XML_MALFORMED',
        message: 'This is not well-formed XML: unexpected end (line 1).',
        path: '',
        line: 1,
      },
    })
  })

  it('is held to the columns of a workspace', () => {
    const text = '<entity name="lead"><filter><condition attribute="nope" operator="null"/></filter></entity>'
    expect(convert(text, conversion({ catalog: smallCrm }))).toMatchObject({
      error: { code: 'COLUMN_UNKNOWN' },
    })
  })
})

describe('a definition', () => {
  const from = 'json'

  it('becomes FetchXML that becomes the same definition', () => {
    const text = textOf(json, { from, to: 'fetchxml' })
    expect(text).toContain('<entity name="lead">')
    expect(textOf(text, { to: 'json' })).toBe(json)
  })

  it('becomes the text it was read from while nothing was edited', () => {
    const root = JSON.parse(json) as { segments: [{ conditions: object }] }
    root.segments[0].conditions = { ...root.segments[0].conditions, fetchXml: source }
    expect(textOf(JSON.stringify(root), { from, to: 'fetchxml' })).toBe(source)
  })

  it('without a record type becomes a filter, a sentence or itself, but no SQL', () => {
    const bare = JSON.stringify(group('root', 'and', [condition('a', 'x', 'equals', '1')]))
    expect(textOf(bare, { from, to: 'fetchxml' })).toMatch(/^<filter type="and">/)
    expect(textOf(bare, { from, to: 'sentence' })).toBe('record where x is 1.')
    expect(JSON.parse(textOf(bare, { from, to: 'json' }))).toEqual(JSON.parse(bare))
    expect(convert(bare, conversion({ from, to: 'sql' }))).toMatchObject({
      error: { code: 'RECORD_TYPE_MISSING' },
    })
    expect(textOf(bare, { from, to: 'sql', recordType: 'lead' })).toContain('"lead"')
  })

  it('tells what is muted in its sentence', () => {
    const parts = [condition('a', 'x', 'equals', '1'), { ...condition('b', 'y', 'today'), muted: true }]
    const text = JSON.stringify(group('root', 'and', parts))
    expect(textOf(text, { from, to: 'sentence' })).toBe('record where x is 1. Muted: y is today.')
  })

  it.each([
    ['{', 'DOCUMENT_INVALID', ''],
    ['[]', 'DOCUMENT_INVALID', ''],
    ['{"kind":"group","id":"a","join":"xor","items":[]}', 'DOCUMENT_INVALID', 'join'],
    [
      '{"format":"segment-studio/definitions","formatVersion":1,"segments":[]}',
      'DOCUMENT_INVALID',
      'segments',
    ],
    [JSON.stringify(group('root', 'and', [condition('a', 'x', 'nope')])), 'OPERATOR_UNKNOWN', 'a'],
    [JSON.stringify(group('root', 'and', [condition('a', 'x', 'equals')])), 'OPERANDS_UNSUITABLE', 'a'],
  ])('that is none is refused: %s', (text, code, path) => {
    expect(convert(text, conversion({ from, to: 'sentence' }))).toMatchObject({ error: { code, path } })
  })

  it('with nothing live has no FetchXML', () => {
    const text = JSON.stringify(group('root', 'and', []))
    expect(convert(text, conversion({ from, to: 'fetchxml' }))).toMatchObject({
      error: { code: 'NOTHING_LIVE' },
    })
    expect(textOf(text, { from, to: 'sentence' })).toBe('No record: no condition is switched on.')
  })

  it('is held to the columns of a workspace', () => {
    expect(
      convert(json.replaceAll('statecode', 'nope'), conversion({ from, catalog: smallCrm })),
    ).toMatchObject({
      error: { code: 'COLUMN_UNKNOWN', path: 'c3' },
    })
  })
})
