import { describe, expect, it } from 'vitest'
import { leadFilter, placesOf, problemsOf } from './reading.ts'

describe('a link is refused', () => {
  const path = 'fetch/entity/link-entity[1]'
  it.each([
    ['without name', '<link-entity from="accountid" to="parentaccountid"/>', 'ATTRIBUTE_MISSING'],
    ['without to', '<link-entity name="account" from="accountid"/>', 'ATTRIBUTE_MISSING'],
    [
      'to an unknown record type',
      '<link-entity name="nope" from="nopeid" to="parentaccountid"/>',
      'RECORD_TYPE_UNKNOWN',
    ],
    ['from an unknown column', '<link-entity name="account" from="accountid" to="nope"/>', 'COLUMN_UNKNOWN'],
    [
      'to an unknown column',
      '<link-entity name="account" from="nope" to="parentaccountid"/>',
      'COLUMN_UNKNOWN',
    ],
    [
      'between columns that cannot hold the same',
      '<link-entity name="account" from="name" to="revenue"/>',
      'LINK_UNLIKE',
    ],
    ...['natural join', 'Inner', 'constructor', ''].map((type) => [
      `of type “${type}”`,
      `<link-entity name="account" from="accountid" to="parentaccountid" link-type="${type}"/>`,
      'LINK_TYPE_UNSUPPORTED',
    ]),
    [
      'with an unknown attribute',
      '<link-entity name="account" from="accountid" to="parentaccountid" relationship="x"/>',
      'ATTRIBUTE_UNKNOWN',
    ],
  ])('%s', (_, link, code) => {
    expect(placesOf(`<fetch><entity name="lead">\n${link}</entity></fetch>`)).toEqual([`${code} ${path} 2`])
    expect(placesOf(`<fetch><entity name="lead"><filter>\n${link}</filter></entity></fetch>`)).toEqual([
      `${code} fetch/entity/filter[1]/link-entity[1] 2`,
    ])
  })

  it.each(['outer', 'matchfirstrowusingcrossapply'])('of type %s inside a filter', (type) => {
    const link = `<link-entity name="account" from="accountid" to="parentaccountid" link-type="${type}"/>`
    expect(placesOf(leadFilter(`\n${link}`))).toEqual([
      'LINK_MISPLACED fetch/entity/filter[1]/link-entity[1] 2',
    ])
  })

  it('together with everything inside it', () => {
    const name = '<filter><condition attribute="nope" operator="null"/></filter>'
    const link = (type: string) =>
      `<link-entity name="account" from="accountid" to="parentaccountid" link-type="${type}">${name}</link-entity>`
    for (const type of ['outer', 'any', 'nope']) {
      expect(placesOf(`<entity name="lead">${link(type)}</entity>`)).toContain(
        'COLUMN_UNKNOWN entity/link-entity[1]/filter[1]/condition[1] 1',
      )
    }
  })
})

describe('a condition about another row is refused', () => {
  const named = '<filter><condition entityname="a" attribute="name" operator="null"/></filter>'
  const link = (type: string, inside = '', name = 'a') =>
    `<link-entity name="account" from="accountid" to="parentaccountid" link-type="${type}" alias="${name}">${inside}</link-entity>`
  const many = (type: string) =>
    `<link-entity name="contact" from="parentcustomerid" to="leadid" link-type="${type}" alias="a"/>`

  it.each([
    ['where the link only asks for existence', `${named}${link('any')}`, 'ALIAS_OUT_OF_REACH'],
    ['where the link stands in a filter', `${named}<filter>${link('any')}</filter>`, 'ALIAS_OUT_OF_REACH'],
    [
      'from inside a link that asks for existence',
      `<filter>${link('any', named, 'b')}</filter>${link('inner')}`,
      'ALIAS_OUT_OF_REACH',
    ],
    [
      'from the filter of an outer link',
      `${link('outer', named, 'b')}${link('inner')}`,
      'ALIAS_OUT_OF_REACH',
    ],
    ['where two links have its name', `${named}${link('inner')}${link('inner')}`, 'ALIAS_AMBIGUOUS'],
    [
      'where the name is the hidden one of a link with an alias',
      `${named}${link('inner', '', 'b')}`,
      'ALIAS_UNKNOWN',
    ],
    [
      'about the first of several',
      `<filter><condition entityname="a" attribute="fullname" operator="null"/></filter>${many('matchfirstrowusingcrossapply')}`,
      'LINK_FIRST_ROW',
    ],
  ])('%s', (_, inside, code) => {
    const problems = problemsOf(`<entity name="lead">${inside}</entity>`)
    expect(problems.map((problem) => problem.code)).toEqual([code])
  })

  it('among more alternatives than can be taken apart', () => {
    const either = `<filter type="or"><condition entityname="a" attribute="name" operator="null"/><condition attribute="lastname" operator="null"/></filter>`
    expect(placesOf(`<entity name="lead">${either.repeat(9)}${link('inner')}</entity>`)).toContain(
      'LINK_TANGLED entity/link-entity[1] 1',
    )
  })
})
