import { condition, fakeXrmEasy, where, type CaseRow } from './case-row.ts'

const doubles = {
  entity: 'contact',
  columns: { contact: { address1_longitude: 'double' } },
  tables: {
    contact: [
      { id: 'ct1', address1_longitude: 1.23 },
      { id: 'ct2', address1_longitude: 1.33 },
      { id: 'ct3', address1_longitude: 1.2345 },
      { id: 'none', address1_longitude: null },
    ],
  },
}

const amounts = {
  entity: 'account',
  columns: { account: { revenue: 'money', employees: 'int', shares: 'bigint', rate: 'decimal' } },
  tables: {
    account: [
      { id: 'a1', revenue: 123.45, employees: 0, shares: 1, rate: 0.1 },
      { id: 'a2', revenue: 223.45, employees: -1, shares: '9007199254740993', rate: '0.10' },
      { id: 'a3', revenue: '1000', employees: 10, shares: '9007199254740992', rate: '0.1000000001' },
      { id: 'a4' },
    ],
  },
}

const meetings = {
  entity: 'contact',
  columns: { contact: { anniversary: 'datetime', birthdate: 'dateonly' } },
  tables: {
    contact: [
      { id: 'early', anniversary: '2013-05-16T23:59:59Z', birthdate: '1990-02-28' },
      { id: 'start', anniversary: '2013-05-17T00:00:00Z', birthdate: '1990-03-01' },
      { id: 'end', anniversary: '2013-05-20T14:40:00Z', birthdate: '1990-03-02' },
      { id: 'late', anniversary: '2013-05-20T14:40:01Z', birthdate: '1991-03-01' },
      { id: 'none' },
    ],
  },
}

const span = ['2013-05-17 00:00:00', '2013-05-20 14:40:00']

export const numberRows: readonly CaseRow[] = [
  {
    name: 'greater than',
    source: `${fakeXrmEasy}: FetchXml_Operator_Gt_Execution`,
    ...doubles,
    query: where(condition('address1_longitude', 'gt', '1.2345')),
    ids: ['ct2'],
  },
  {
    name: 'greater or equal',
    source: `${fakeXrmEasy}: FetchXml_Operator_Ge_Execution`,
    ...doubles,
    query: where(condition('address1_longitude', 'ge', '1.2345')),
    ids: ['ct2', 'ct3'],
  },
  {
    name: 'less than',
    source: `${fakeXrmEasy}: FetchXml_Operator_Lt_Execution`,
    ...doubles,
    query: where(condition('address1_longitude', 'lt', '1.2345')),
    ids: ['ct1'],
  },
  {
    name: 'less or equal',
    source: `${fakeXrmEasy}: FetchXml_Operator_Le_Execution`,
    ...doubles,
    query: where(condition('address1_longitude', 'le', '1.2345')),
    ids: ['ct1', 'ct3'],
  },
  {
    name: 'an amount of money by its value, however it is written',
    source: `${fakeXrmEasy}: When_filtering_by_a_money_attribute_and_using_proxy_types_right_result_is_returned`,
    ...amounts,
    query: where(condition('revenue', 'eq', '0123.450')),
    ids: ['a1'],
  },
  {
    name: 'money by its size, not by its digits',
    ...amounts,
    query: where(condition('revenue', 'gt', '223.45')),
    ids: ['a3'],
  },
  {
    name: 'zero is no blank',
    ...amounts,
    query: where(condition('employees', 'ge', '0')),
    ids: ['a1', 'a3'],
  },
  {
    name: 'a number that is not this one, or none',
    ...amounts,
    query: where(condition('employees', 'ne', '0')),
    ids: ['a2', 'a3', 'a4'],
  },
  {
    name: 'whole numbers larger than a double keeps apart',
    ...amounts,
    query: where(condition('shares', 'eq', '9007199254740993')),
    ids: ['a2'],
  },
  {
    name: 'decimals to the last digit',
    ...amounts,
    query: where(condition('rate', 'in', '0.1', '7')),
    ids: ['a1', 'a2'],
  },
  {
    name: 'between includes both ends',
    ...amounts,
    query: where(condition('revenue', 'between', '123.45', '223.45')),
    ids: ['a1', 'a2'],
  },
  {
    name: 'between ends that are turned round holds nothing',
    ...amounts,
    query: where(condition('revenue', 'between', '223.45', '123.45')),
    ids: [],
  },
  {
    name: 'not-between takes the blank ones too',
    ...amounts,
    query: where(condition('employees', 'not-between', '0', '9')),
    ids: ['a2', 'a3', 'a4'],
  },
  {
    name: 'between two moments, both included',
    source: `${fakeXrmEasy}: FetchXml_Operator_Between_Execution`,
    ...meetings,
    query: where(condition('anniversary', 'between', ...span)),
    ids: ['start', 'end'],
  },
  {
    name: 'not between two moments',
    source: `${fakeXrmEasy}: FetchXml_Operator_NotBetween_Translation`,
    ...meetings,
    query: where(condition('anniversary', 'not-between', ...span)),
    ids: ['early', 'late', 'none'],
  },
  {
    name: 'a moment without zone is local',
    ...meetings,
    tz: 'Europe/Berlin',
    query: where(condition('anniversary', 'eq', '2013-05-20T16:40:00')),
    ids: ['end'],
  },
  {
    name: 'a moment with an offset is that moment anywhere',
    ...meetings,
    tz: 'Asia/Tokyo',
    query: where(condition('anniversary', 'ge', '2013-05-20T16:40:00+02:00')),
    ids: ['end', 'late'],
  },
  {
    name: 'a day compared with a moment means its first instant',
    ...meetings,
    tz: 'Etc/GMT-5',
    query: where(condition('anniversary', 'lt', '2013-05-17')),
    ids: [],
  },
  {
    name: 'days compare as days in every zone',
    ...meetings,
    tz: 'Pacific/Kiritimati',
    query: where(condition('birthdate', 'gt', '1990-02-28'), condition('birthdate', 'le', '1990-03-02')),
    ids: ['start', 'end'],
  },
]
