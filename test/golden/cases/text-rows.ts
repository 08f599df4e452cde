import { condition, fakeXrmEasy, where, xrmMockup, type CaseRow } from './case-row.ts'

const contacts = {
  entity: 'contact',
  tables: {
    contact: [
      { id: 'jimmy', firstname: 'Jimmy', nickname: 'Al' },
      { id: 'JIM', firstname: 'JIM ', nickname: 'bob' },
      { id: 'zoe', firstname: 'Zoë', nickname: 'Charlie' },
      { id: 'percent', firstname: '100%', nickname: '[x]' },
      { id: 'blanks', firstname: '   ' },
      { id: 'empty', firstname: '' },
      { id: 'none' },
    ],
  },
}

const accounts = {
  entity: 'account',
  tables: {
    account: [
      { id: 'a1', address1_city: 'Virum', address1_postalcode: 'MK111DW' },
      { id: 'a2', address1_city: 'Virum', address1_postalcode: 'OX449NG' },
      { id: 'a3', address1_city: 'Lyngby', address1_postalcode: 'S103AY' },
      { id: 'a4', address1_city: 'Lyngby' },
    ],
  },
}

function name(operator: string, ...values: readonly string[]): string {
  return where(condition('firstname', operator, ...values))
}

function postalCode(operator: string, value: string): string {
  return where(condition('address1_postalcode', operator, value))
}

