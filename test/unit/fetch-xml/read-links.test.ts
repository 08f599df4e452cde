import { describe, expect, it } from 'vitest'
import { conditionsOf } from './reading.ts'

const open = '<condition attribute="statecode" operator="eq" value="0"/>'
const openRow = { kind: 'row', column: 'statecode', operator: 'equals', operands: ['0'] }
const everything = { kind: 'group', join: 'and', everything: true, items: [] }

function group(join: 'and' | 'or', ...items: readonly unknown[]) {
  return { kind: 'group', join, items }
}

const accountExists = {
  kind: 'related',
  column: 'parentaccountid',
  target: 'account',
  mode: 'contains',
  join: 'and',
  items: [],
}

describe('the ends of a link', () => {
  it.each([
    ['the key and a lookup to it', 'name="account" from="accountid" to="parentaccountid"', {}],
    ['a lookup and the key it is assumed to mean', 'name="account" to="parentaccountid"', {}],
    [
      'a lookup there and the key here',
      'name="contact" from="parentcustomerid" to="leadid"',
      { column: 'leadid', target: 'contact', targetColumn: 'parentcustomerid' },
    ],
    [
      'any two columns that can hold the same',
      'name="account" from="name" to="lastname"',
      { column: 'lastname', targetColumn: 'name' },
    ],
    [
      'the key and a column that is no lookup to it',
      'name="account" from="accountid" to="lastname"',
      { column: 'lastname', targetColumn: 'accountid' },
    ],
  ])('may be %s', (_, ends, expected) => {
    expect(conditionsOf(`<filter><link-entity ${ends} link-type="any"/></filter>`)).toEqual(
      group('and', { ...accountExists, ...expected }),
    )
  })

  it('may be connected by a table in between', () => {
    const inside = '<filter><condition attribute="fullname" operator="not-null"/></filter>'
    const far = `<link-entity name="contact" from="contactid" to="primarycontactid" alias="c">${inside}</link-entity>`
    const near = `<link-entity name="account" from="name" to="lastname" intersect="true">${far}</link-entity>`
    expect(conditionsOf(`<entity name="lead">${near}</entity>`)).toEqual(
      group('and', {
        ...accountExists,
        column: 'lastname',
        targetColumn: 'name',
        intersect: true,
        items: [{ ...accountExists, column: 'primarycontactid', target: 'contact', items: [fullName] }],
      }),
    )
  })

  it('are not said to connect where the table in between is asked about itself', () => {
    const near = `<link-entity name="account" from="name" to="lastname" intersect="true"/>`
    expect(conditionsOf(`<entity name="lead">${near}</entity>`)).toEqual(
      group('and', { ...accountExists, column: 'lastname', targetColumn: 'name' }),
    )
  })
})

const fullName = { kind: 'row', column: 'fullname', operator: 'containsData', operands: [] }

