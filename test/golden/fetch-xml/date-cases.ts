import { fakeXrmEasy, recordsWhere, sql4Cds, xrmMockup, type FetchCase } from './fetch-case.ts'

const anniversaries = (records: Readonly<Record<string, string>>) => ({
  contact: {
    columns: { anniversary: 'datetime' },
    records: Object.fromEntries(Object.entries(records).map(([key, anniversary]) => [key, { anniversary }])),
  },
})

/** Conditions on dates. */
export const dateCases: readonly FetchCase[] = [
  {
    name: 'on takes one day',
    source: `${fakeXrmEasy}: FetchXml_Operator_On_Execution`,
    world: anniversaries({
      before: '2014-11-22T23:59:59Z',
      that: '2014-11-23T00:00:00Z',
      next: '2014-11-24T00:00:00Z',
    }),
    fetchXml: recordsWhere(
      'contact',
      '<condition attribute="anniversary" operator="on" value="2014-11-23"/>',
    ),
    keys: ['that'],
  },
  {
    name: 'on looks at the day only',
    source: `${fakeXrmEasy}: When_executing_a_query_expression_with_on_operator_time_part_is_ignored`,
    world: anniversaries({
      morning: '2017-07-28T10:10:10Z',
      midnight: '2017-07-28T00:00:00Z',
      next: '2017-07-29T00:00:00Z',
    }),
    fetchXml: recordsWhere(
      'contact',
      '<condition attribute="anniversary" operator="on" value="2017-07-28"/>',
    ),
    keys: ['morning', 'midnight'],
  },
  {
    name: 'on-or-before takes the whole day in',
    source: `${fakeXrmEasy}: FetchXml_Operator_On_Or_Before_Execution`,
    world: anniversaries({
      before: '2014-11-22T00:00:00Z',
      that: '2014-11-23T23:59:59Z',
      next: '2014-11-24T00:00:00Z',
    }),
    fetchXml: recordsWhere(
      'contact',
      '<condition attribute="anniversary" operator="on-or-before" value="2014-11-23"/>',
    ),
    keys: ['before', 'that'],
  },
  {
    name: 'on-or-before ends with its day, the last second of which is now',
    source: `${sql4Cds}: rule of the date windows, tests LastXDaysConversion and NextXYearsConversion`,
    world: anniversaries({
      inside: '2025-12-27T23:59:59Z',
      edge: '2025-12-28T00:00:00Z',
      earlier: '2015-12-30T23:59:59Z',
      later: '2035-12-25T23:59:59Z',
      blank: '',
    }),
    now: '2025-12-27T23:59:59Z',
    fetchXml: recordsWhere(
      'contact',
      '<condition attribute="anniversary" operator="on-or-before" value="2025-12-27"/>',
    ),
    keys: ['inside', 'earlier'],
  },
  {
    name: 'today begins at midnight',
    source: `${fakeXrmEasy}: FetchXml_Operator_Today_Execution`,
    world: anniversaries({ today: '2026-05-13T00:00:00Z', yesterday: '2026-05-12T00:00:00Z' }),
    now: '2026-05-13T14:27:09Z',
    fetchXml: recordsWhere('contact', '<condition attribute="anniversary" operator="today"/>'),
    keys: ['today'],
  },
  {
    name: 'yesterday is the day before, at any time',
    source: `${xrmMockup}: TestFetchConditionOperatorsTheoryYesterdayTodayTomorrowX(yesterday,-1)`,
    world: anniversaries({ yesterday: '2026-05-12T14:27:09Z', today: '2026-05-13T00:00:00Z' }),
    now: '2026-05-13T14:27:09Z',
    fetchXml: recordsWhere('contact', '<condition attribute="anniversary" operator="yesterday"/>'),
    keys: ['yesterday'],
  },
  {
    name: 'olderthan-x-days takes what lies before those days',
    source: `${fakeXrmEasy}: FetchXml_Operator_Older_Than_X_Days_Execution`,
    world: anniversaries({
      one: '2026-05-12T14:27:09Z',
      future: '2026-05-14T14:27:09Z',
      three: '2026-05-10T14:27:09Z',
    }),
    now: '2026-05-13T14:27:09Z',
    fetchXml: recordsWhere(
      'contact',
      '<condition attribute="anniversary" operator="olderthan-x-days" value="2"/>',
    ),
    keys: ['three'],
  },
  {
    name: 'last-x-days leaves the future out',
    source: `${fakeXrmEasy}: FetchXml_Operator_Last_X_Days_Execution`,
    world: anniversaries({
      one: '2026-05-12T14:27:09Z',
      future: '2026-05-14T14:27:09Z',
      three: '2026-05-10T14:27:09Z',
    }),
    now: '2026-05-13T14:27:09Z',
    fetchXml: recordsWhere(
      'contact',
      '<condition attribute="anniversary" operator="last-x-days" value="2"/>',
    ),
    keys: ['one'],
  },
  {
    name: 'last-x-days ends before now, and blanks are in no window',
    source: `${sql4Cds}: rule of the date windows, tests LastXDaysConversion and NextXYearsConversion`,
    world: anniversaries({
      before: '2026-05-11T23:59:59Z',
      inside: '2026-05-12T19:13:34Z',
      last: '2026-05-13T14:27:08Z',
      later: '2026-05-13T14:27:10Z',
      blank: '',
    }),
    now: '2026-05-13T14:27:09Z',
    fetchXml: recordsWhere(
      'contact',
      '<condition attribute="anniversary" operator="last-x-days" value="1"/>',
    ),
    keys: ['inside', 'last'],
  },
]