export const textRows: readonly CaseRow[] = [
  {
    name: 'equals looks at neither case nor trailing blanks',
    source: `${xrmMockup}: TestCaseSensitivity`,
    ...contacts,
    query: name('eq', 'jim'),
    ids: ['JIM'],
  },
  {
    name: 'equals ignores accents',
    ...contacts,
    query: name('eq', 'ZOE'),
    ids: ['zoe'],
  },
  {
    name: 'accents count where the organisation says so',
    ...contacts,
    org: { accentSensitive: true },
    query: where(
      '<filter type="or">' +
        condition('firstname', 'eq', 'zoe') +
        condition('firstname', 'eq', 'ZOË') +
        '</filter>',
    ),
    ids: ['zoe'],
  },
  {
    name: 'one run of blanks equals any other',
    ...contacts,
    query: name('eq', ' '),
    ids: ['blanks'],
  },
  {
    name: 'does not equal takes the blank ones too, the empty text being blank',
    ...contacts,
    query: name('ne', 'jimmy'),
    ids: ['JIM', 'zoe', 'percent', 'blanks', 'empty', 'none'],
  },
  {
    name: 'neq is ne',
    ...contacts,
    query: name('neq', 'ZOE'),
    ids: ['jimmy', 'JIM', 'percent', 'blanks', 'empty', 'none'],
  },
  {
    name: 'in takes any of several values',
    ...contacts,
    query: name('in', 'JIMMY', 'zoe', 'nobody'),
    ids: ['jimmy', 'zoe'],
  },
  {
    name: 'not-in takes none of them, and the blank ones',
    ...contacts,
    query: name('not-in', 'JIMMY', 'zoe', 'jim'),
    ids: ['percent', 'blanks', 'empty', 'none'],
  },
  {
    name: 'null takes what is empty, not what is blanks only',
    ...contacts,
    query: name('null'),
    ids: ['empty', 'none'],
  },
  {
    name: 'not-null takes the rest',
    ...contacts,
    query: name('not-null'),
    ids: ['jimmy', 'JIM', 'zoe', 'percent', 'blanks'],
  },
  {
    name: 'like without wildcard is the whole text, trailing blanks included',
    ...contacts,
    query: name('like', 'jim'),
    ids: [],
  },
  {
    name: 'like with a run at the end',
    source: `${fakeXrmEasy}: When_executing_a_query_expression_like_operator_is_case_insensitive`,
    ...contacts,
    query: name('like', 'JIM%'),
    ids: ['jimmy', 'JIM'],
  },
  {
    name: 'like with runs in the middle',
    source: `${fakeXrmEasy}: FetchXml_Operator_Like_Execution`,
    ...contacts,
    query: name('like', 'J%m%y'),
    ids: ['jimmy'],
  },
  {
    name: 'like with one character, one of some and none of some',
    ...contacts,
    query: name('like', '_[a-i]m[^a-k]y'),
    ids: ['jimmy'],
  },
  {
    name: 'a wildcard in brackets is literal',
    ...contacts,
    query: name('like', '%[%]'),
    ids: ['percent'],
  },
  {
    name: 'a bracket in brackets is literal',
    ...contacts,
    query: where(condition('nickname', 'like', '[[]%')),
    ids: ['percent'],
  },
  {
    name: 'not-like takes the blank ones too',
    ...contacts,
    query: name('not-like', '%m%'),
    ids: ['zoe', 'percent', 'blanks', 'empty', 'none'],
  },
  {
    name: 'begins-with looks at no case',
    source: `${fakeXrmEasy}: When_executing_a_query_expression_begins_with_operator_is_case_insensitive`,
    ...contacts,
    query: name('begins-with', 'jim'),
    ids: ['jimmy', 'JIM'],
  },
  {
    name: 'begins-with a postal code',
    source: `${xrmMockup}: RetrieveMultipleBeginsWith`,
    ...accounts,
    query: postalCode('begins-with', 'mk11'),
    ids: ['a1'],
  },
  {
    name: 'not-begin-with takes the blank ones too',
    source: `${xrmMockup}: RetrieveMultipleBeginsWith`,
    ...accounts,
    query: postalCode('not-begin-with', 'MK11'),
    ids: ['a2', 'a3', 'a4'],
  },
  {
    name: 'ends-with a postal code',
    source: `${xrmMockup}: RetrieveMultipleBeginsWith`,
    ...accounts,
    query: postalCode('ends-with', '1DW'),
    ids: ['a1'],
  },
  {
    name: 'not-end-with takes the blank ones too',
    source: `${xrmMockup}: RetrieveMultipleBeginsWith`,
    ...accounts,
    query: postalCode('not-end-with', '1DW'),
    ids: ['a2', 'a3', 'a4'],
  },
  {
    name: 'text less than another, whatever its case',
    source: `${fakeXrmEasy}: When_executing_a_query_expression_with_lessthan_operator_right_result_is_returned`,
    ...contacts,
    query: where(condition('nickname', 'lt', 'C'), condition('nickname', 'ge', 'AL')),
    ids: ['jimmy', 'JIM'],
  },
  {
    name: 'text greater than another leaves out equal ones',
    source: `${fakeXrmEasy}: FetchXml_Operator_Gt_Execution (StringOperatorTests)`,
    ...contacts,
    query: where(condition('nickname', 'gt', 'BOB')),
    ids: ['zoe'],
  },
  {
    name: 'two columns of one record',
    source: `${xrmMockup}: TestColumnComparison`,
    entity: 'contact',
    tables: {
      contact: [
        { id: 'same', firstname: 'Some strange name', lastname: 'SOME strange name ' },
        { id: 'other', firstname: 'A', lastname: 'B' },
        { id: 'half', lastname: 'contact1' },
        { id: 'neither' },
      ],
    },
    query: '<filter><condition attribute="firstname" operator="eq" valueof="lastname"/></filter>',
    ids: ['same'],
  },
  {
    name: 'two columns that differ, or of which one is blank',
    entity: 'contact',
    tables: {
      contact: [
        { id: 'same', firstname: 'x', lastname: 'X' },
        { id: 'other', firstname: 'A', lastname: 'B' },
        { id: 'half', lastname: 'contact1' },
        { id: 'neither' },
      ],
    },
    query: '<filter><condition attribute="firstname" operator="ne" valueof="lastname"/></filter>',
    ids: ['other', 'half', 'neither'],
  },
]
