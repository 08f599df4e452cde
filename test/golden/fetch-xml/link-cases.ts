import { fakeXrmEasy, sql4Cds, type FetchCase } from './fetch-case.ts'

/**
 * Contacts of accounts: c1 and c2 of a1 (Fabrikant, parent a3), c3 of a2 (blank name), c4 of none, c5 of an account
 * that does not exist.
 */
const world = {
  account: {
    columns: { name: 'string', parent: 'lookup account' },
    records: {
      a1: { name: 'Fabrikant', parent: 'a3' },
      a2: {},
      a3: { name: 'Holding' },
    },
  },
  contact: {
    columns: { firstname: 'string', account: 'lookup account' },
    records: {
      c1: { firstname: 'Ada', account: 'a1' },
      c2: { firstname: 'Bo', account: '{A1}' },
      c3: { firstname: 'Cy', account: 'a2' },
      c4: { firstname: 'Di' },
      c5: { firstname: 'Ed', account: 'gone' },
    },
  },
}

function link(type: string, inside = ''): string {
  return `<link-entity name="account" from="accountid" to="account" link-type="${type}">${inside}</link-entity>`
}

function contacts(inside: string): string {
  return `<fetch><entity name="contact">${inside}</entity></fetch>`
}

const named = '<filter><condition attribute="name" operator="eq" value="fabrikant"/></filter>'
const notNamed = '<filter><condition attribute="name" operator="ne" value="fabrikant"/></filter>'
const isDi = '<condition attribute="firstname" operator="eq" value="Di"/>'
const childOfHolding =
  '<link-entity name="account" from="accountid" to="parent" link-type="any"><filter><condition attribute="name" operator="begins-with" value="hold"/></filter></link-entity>'

export const linkCases: readonly FetchCase[] = [
  {
    name: 'an inner link takes records whose lookup points to an existing one',
    source: `${fakeXrmEasy}: When_executing_a_query_expression_join_with_orphans_these_are_not_returned`,
    world,
    fetchXml: contacts(link('inner', '<attribute name="name"/>')),
    keys: ['c1', 'c2', 'c3'],
  },
  {
    name: 'any without conditions does the same',
    world,
    fetchXml: contacts(link('any')),
    keys: ['c1', 'c2', 'c3'],
  },
  {
    name: 'not any without conditions takes the rest',
    world,
    fetchXml: contacts(link('not any')),
    keys: ['c4', 'c5'],
  },
  {
    name: 'conditions inside a link are about the linked record',
    world,
    fetchXml: contacts(link('inner', named)),
    keys: ['c1', 'c2'],
  },
  {
    name: 'not any matches where there is no linked record too',
    world,
    fetchXml: contacts(`<filter>${link('not any', named)}</filter>`),
    keys: ['c3', 'c4', 'c5'],
  },
  {
    name: 'a negative condition inside a link still needs the linked record',
    world,
    fetchXml: contacts(link('any', notNamed)),
    keys: ['c3'],
  },
  {
    name: 'a link inside an Or filter is one of its parts',
    source: `${sql4Cds}: FilterLinkEntityAny (the same shape, from a lookup instead of to one)`,
    world,
    fetchXml: contacts(`<filter type="or">${link('any', named)}${isDi}</filter>`),
    keys: ['c1', 'c2', 'c4'],
  },
  {
    name: 'links go on from the linked record',
    world,
    fetchXml: contacts(link('inner', childOfHolding)),
    keys: ['c1', 'c2'],
  },
  {
    name: 'not any turns the whole chain round',
    world,
    fetchXml: contacts(link('not any', childOfHolding)),
    keys: ['c3', 'c4', 'c5'],
  },
  {
    name: 'an empty filter inside a link asks for nothing more than the linked record',
    world,
    fetchXml: contacts(link('any', '<filter/>')),
    keys: ['c1', 'c2', 'c3'],
  },
  {
    name: 'an empty filter in an Or takes everybody',
    world,
    fetchXml: contacts(`<filter type="or">${isDi}<filter/></filter>`),
    keys: ['c1', 'c2', 'c3', 'c4', 'c5'],
  },
]