describe('rows that are joined', () => {
  const link = (type: string, inside = '') =>
    `<link-entity name="account" from="accountid" to="parentaccountid" link-type="${type}" alias="a">${inside}</link-entity>`
  const about = (column: string, operator: string, value = '') =>
    `<condition entityname="a" attribute="${column}" operator="${operator}" ${value}/>`
  const row = (column: string, operator: string, ...operands: string[]) => ({
    kind: 'row',
    column,
    operator,
    operands,
  })
  const fabrikant = about('name', 'eq', 'value="Fabrikant"')
  const isFabrikant = row('name', 'equals', 'Fabrikant')
  const farming = about('industrycode', 'eq', 'value="1"')
  const isFarming = row('industrycode', 'equals', '1')
  const some = (...items: object[]) => ({ ...accountExists, items })
  const none = (...items: object[]) => ({ ...accountExists, mode: 'doesNotContain', items })
  const either = (...items: string[]) => `<filter type="or">${items.join('')}</filter>`
  const read = (inside: string) => conditionsOf(`<entity name="lead">${inside}</entity>`)

  it('satisfy all conditions about them together', () => {
    expect(
      read(`<filter>${open}${fabrikant}</filter>${link('inner', `<filter>${farmingHere}</filter>`)}`),
    ).toEqual(group('and', group('and', openRow), some(isFabrikant, isFarming)))
  })

  it('satisfy one alternative or another', () => {
    expect(read(`${either(open, fabrikant, farming)}${link('outer')}`)).toEqual(
      group('or', openRow, { ...some(isFabrikant, isFarming), join: 'or' }),
    )
  })

  it('exist, even where they are only one alternative', () => {
    expect(read(`${either(open, fabrikant)}${link('inner')}`)).toEqual(
      group('or', group('and', openRow, some()), some(isFabrikant)),
    )
  })

  it('are the same in every part of two alternatives', () => {
    expect(read(`${either(open, fabrikant)}${either(open, farming)}${link('outer')}`)).toEqual(
      group(
        'or',
        group('and', openRow, group('or', openRow, some(isFarming))),
        group('or', group('and', openRow, some(isFabrikant)), some(isFabrikant, isFarming)),
      ),
    )
  })

  it('are missing where their key is blank', () => {
    expect(read(`<filter>${about('accountid', 'null')}</filter>${link('outer')}`)).toEqual(
      group('and', none()),
    )
    expect(
      read(
        `<filter>${about('accountid', 'null')}</filter>${link('outer', `<filter>${farmingHere}</filter>`)}`,
      ),
    ).toEqual(group('and', none(isFarming)))
  })

  it('are there where their key is not blank', () => {
    expect(read(`<filter>${about('accountid', 'not-null')}</filter>${link('outer')}`)).toEqual(
      group('and', some()),
    )
  })

  it('are missing or blank where another column is', () => {
    expect(read(`<filter>${about('name', 'null')}</filter>${link('outer')}`)).toEqual(
      group('or', some(row('name', 'doesNotContainData')), none()),
    )
  })

  it('change nothing where they may be missing and nobody asks', () => {
    for (const type of ['outer', 'matchfirstrowusingcrossapply']) {
      expect(read(link(type, `<filter>${farmingHere}</filter>`))).toEqual(everything)
      expect(read(`<filter>${open}</filter>${link(type)}`)).toEqual(group('and', openRow))
    }
  })

  it('may be the first where there is only one', () => {
    expect(read(`<filter>${fabrikant}</filter>${link('matchfirstrowusingcrossapply')}`)).toEqual(
      group('and', some(isFabrikant)),
    )
  })

  it('are called after their table where they have no alias', () => {
    const text = '<link-entity name="account" to="parentaccountid"/>'
    const named =
      '<filter><condition entityname="account" attribute="name" operator="eq" value="Fabrikant"/></filter>'
    expect(read(`${named}${text}`)).toEqual(group('and', some(isFabrikant)))
  })

  it('are the asked for ones under the name of their table', () => {
    const named =
      '<filter><condition entityname="lead" attribute="statecode" operator="eq" value="0"/></filter>'
    expect(read(named)).toEqual(group('and', openRow))
  })

  it('may be rows below others', () => {
    const contact =
      '<link-entity name="contact" to="primarycontactid" alias="c"><filter><condition attribute="fullname" operator="not-null"/></filter></link-entity>'
    const asked = '<condition entityname="c" attribute="fullname" operator="null"/>'
    expect(read(`<filter>${asked}</filter>${link('inner', contact)}`)).toEqual(
      group(
        'and',
        some({
          ...accountExists,
          column: 'primarycontactid',
          target: 'contact',
          items: [row('fullname', 'doesNotContainData'), fullName],
        }),
      ),
    )
  })
})

const farmingHere = '<condition attribute="industrycode" operator="eq" value="1"/>'

describe('links of type all', () => {
  it('mean that some exist but none satisfies what is inside', () => {
    const link = `<link-entity name="account" to="parentaccountid" link-type="all"><filter>${farmingHere}</filter></link-entity>`
    const row = { kind: 'row', column: 'industrycode', operator: 'equals', operands: ['1'] }
    expect(conditionsOf(`<filter>${link}</filter>`)).toEqual(
      group('and', group('and', accountExists, { ...accountExists, mode: 'doesNotContain', items: [row] })),
    )
  })
})
