import { describe, expect, it } from 'vitest'
import { readFetchXml } from '#shared/interchange/fetch-xml/read-fetch.ts'
import { Group } from '#shared/model/condition.ts'
import { smallCrm } from '../../support/small-crm.ts'
import { conditionsOf, readLeads } from './reading.ts'

const open = '<condition attribute="statecode" operator="eq" value="0"/>'
const openRow = { kind: 'row', column: 'statecode', operator: 'equals', operands: ['0'] }
const everything = { kind: 'group', join: 'and', everything: true, items: [] }

function group(join: 'and' | 'or', ...items: readonly unknown[]) {
  return { kind: 'group', join, items }
}

describe('what a text may be', () => {
  it.each([
    ['a whole fetch', `<fetch><entity name="lead"><filter>${open}</filter></entity></fetch>`],
    ['an entity', `<entity name="lead"><filter>${open}</filter></entity>`],
    ['a bare filter', `<filter>${open}</filter>`],
    ['a fetch behind a declaration', `<?xml version="1.0" encoding="utf-16"?>\n<filter>${open}</filter>`],
    ['a fetch behind a byte order mark', `\uFEFF<filter>${open}</filter>`],
    ['a fetch with comments', `<!-- a --><filter><!-- b -->${open}</filter><!-- c -->`],
  ])('reads %s', (_, text) => {
    expect(conditionsOf(text)).toEqual(group('and', openRow))
  })

  it.each([
    ['no text', ''],
    ['blanks', ' \r\n\t'],
    ['an empty filter', '<filter/>'],
    ['an empty or filter', '<filter type="or"> </filter>'],
    ['an entity without filter', '<entity name="lead"/>'],
    ['a fetch without filter', '<fetch><entity name="lead"><attribute name="lastname"/></entity></fetch>'],
  ])('takes %s for every record', (_, text) => {
    expect(conditionsOf(text)).toEqual(everything)
  })

  it('takes a nested empty filter for every record, where it stands', () => {
    expect(conditionsOf(`<filter type="or">${open}<filter/></filter>`)).toEqual(
      group('or', openRow, everything),
    )
  })

  it('tells the record type the text is about', () => {
    const reading = readFetchXml('<entity name="account"/>', smallCrm, { newId: () => 'n' })
    expect(reading).toMatchObject({ ok: true, recordType: 'account' })
  })

  it('reads a bare filter followed by links', () => {
    const link = '<link-entity name="account" from="accountid" to="parentaccountid"/>'
    expect(conditionsOf(`<filter>${open}</filter>${link}${link}`)).toEqual(
      group('and', group('and', openRow), accountExists, accountExists),
    )
  })

  it('joins several filters of an entity by And', () => {
    expect(
      conditionsOf(
        `<entity name="lead"><filter type="or">${open}${open}</filter><filter>${open}</filter></entity>`,
      ),
    ).toEqual(group('and', group('or', openRow, openRow), group('and', openRow)))
  })

  it('nests filters as written', () => {
    expect(
      conditionsOf(`<filter><filter type="or"><filter>${open}</filter>${open}</filter></filter>`),
    ).toEqual(group('and', group('or', group('and', openRow), openRow)))
  })

  it('gives every node an id of its own, in a form definitions accept', () => {
    const reading = readLeads(`<filter>${open}<filter type="or">${open}${open}</filter></filter>`)
    if (!reading.ok) throw new Error('not read')
    const ids = [...JSON.stringify(reading.conditions).matchAll(/"id":"(n\d+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(5)
    expect(Group.parse(reading.conditions)).toEqual(reading.conditions)
  })
})

describe('what cannot change which records match', () => {
  it.each([
    'version="1.0" mapping="logical" output-format="xml-platform" distinct="true" no-lock="true"',
    'top="5" count="50" page="2" paging-cookie="x" returntotalrecordcount="true" latematerialize="true"',
    'aggregate="false" utc-offset="60" xmlns:generator="MarkMpn.SQL4CDS"',
  ])('is ignored on fetch: %s', (attributes) => {
    expect(conditionsOf(`<fetch ${attributes}><entity name="lead"/></fetch>`)).toEqual(everything)
  })

  it.each([
    '<attribute name="lastname" alias="who"/>',
    '<all-attributes/>',
    '<order attribute="lastname" descending="false"/>',
  ])('is ignored in an entity and in a link: %s', (element) => {
    const link = `<link-entity name="account" from="accountid" to="parentaccountid" alias="a" visible="false">${element}</link-entity>`
    expect(conditionsOf(`<entity name="lead">${element}${link}</entity>`)).toEqual(
      group('and', accountExists),
    )
  })
})

const accountExists = {
  kind: 'related',
  column: 'parentaccountid',
  target: 'account',
  mode: 'contains',
  join: 'and',
  items: [],
}

it.each([
  '<filter isquickfindfields="0" hint="union" overridequickfindrecordlimitenabled="1"/>',
  '<filter isquickfindfields="false"/>',
])('a filter may say what changes nothing: %s', (filter) => {
  expect(conditionsOf(filter)).toEqual(everything)
})

it('the conditions of a quick find are read as they stand', () => {
  const condition = '<condition attribute="lastname" operator="like" value="{0}"/>'
  expect(conditionsOf(`<filter type="or" isquickfindfields="1">${condition}</filter>`)).toMatchObject({
    join: 'or',
    items: [{ kind: 'row', column: 'lastname', operator: 'isLike', operands: ['{0}'] }],
  })
})

describe('links', () => {
  const name = '<condition attribute="name" operator="eq" value="Fabrikant"/>'
  const nameRow = { kind: 'row', column: 'name', operator: 'equals', operands: ['Fabrikant'] }

  it.each([
    ['', 'contains'],
    ...['inner', 'natural', 'any', 'exists', 'in', 'not all'].map((type) => [
      `link-type="${type}"`,
      'contains',
    ]),
    ['link-type="not any"', 'doesNotContain'],
  ])('with %s mean that the related record %s', (type, mode) => {
    const link = `<link-entity name="account" from="accountid" to="parentaccountid" ${type}/>`
    const related = { ...accountExists, mode }
    expect(conditionsOf(`<entity name="lead">${link}</entity>`)).toEqual(group('and', related))
    expect(conditionsOf(`<filter type="or">${link}${open}</filter>`)).toEqual(group('or', related, openRow))
  })

  it('take their lone filter as their own rows and join', () => {
    const link = `<link-entity name="account" from="accountid" to="parentaccountid"><filter type="or">${name}${name}</filter></link-entity>`
    expect(conditionsOf(`<filter>${link}</filter>`)).toEqual(
      group('and', { ...accountExists, join: 'or', items: [nameRow, nameRow] }),
    )
  })

  it('nest inside each other', () => {
    const contact =
      '<link-entity name="contact" from="contactid" to="primarycontactid" link-type="not any"><filter><condition attribute="fullname" operator="not-null"/></filter></link-entity>'
    const link = `<link-entity name="account" from="accountid" to="customerid"><filter>${name}</filter>${contact}</link-entity>`
    expect(conditionsOf(`<entity name="lead">${link}</entity>`)).toEqual(
      group('and', {
        kind: 'related',
        column: 'customerid',
        target: 'account',
        mode: 'contains',
        join: 'and',
        items: [
          nameRow,
          {
            kind: 'related',
            column: 'primarycontactid',
            target: 'contact',
            mode: 'doesNotContain',
            join: 'and',
            items: [{ kind: 'row', column: 'fullname', operator: 'containsData', operands: [] }],
          },
        ],
      }),
    )
  })

  it.each(['teamid', 'code'])('may name the linked key %s', (from) => {
    const text = `<entity name="deal"><link-entity name="team" from="${from}" to="team"/></entity>`
    expect(readFetchXml(text, smallCrm, { newId: () => 'n' }).ok).toBe(true)
  })

  it('may lead from a record type to itself', () => {
    const text = '<entity name="account"><link-entity name="account" from="accountid" to="parent"/></entity>'
    expect(readFetchXml(text, smallCrm, { newId: () => 'n' }).ok).toBe(true)
  })
})
