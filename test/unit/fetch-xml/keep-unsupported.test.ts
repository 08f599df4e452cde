import { describe, expect, it } from 'vitest'
import { checkConditions, unsupportedParts } from '#shared/conditions/check.ts'
import { liveDefinition } from '#shared/conditions/live.ts'
import { walkConditions } from '#shared/conditions/walk.ts'
import { plainContext } from '#shared/dates/evaluation-context.ts'
import { exportFetchXml } from '#shared/interchange/fetch-xml/export-fetch.ts'
import { readFetchXml } from '#shared/interchange/fetch-xml/read-fetch.ts'
import { plainNaming } from '#shared/interchange/sql/plain-naming.ts'
import { writeSql } from '#shared/interchange/sql/write-sql.ts'
import { Group, type ConditionNode, type UnsupportedPart } from '#shared/model/condition.ts'
import { fetchProblemReason } from '#shared/words/fetch-problem.ts'
import { smallCrm } from '../../support/small-crm.ts'
import { leadFilter, placesOf, problemsOf } from './reading.ts'

function keep(text: string, recordType = 'lead') {
  let last = 0
  const newId = () => `n${String((last += 1))}`
  return readFetchXml(text, smallCrm, { recordType, newId, keepUnsupported: fetchProblemReason })
}

function kept(text: string): Group {
  const reading = keep(text)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.conditions
}

function partsIn(root: Group): readonly UnsupportedPart[] {
  return [...walkConditions(root, 'lead')].flatMap(({ node }) =>
    node.kind === 'row' && node.unsupported !== undefined ? [node.unsupported] : [],
  )
}

/** The tree in short: rows by column, parts by the name of their element. */
function shape(node: ConditionNode): string {
  if (node.kind === 'row') {
    return node.unsupported === undefined ? node.column : (/<[\w-]+/.exec(node.unsupported.xml)?.[0] ?? '?')
  }
  const inside = `${node.join}(${node.items.map(shape).join(', ')})`
  return node.kind === 'group' ? inside : `${node.mode} ${node.target} ${inside}`
}

const fine = '<condition attribute="lastname" operator="not-null"/>'
const odd = '<condition attribute="nope" operator="eq" value="1"/>'
const accountLink = (attributes: string, inside = '') =>
  `<link-entity name="account" from="accountid" to="parentaccountid" ${attributes}>${inside}</link-entity>`
const entity = (inside: string) => `<fetch><entity name="lead">${inside}</entity></fetch>`

