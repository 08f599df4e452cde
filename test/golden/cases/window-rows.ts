import { condition, fakeXrmEasy, sql4Cds, where, xrmMockup, type CaseRow } from './case-row.ts'

interface Window {
  readonly name: string
  readonly source?: string
  readonly now: string
  readonly tz?: string
  readonly org?: Readonly<Record<string, unknown>>
  readonly type?: 'datetime' | 'dateonly'
  readonly inside: readonly string[]
  readonly outside: readonly string[]
}

/** A window asked of moments or days on both sides of its ends; each is its own id, and the blank one is in none. */
function window([operator, ...values]: readonly [string, ...string[]], about: Window): CaseRow {
  const { inside, outside, type = 'datetime', ...circumstances } = about
  const moments = [...inside, ...outside].sort()
  return {
    ...circumstances,
    entity: 'lead',
    columns: { lead: { when: type } },
    tables: { lead: [...moments.map((when) => ({ id: when, when })), { id: 'none' }] },
    query: where(condition('when', operator, ...values)),
    ids: moments.filter((when) => inside.includes(when)),
  }
}

const wednesday = '2026-05-13T14:27:09Z'

export const windowRows: readonly CaseRow[] = [
  window(['today'], {
    name: 'today',
    source: `${fakeXrmEasy}: FetchXml_Operator_Today_Execution`,
    now: wednesday,
    inside: ['2026-05-13T00:00:00Z', '2026-05-13T23:59:59.999Z'],
    outside: ['2026-05-12T23:59:59.999Z', '2026-05-14T00:00:00Z'],
  }),
  window(['yesterday'], {
    name: 'yesterday',
    source: `${xrmMockup}: TestFetchConditionOperatorsTheoryYesterdayTodayTomorrowX`,
    now: wednesday,
    inside: ['2026-05-12T00:00:00Z', '2026-05-12T14:27:09Z'],
    outside: ['2026-05-11T14:27:09Z', '2026-05-13T14:27:09Z'],
  }),
  window(['tomorrow'], {
    name: 'tomorrow',
    source: `${fakeXrmEasy}: FetchXml_Operator_Tomorrow_Execution`,
    now: wednesday,
    inside: ['2026-05-14T00:00:00Z', '2026-05-14T23:59:59Z'],
    outside: ['2026-05-13T23:59:59Z', '2026-05-15T00:00:00Z'],
  }),
  window(['today'], {
    name: 'today in a zone whose day began yesterday in UTC',
    now: '2026-05-13T22:30:00Z',
    tz: 'Asia/Kathmandu',
    inside: ['2026-05-13T18:15:00Z', '2026-05-14T18:14:59Z'],
    outside: ['2026-05-13T18:14:59Z', '2026-05-14T18:15:00Z'],
  }),
  window(['today'], {
    name: 'the day on which the clocks go forward has 23 hours',
    now: '2026-03-29T12:00:00Z',
    tz: 'Europe/Berlin',
    inside: ['2026-03-28T23:00:00Z', '2026-03-29T21:59:59Z'],
    outside: ['2026-03-28T22:59:59Z', '2026-03-29T22:00:00Z'],
  }),
  window(['yesterday'], {
    name: 'a day without midnight begins at its first instant',
    now: '2026-09-07T12:00:00Z',
    tz: 'America/Santiago',
    inside: ['2026-09-06T04:00:00Z', '2026-09-07T02:59:59Z'],
    outside: ['2026-09-06T03:59:59Z', '2026-09-07T03:00:00Z'],
  }),
  window(['on', '2014-11-23'], {
    name: 'on a day',
    source: `${fakeXrmEasy}: FetchXml_Operator_On_Execution`,
    now: wednesday,
    inside: ['2014-11-23T00:00:00Z', '2014-11-23T10:10:10Z'],
    outside: ['2014-11-22T23:59:59Z', '2014-11-24T00:00:00Z'],
  }),
  window(['on', '2014-11-23T23:00:00Z'], {
    name: 'on the local day of a moment',
    now: wednesday,
    tz: 'Europe/Berlin',
    inside: ['2014-11-23T23:00:00Z', '2014-11-24T22:59:59Z'],
    outside: ['2014-11-23T22:59:59Z', '2014-11-24T23:00:00Z'],
  }),
  window(['on-or-before', '2014-11-23'], {
    name: 'on or before a day',
    source: `${fakeXrmEasy}: FetchXml_Operator_On_Or_Before_Execution`,
    now: wednesday,
    inside: ['1753-01-01T00:00:00Z', '2014-11-23T23:59:59Z'],
    outside: ['2014-11-24T00:00:00Z'],
  }),
  window(['on-or-after', '2014-11-23'], {
    name: 'on or after a day',
    source: `${fakeXrmEasy}: FetchXml_Operator_On_Or_After_Execution`,
    now: wednesday,
    inside: ['2014-11-23T00:00:00Z', '2014-11-24T00:00:00Z'],
    outside: ['2014-11-22T23:59:59Z'],
  }),
  window(['last-x-days', '2'], {
    name: 'the last 2 days begin at midnight and end now',
    source: `${sql4Cds}: LastXDaysConversion`,
    now: wednesday,
    inside: ['2026-05-11T00:00:00Z', '2026-05-13T14:27:08Z'],
    outside: ['2026-05-10T23:59:59Z', '2026-05-13T14:27:09Z', '2026-05-14T14:27:09Z'],
  }),
  window(['last-x-days', '2'], {
    name: 'the last 2 days of a column of days hold today',
    now: wednesday,
    type: 'dateonly',
    inside: ['2026-05-11', '2026-05-13'],
    outside: ['2026-05-10', '2026-05-14'],
  }),
  window(['next-x-days', '1'], {
    name: 'the next 1 days end after tomorrow',
    now: wednesday,
    inside: ['2026-05-13T14:27:09Z', '2026-05-14T23:59:59Z'],
    outside: ['2026-05-13T14:27:08Z', '2026-05-15T00:00:00Z'],
  }),
  window(['next-x-days', '1'], {
    name: 'the next 1 days of a column of days are tomorrow',
    now: wednesday,
    type: 'dateonly',
    inside: ['2026-05-14'],
    outside: ['2026-05-13', '2026-05-15'],
  }),
  window(['last-seven-days'], {
    name: 'the last seven days',
    source: `${fakeXrmEasy}: FetchXml_Operator_Last_Seven_Days_Execution`,
    now: wednesday,
    inside: ['2026-05-06T00:00:00Z', '2026-05-12T14:27:09Z'],
    outside: ['2026-05-05T23:59:59Z', '2026-05-14T14:27:09Z'],
  }),
  window(['next-seven-days'], {
    name: 'the next seven days',
    now: wednesday,
    inside: ['2026-05-13T14:27:09Z', '2026-05-20T23:59:59Z'],
    outside: ['2026-05-13T14:27:08Z', '2026-05-21T00:00:00Z'],
  }),
  window(['this-week'], {
    name: 'this week begins on Sunday',
    now: wednesday,
    inside: ['2026-05-10T00:00:00Z', '2026-05-16T23:59:59Z'],
    outside: ['2026-05-09T23:59:59Z', '2026-05-17T00:00:00Z'],
  }),
  window(['this-week'], {
    name: 'this week begins where the organisation says so, today for instance',
    now: wednesday,
    org: { weekStart: 3 },
    inside: ['2026-05-13T00:00:00Z', '2026-05-19T23:59:59Z'],
    outside: ['2026-05-12T23:59:59Z', '2026-05-20T00:00:00Z'],
  }),
  window(['last-week'], {
    name: 'last week over the end of a year',
    now: '2026-01-01T00:00:00Z',
    org: { weekStart: 1 },
    inside: ['2025-12-22T00:00:00Z', '2025-12-28T23:59:59Z'],
    outside: ['2025-12-21T23:59:59Z', '2025-12-29T00:00:00Z'],
  }),
  window(['next-week'], {
    name: 'next week of a column of days',
    now: wednesday,
    type: 'dateonly',
    inside: ['2026-05-17', '2026-05-23'],
    outside: ['2026-05-16', '2026-05-24'],
  }),
  window(['next-x-weeks', '3'], {
    name: 'the next 3 weeks',
    source: `${fakeXrmEasy}: FetchXml_Operator_Next_X_Weeks_Execution`,
    now: wednesday,
    inside: ['2026-05-27T14:27:09Z', '2026-06-03T23:59:59Z'],
    outside: ['2026-06-04T00:00:00Z', '2026-06-10T14:27:09Z'],
  }),
  window(['last-month'], {
    name: 'last month',
    source: `${fakeXrmEasy}: FetchXml_Operator_LastMonth_Execution`,
    now: wednesday,
    inside: ['2026-04-01T00:00:00Z', '2026-04-30T23:59:59Z'],
    outside: ['2026-03-31T23:59:59Z', '2026-05-01T00:00:00Z'],
  }),
  window(['last-x-months', '1'], {
    name: 'a month before the 31st is the last day of a shorter month',
    now: '2026-03-31T10:00:00Z',
    inside: ['2026-02-28T00:00:00Z', '2026-03-31T09:59:59Z'],
    outside: ['2026-02-27T23:59:59Z', '2026-03-31T10:00:00Z'],
  }),
  window(['next-x-months', '1'], {
    name: 'a month after tomorrow, tomorrow being the 31st',
    now: '2026-01-30T10:00:00Z',
    inside: ['2026-01-30T10:00:00Z', '2026-02-27T23:59:59Z'],
    outside: ['2026-01-30T09:59:59Z', '2026-02-28T00:00:00Z'],
  }),
  window(['olderthan-x-months', '1'], {
    name: 'older than a month begins where the last month ends',
    now: '2026-05-31T08:05:00Z',
    inside: ['2016-06-02T08:05:00Z', '2026-04-29T23:59:59Z'],
    outside: ['2026-04-30T00:00:00Z', '2036-05-28T08:05:00Z'],
  }),
  window(['this-year'], {
    name: 'this year',
    source: `${fakeXrmEasy}: FetchXml_Operator_ThisYear_Execution`,
    now: wednesday,
    inside: ['2026-01-01T00:00:00Z', '2026-12-31T23:59:59Z'],
    outside: ['2025-12-31T23:59:59Z', '2027-01-01T00:00:00Z'],
  }),
  window(['last-x-years', '1'], {
    name: 'a year before 29 February',
    now: '2024-02-29T12:00:00Z',
    inside: ['2023-02-28T00:00:00Z', '2024-02-29T11:59:59Z'],
    outside: ['2023-02-27T23:59:59Z', '2024-02-29T12:00:00Z'],
  }),
  window(['next-x-years', '2'], {
    name: 'the next 2 years',
    source: `${sql4Cds}: NextXYearsConversion`,
    now: wednesday,
    inside: ['2026-05-13T14:27:09Z', '2028-05-13T23:59:59Z'],
    outside: ['2026-05-13T14:27:08Z', '2028-05-14T00:00:00Z'],
  }),
  window(['last-x-hours', '1'], {
    name: 'the last hour begins with the full hour before',
    now: wednesday,
    inside: ['2026-05-13T13:00:00Z', '2026-05-13T14:27:08Z'],
    outside: ['2026-05-13T12:59:59Z', '2026-05-13T14:27:09Z'],
  }),
  window(['next-x-hours', '1'], {
    name: 'the next hour ends with a full hour',
    now: wednesday,
    inside: ['2026-05-13T14:27:09Z', '2026-05-13T15:59:59Z'],
    outside: ['2026-05-13T14:27:08Z', '2026-05-13T16:00:00Z'],
  }),
  window(['last-x-hours', '1'], {
    name: 'full hours of a zone that is half an hour off',
    now: wednesday,
    tz: 'Asia/Kolkata',
    inside: ['2026-05-13T12:30:00Z', '2026-05-13T14:27:08Z'],
    outside: ['2026-05-13T12:29:59Z', '2026-05-13T14:27:09Z'],
  }),
  window(['olderthan-x-minutes', '1'], {
    name: 'older than a minute counts full minutes',
    source: `${xrmMockup}: TestFetchConditionOperatorsTheoryOlderThanX`,
    now: wednesday,
    inside: ['2026-05-13T14:25:59Z', '2026-05-13T14:25:09Z'],
    outside: ['2026-05-13T14:26:00Z', '2026-05-13T14:27:09Z'],
  }),
  window(['olderthan-x-days', '2'], {
    name: 'older than 2 days',
    source: `${fakeXrmEasy}: FetchXml_Operator_Older_Than_X_Days_Execution`,
    now: wednesday,
    inside: ['2026-05-10T14:27:09Z', '2026-05-10T23:59:59Z'],
    outside: ['2026-05-11T00:00:00Z', '2026-05-14T14:27:09Z'],
  }),
]
