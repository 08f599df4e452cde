import { describe, expect, it } from 'vitest'
import { readFetchXml } from '#shared/interchange/fetch-xml/read-fetch.ts'
import { fetchProblemSentence } from '#shared/words/fetch-problem.ts'
import { smallCrm } from '../../support/small-crm.ts'
import { leadFilter, placesOf, problemsOf, readLeads } from './reading.ts'

describe('a condition is refused', () => {
  const path = 'fetch/entity/filter[1]/condition[1]'
  it.each([
    ['without attribute', '<condition operator="null"/>', 'ATTRIBUTE_MISSING'],
    ['without operator', '<condition attribute="lastname"/>', 'ATTRIBUTE_MISSING'],
    ['for a column there is not', '<condition attribute="nope" operator="null"/>', 'COLUMN_UNKNOWN'],
    ['for an operator there is not', '<condition attribute="lastname" operator="nope"/>', 'OPERATOR_UNKNOWN'],
    ['for a name of Object', '<condition attribute="lastname" operator="constructor"/>', 'OPERATOR_UNKNOWN'],
    [
      'for an amount that is to be the current user',
      '<condition attribute="revenue" operator="eq-userid"/>',
      'OPERATOR_UNSUITABLE',
    ],
    [
      'for text on a date operator',
      '<condition attribute="lastname" operator="today"/>',
      'OPERATOR_UNSUITABLE',
    ],
    [
      'for options of a text',
      '<condition attribute="lastname" operator="contain-values" value="1"/>',
      'OPERATOR_UNSUITABLE',
    ],
    [
      'for a comparison with a value and a column',
      '<condition attribute="lastname" operator="eq" valueof="description" value="a"/>',
      'VALUE_COUNT',
    ],
    [
      'for a comparison with a column there is not',
      '<condition attribute="lastname" operator="eq" valueof="nope"/>',
      'COLUMN_UNKNOWN',
    ],
    [
      'for a comparison with a column of another table',
      '<condition attribute="lastname" operator="eq" valueof="a.name"/>',
      'VALUEOF_ELSEWHERE',
    ],
    [
      'for a comparison with a column of another kind',
      '<condition attribute="lastname" operator="eq" valueof="revenue"/>',
      'VALUEOF_UNLIKE',
    ],
    [
      'for a comparison by an operator that makes none',
      '<condition attribute="lastname" operator="like" valueof="description"/>',
      'VALUEOF_UNSUITABLE',
    ],
    [
      'for a comparison by an operator that does not suit the column',
      '<condition attribute="industries" operator="gt" valueof="industries"/>',
      'OPERATOR_UNSUITABLE',
    ],
    [
      'about a link there is not',
      '<condition entityname="a" attribute="lastname" operator="null"/>',
      'ALIAS_UNKNOWN',
    ],
    ['with no value for eq', '<condition attribute="lastname" operator="eq"/>', 'VALUE_COUNT'],
    [
      'with two values for eq',
      '<condition attribute="lastname" operator="eq"><value>a</value><value>b</value></condition>',
      'VALUE_COUNT',
    ],
    [
      'with a value in both places',
      '<condition attribute="lastname" operator="eq" value="a"><value>b</value></condition>',
      'VALUE_COUNT',
    ],
    ['with an empty list', '<condition attribute="lastname" operator="in"/>', 'VALUE_COUNT'],
    ['with a value for null', '<condition attribute="lastname" operator="null" value="1"/>', 'VALUE_COUNT'],
    [
      'with two values for like',
      '<condition attribute="lastname" operator="like"><value>a</value><value>b</value></condition>',
      'VALUE_COUNT',
    ],
    ['with an empty pattern', '<condition attribute="lastname" operator="like" value=""/>', 'VALUE_BLANK'],
    ['with an empty bound', '<condition attribute="revenue" operator="gt" value=""/>', 'VALUE_BLANK'],
    [
      'with a text as number',
      '<condition attribute="revenue" operator="gt" value="many"/>',
      'VALUE_UNREADABLE',
    ],
    [
      'with a date that is none',
      '<condition attribute="createdon" operator="on" value="2026-02-30"/>',
      'VALUE_UNREADABLE',
    ],
    [
      'with no days',
      '<condition attribute="createdon" operator="last-x-days" value="0"/>',
      'VALUE_OUT_OF_RANGE',
    ],
    [
      'with a percent sign before begins-with',
      '<condition attribute="lastname" operator="begins-with" value="%x"/>',
      'WILDCARD_MISPLACED',
    ],
    [
      'with a percent sign before not-begin-with',
      '<condition attribute="lastname" operator="not-begin-with" value="%x"/>',
      'WILDCARD_MISPLACED',
    ],
    [
      'with a percent sign behind ends-with',
      '<condition attribute="lastname" operator="ends-with" value="x%"/>',
      'WILDCARD_MISPLACED',
    ],
    [
      'with a bracket left open',
      '<condition attribute="lastname" operator="like" value="[a"/>',
      'WILDCARD_UNREADABLE',
    ],
    [
      'with a value too long',
      `<condition attribute="lastname" operator="eq" value="${'x'.repeat(4001)}"/>`,
      'VALUE_TOO_LONG',
    ],
    [
      'with too many values',
      `<condition attribute="lastname" operator="in">${'<value/>'.repeat(10_001)}</condition>`,
      'VALUES_TOO_MANY',
    ],
    ['with text inside', '<condition attribute="lastname" operator="null">x</condition>', 'TEXT_UNEXPECTED'],
  ])('%s', (_, condition, code) => {
    expect(placesOf(leadFilter(`\n\n${condition}`))).toEqual([`${code} ${path} 3`])
  })

  it('for an element in a value', () => {
    expect(
      placesOf(leadFilter('<condition attribute="lastname" operator="eq"><value>a<b/></value></condition>')),
    ).toEqual([`ELEMENT_UNKNOWN ${path}/value[1]/b[1] 1`])
  })
})