describe('parts that are not supported', () => {
  it('stand where they stood with XML, path, line and reason', () => {
    const text = leadFilter(
      `${fine}\n  <condition attribute='nope'   operator="odd">\n<value>é 1</value></condition>`,
    )
    const root = kept(text)
    expect(shape(root)).toBe('and(lastname, <condition)')
    expect(partsIn(root)).toEqual([
      {
        xml: `<condition attribute='nope'   operator="odd">\n<value>é 1</value></condition>`,
        path: 'fetch/entity/filter[1]/condition[2]',
        line: 2,
        reason: 'The record type lead has no column nope. The operator “odd” is not supported.',
      },
    ])
    expect(Group.safeParse(root).success).toBe(true)
  })

  it.each<[what: string, text: string, shape: string]>([
    [
      'an unknown operator',
      leadFilter('<condition attribute="lastname" operator="odd"/>'),
      'and(<condition)',
    ],
    [
      'a value that cannot be read',
      leadFilter(`${fine}<condition attribute="revenue" operator="eq" value="x"/>`),
      'and(lastname, <condition)',
    ],
    ['an unknown element in a filter', leadFilter(`${fine}<odd><condition/></odd>`), 'and(lastname, <odd)'],
    [
      'an unknown element in the entity',
      entity(`<filter>${fine}</filter><odd/>`),
      'and(and(lastname), <odd)',
    ],
    [
      'a filter that joins by neither',
      leadFilter(`${fine}<filter type="xor">${fine}${odd}</filter>`),
      'and(lastname, <filter)',
    ],
    ['a filter with text', entity(`<filter>${fine} text</filter>`), 'and(<filter)'],
    [
      'a link of another type',
      entity(accountLink('link-type="odd"', `<filter>${odd}</filter>`)),
      'and(<link-entity)',
    ],
    ['a link to an unknown table', entity('<link-entity name="odd" from="a" to="b"/>'), 'and(<link-entity)'],
    [
      'a condition in a link',
      entity(accountLink('link-type="any"', `<filter>${odd}</filter>`)),
      'and(contains account and(<condition))',
    ],
    [
      'a condition in a joined link',
      entity(accountLink('', `<filter>${odd}</filter>`)),
      'and(contains account and(<condition))',
    ],
    [
      'a condition by alias',
      entity(
        `<filter>${fine}<condition entityname="a" attribute="nope" operator="null"/></filter>${accountLink('alias="a" link-type="outer"')}`,
      ),
      'and(and(lastname), contains account and(<condition))',
    ],
    [
      'a condition by an alias there is not',
      leadFilter(`${fine}<condition entityname="a" attribute="name" operator="null"/>`),
      'and(lastname, <condition)',
    ],
    [
      'a bare filter',
      `<filter type="or">${fine}${odd}</filter>${accountLink('link-type="odd"')}`,
      'and(or(lastname, <condition), <link-entity)',
    ],
  ])('stand for %s', (_, text, expected) => {
    expect(shape(kept(text))).toBe(expected)
    expect(problemsOf(text).length).toBeGreaterThan(0)
  })

  it('take with them what names a link that is not supported', () => {
    const named = '<condition entityname="a" attribute="name" operator="null"/>'
    const text = entity(
      `<filter>${named}${fine}</filter><link-entity name="account" from="nope" to="parentaccountid" alias="a"/>`,
    )
    expect(placesOf(text)).toEqual(['COLUMN_UNKNOWN fetch/entity/link-entity[1] 1'])
    expect(shape(kept(text))).toBe('and(and(<condition, lastname), <link-entity)')
    expect(partsIn(kept(text)).map(({ reason }) => reason)).toEqual([
      'A condition cannot ask about the link “a” from here.',
      'The record type account has no column nope.',
    ])
  })

  it('take the link with them whose own filter would change nothing', () => {
    const link = accountLink('link-type="outer"', `<filter>${odd}</filter>`)
    const root = kept(entity(`<filter>${fine}</filter>${link}`))
    expect(shape(root)).toBe('and(and(lastname), <link-entity)')
    expect(partsIn(root)).toMatchObject([
      { xml: link, reason: 'The record type account has no column nope.' },
    ])
  })

  it('hold the reasons of everything in them', () => {
    const [part, ...more] = partsIn(kept(leadFilter(`<filter type="xor">${odd}</filter>`)))
    expect(more).toEqual([])
    expect(part?.reason).toBe(
      'A filter joins by “and” or by “or”, not by “xor”. The record type lead has no column nope.',
    )
  })

  it('stand for a link of which only the first row would count, and for what names it', () => {
    const first = 'link-type="matchfirstrowusingcrossapply" alias="a"'
    const link = `<link-entity name="contact" from="parentcustomerid" to="customerid" ${first}/>`
    const named = '<condition entityname="a" attribute="fullname" operator="not-null"/>'
    const text = entity(`<filter>${named}</filter>${link}`)
    const reading = keep(text)
    const parts = reading.ok ? partsIn(reading.conditions).map(({ xml }) => xml) : []
    expect(parts).toEqual([named, link])
  })

  it('are none in a text that is supported', () => {
    const text = entity(`<filter>${fine}</filter>${accountLink('')}`)
    expect(partsIn(kept(text))).toEqual([])
  })

  it.each<[what: string, text: string, code: string]>([
    ['is no XML', '<fetch', 'XML_MALFORMED'],
    ['names no record type', '<fetch><entity/></fetch>', 'ATTRIBUTE_MISSING'],
    ['is about another record type', '<fetch><entity name="account"/></fetch>', 'RECORD_TYPE_DIFFERENT'],
    ['aggregates', '<fetch aggregate="true"><entity name="lead"/></fetch>', 'ATTRIBUTE_UNKNOWN'],
    ['aggregates a column', entity('<attribute name="a" aggregate="sum"/>'), 'ATTRIBUTE_UNKNOWN'],
    [
      'aggregates a column of a link',
      entity(accountLink('', '<attribute name="a" groupby="true"/>')),
      'ATTRIBUTE_UNKNOWN',
    ],
    ['has two entities', '<fetch><entity name="lead"/><entity name="lead"/></fetch>', 'ELEMENT_REPEATED'],
    ['has something beside its filter', `<filter>${fine}</filter><odd/>`, 'ELEMENT_UNKNOWN'],
    ['has too many conditions', leadFilter(fine.repeat(501)), 'CONDITIONS_TOO_MANY'],
    ['has a part too long to be held', leadFilter(`<odd>${'x'.repeat(20_000)}</odd>`), 'ELEMENT_UNKNOWN'],
  ])('do not help a text that %s', (_, text, code) => {
    const reading = keep(text)
    expect(reading.ok ? [] : reading.problems.map((problem) => problem.code)).toContain(code)
    expect(reading).toEqual(readFetchXml(text, smallCrm, { recordType: 'lead', newId: () => 'n' }))
  })

  it('do not help a text about an unknown record type', () => {
    expect(keep('<fetch><entity name="odd"/></fetch>', 'odd')).toMatchObject({
      ok: false,
      problems: [{ code: 'RECORD_TYPE_UNKNOWN' }],
    })
  })
})

describe('a definition with a part that is not supported', () => {
  const text = leadFilter(`${fine}${odd}`)
  const imported = (): Group => ({ ...kept(text), fetchXml: text })
  const part = {
    node: 'n3',
    code: 'PART_UNSUPPORTED',
    path: 'fetch/entity/filter[1]/condition[2]',
    line: 1,
  }

  it('cannot be evaluated, muted or not', () => {
    const root = imported()
    const items = root.items.map((item) => ({ ...item, muted: true }))
    for (const one of [root, { ...root, items }, { ...root, muted: true }]) {
      expect(checkConditions(one, 'lead', smallCrm)).toMatchObject([part])
      expect(unsupportedParts(one)).toMatchObject([part])
      const live = liveDefinition(one)
      expect(live === null ? [] : unsupportedParts(live)).toMatchObject([part])
    }
  })

  it('is given back as it came, and refused at the part once edited', () => {
    const root = imported()
    expect(exportFetchXml(root, 'lead', smallCrm)).toEqual({ ok: true, text, muted: [] })
    const edited = exportFetchXml({ ...root, items: root.items.slice(1) }, 'lead', smallCrm)
    expect(edited).toEqual({ ok: false, problems: [part] })
    const without = exportFetchXml({ ...root, items: root.items.slice(0, 1) }, 'lead', smallCrm)
    expect(without).toMatchObject({ ok: true, text: expect.not.stringContaining('nope') as string })
  })

  it.each([null, smallCrm])('has no SQL, with and without a workspace', (catalog) => {
    const naming = plainNaming(catalog)
    const writing = writeSql(imported(), 'lead', { catalog, context: plainContext, naming })
    expect(writing).toMatchObject({ ok: false, problems: [part] })
  })
})