describe('the frame is refused', () => {
  it.each([
    ['<fetch/>', 'ELEMENT_MISSING fetch 1'],
    ['<fetch><entity name="lead"/><entity name="lead"/></fetch>', 'ELEMENT_REPEATED fetch/entity 1'],
    ['<fetch aggregate="true"><entity name="lead"/></fetch>', 'ATTRIBUTE_UNKNOWN fetch 1'],
    ['<fetch datasource="retained"><entity name="lead"/></fetch>', 'ATTRIBUTE_UNKNOWN fetch 1'],
    ['<fetch><filter/><entity name="lead"/></fetch>', 'ELEMENT_UNKNOWN fetch/filter[1] 1'],
    ['<entity/>', 'ATTRIBUTE_MISSING entity 1'],
    ['<entity name="nope"/>', 'RECORD_TYPE_DIFFERENT entity 1'],
    ['<entity name="account"/>', 'RECORD_TYPE_DIFFERENT entity 1'],
    [
      '<entity name="lead"><condition attribute="lastname" operator="null"/></entity>',
      'ELEMENT_UNKNOWN entity/condition[1] 1',
    ],
    [
      '<entity name="lead"><attribute name="x" aggregate="sum"/></entity>',
      'ATTRIBUTE_UNKNOWN entity/attribute[1] 1',
    ],
    [
      '<entity name="lead"><attribute name="x" groupby="true"/></entity>',
      'ATTRIBUTE_UNKNOWN entity/attribute[1] 1',
    ],
    ['<entity name="lead"><filter/><having/></entity>', 'ELEMENT_UNKNOWN entity/having[1] 1'],
    ['<filter type="xor"/>', 'FILTER_TYPE_UNKNOWN filter[1] 1'],
    ['<filter/><filter/>', 'ELEMENT_UNKNOWN filter[2] 1'],
    ['<filter/>\n<fetch/>', 'ELEMENT_UNKNOWN fetch 2'],
    ['<savedquery/>', 'ELEMENT_UNKNOWN savedquery[1] 1'],
    ['<filter>words</filter>', 'TEXT_UNEXPECTED filter[1] 1'],
    ['<filter/>words', 'TEXT_UNEXPECTED  1'],
    ['<!-- nothing -->', 'ELEMENT_MISSING  1'],
  ])('%s', (text, place) => {
    expect(placesOf(text)).toContain(place)
  })

  it('when nothing says which record type it is about', () => {
    for (const text of ['', '<filter/>']) {
      expect(readFetchXml(text, smallCrm, { newId: () => 'n' })).toEqual({
        ok: false,
        problems: [{ path: '', line: 1, code: 'RECORD_TYPE_MISSING' }],
      })
    }
  })

  it('when the record type is unknown', () => {
    expect(readFetchXml('<entity name="nope"/>', smallCrm, { newId: () => 'n' })).toEqual({
      ok: false,
      problems: [{ path: 'entity', line: 1, code: 'RECORD_TYPE_UNKNOWN', recordType: 'nope' }],
    })
  })

  it('when there are more than 500 conditions and links', () => {
    const most = '<condition attribute="lastname" operator="null"/>'.repeat(499)
    const link = '<link-entity name="account" to="parentaccountid" link-type="any"/>'
    expect(readLeads(leadFilter(`<filter>${most}${link}</filter>`)).ok).toBe(true)
    expect(placesOf(leadFilter(`<filter>${most}${link}</filter>${link}`))).toEqual([
      'CONDITIONS_TOO_MANY fetch/entity 1',
    ])
  })

  it('when a filter holds more than 500 parts', () => {
    expect(placesOf(leadFilter('<filter/>'.repeat(501)))).toEqual(['CONDITIONS_TOO_MANY fetch/entity 1'])
  })
})

describe('problems', () => {
  const text = `<fetch>
  <entity name="lead">
    <filter type="and">
      <condition attribute="lastname" operator="null"/>
      <condition attribute="nope" operator="null"/>
      <filter type="or">
        <condition attribute="lastname" operator="nope"/>
      </filter>
    </filter>
    <link-entity name="account" from="accountid" to="parentaccountid">
      <filter><condition attribute="lastname" operator="null"/></filter>
    </link-entity>
  </entity>
</fetch>`

  it('are all told at once, with their paths and lines', () => {
    expect(placesOf(text)).toEqual([
      'COLUMN_UNKNOWN fetch/entity/filter[1]/condition[2] 5',
      'OPERATOR_UNKNOWN fetch/entity/filter[1]/filter[1]/condition[1] 7',
      'COLUMN_UNKNOWN fetch/entity/link-entity[1]/filter[1]/condition[1] 11',
    ])
  })

  it('are told in sentences with the place', () => {
    expect(problemsOf(text).map(fetchProblemSentence)).toEqual([
      'The record type lead has no column nope (line 5, fetch/entity/filter[1]/condition[2]).',
      'The operator “nope” is not supported (line 7, fetch/entity/filter[1]/filter[1]/condition[1]).',
      'The record type account has no column lastname (line 11, fetch/entity/link-entity[1]/filter[1]/condition[1]).',
    ])
  })

  it('carry the record types and the two ends of a link that is none', () => {
    expect(problemsOf('<filter/><link-entity name="account" from="name" to="revenue"/>')).toEqual([
      {
        path: 'link-entity[1]',
        line: 1,
        code: 'LINK_UNLIKE',
        recordType: 'lead',
        linked: 'account',
        from: 'name',
        to: 'revenue',
      },
    ])
  })
})
