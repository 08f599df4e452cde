import { goldenTable } from '../../support/golden-table.ts'

// Friday 13 November 2026, 14:27:09 in UTC.
goldenTable(
  'docs/domain.md 4.3: last X ends now, next X holds whole days after today, older than X ends where last X begins',
  { now: '2026-11-13T14:27:09Z' },
  `
  | type     | operator         | operands | cell                     | matches |
  | datetime | lastXWeeks       | 1        | 2026-11-05T23:59:59.999Z | no      |
  | datetime | lastXWeeks       | 1        | 2026-11-06T00:00:00Z     | yes     |
  | datetime | lastXWeeks       | 1        | 2026-11-13T14:27:08.999Z | yes     |
  | datetime | lastXWeeks       | 1        | 2026-11-13T14:27:09Z     | no      |
  | datetime | nextXWeeks       | 1        | 2026-11-13T14:27:08.999Z | no      |
  | datetime | nextXWeeks       | 1        | 2026-11-13T14:27:09Z     | yes     |
  | datetime | nextXWeeks       | 1        | 2026-11-20T23:59:59.999Z | yes     |
  | datetime | nextXWeeks       | 1        | 2026-11-21T00:00:00Z     | no      |
  | datetime | olderThanXWeeks  | 1        | 2026-11-05T23:59:59.999Z | yes     |
  | datetime | olderThanXWeeks  | 1        | 2026-11-06T00:00:00Z     | no      |
  | datetime | lastXMonths      | 3        | 2026-08-12T23:59:59.999Z | no      |
  | datetime | lastXMonths      | 3        | 2026-08-13T00:00:00Z     | yes     |
  | datetime | lastXMonths      | 3        | 2026-11-13T14:27:09Z     | no      |
  | datetime | nextXMonths      | 3        | 2026-11-13T14:27:09Z     | yes     |
  | datetime | nextXMonths      | 3        | 2027-02-13T23:59:59.999Z | yes     |
  | datetime | nextXMonths      | 3        | 2027-02-14T00:00:00Z     | no      |
  | datetime | olderThanXMonths | 3        | 2026-08-12T23:59:59.999Z | yes     |
  | datetime | olderThanXMonths | 3        | 2026-08-13T00:00:00Z     | no      |
  | datetime | lastXYears       | 2        | 2024-11-12T23:59:59.999Z | no      |
  | datetime | lastXYears       | 2        | 2024-11-13T00:00:00Z     | yes     |
  | datetime | nextXYears       | 2        | 2028-11-13T23:59:59.999Z | yes     |
  | datetime | nextXYears       | 2        | 2028-11-14T00:00:00Z     | no      |
  | datetime | olderThanXYears  | 2        | 2024-11-12T23:59:59.999Z | yes     |
  | datetime | olderThanXYears  | 2        | 2024-11-13T00:00:00Z     | no      |
  | datetime | lastXMonths      | 3        | (blank)                  | no      |
  | datetime | olderThanXYears  | 2        | (blank)                  | no      |
  `,
)

goldenTable(
  'docs/domain.md 4.3: for date-only columns last X holds today and next X does not',
  { now: '2026-11-13T14:27:09Z' },
  `
  | type     | operator         | operands | cell       | matches |
  | dateonly | lastXWeeks       | 2        | 2026-10-29 | no      |
  | dateonly | lastXWeeks       | 2        | 2026-10-30 | yes     |
  | dateonly | lastXWeeks       | 2        | 2026-11-13 | yes     |
  | dateonly | lastXWeeks       | 2        | 2026-11-14 | no      |
  | dateonly | nextXWeeks       | 2        | 2026-11-13 | no      |
  | dateonly | nextXWeeks       | 2        | 2026-11-14 | yes     |
  | dateonly | nextXWeeks       | 2        | 2026-11-27 | yes     |
  | dateonly | nextXWeeks       | 2        | 2026-11-28 | no      |
  | dateonly | lastXMonths      | 1        | 2026-10-12 | no      |
  | dateonly | lastXMonths      | 1        | 2026-10-13 | yes     |
  | dateonly | lastXMonths      | 1        | 2026-11-13 | yes     |
  | dateonly | nextXMonths      | 1        | 2026-11-13 | no      |
  | dateonly | nextXMonths      | 1        | 2026-12-13 | yes     |
  | dateonly | nextXMonths      | 1        | 2026-12-14 | no      |
  | dateonly | nextXYears       | 1        | 2027-11-13 | yes     |
  | dateonly | nextXYears       | 1        | 2027-11-14 | no      |
  | dateonly | olderThanXMonths | 1        | 2026-10-12 | yes     |
  | dateonly | olderThanXMonths | 1        | 2026-10-13 | no      |
  `,
)

goldenTable(
  'docs/domain.md 4.3: a day that a month or year does not have is its last day',
  {},
  `
  | now                  | type     | operator         | operands | cell       | matches |
  | 2026-03-31T09:00:00Z | dateonly | lastXMonths      | 1        | 2026-02-27 | no      |
  | 2026-03-31T09:00:00Z | dateonly | lastXMonths      | 1        | 2026-02-28 | yes     |
  | 2024-03-31T09:00:00Z | dateonly | lastXMonths      | 1        | 2024-02-28 | no      |
  | 2024-03-31T09:00:00Z | dateonly | lastXMonths      | 1        | 2024-02-29 | yes     |
  | 2026-05-31T09:00:00Z | dateonly | olderThanXMonths | 3        | 2026-02-27 | yes     |
  | 2026-05-31T09:00:00Z | dateonly | olderThanXMonths | 3        | 2026-02-28 | no      |
  | 2028-02-29T09:00:00Z | dateonly | lastXYears       | 1        | 2027-02-27 | no      |
  | 2028-02-29T09:00:00Z | dateonly | lastXYears       | 1        | 2027-02-28 | yes     |
  | 2028-02-29T09:00:00Z | dateonly | lastXYears       | 4        | 2024-02-28 | no      |
  | 2028-02-29T09:00:00Z | dateonly | lastXYears       | 4        | 2024-02-29 | yes     |
  | 2026-01-30T09:00:00Z | dateonly | nextXMonths      | 1        | 2026-02-27 | yes     |
  | 2026-01-30T09:00:00Z | dateonly | nextXMonths      | 1        | 2026-02-28 | no      |
  | 2026-01-31T09:00:00Z | dateonly | nextXMonths      | 1        | 2026-02-28 | yes     |
  | 2026-01-31T09:00:00Z | dateonly | nextXMonths      | 1        | 2026-03-01 | no      |
  | 2028-02-28T09:00:00Z | dateonly | nextXYears       | 1        | 2029-02-27 | yes     |
  | 2028-02-28T09:00:00Z | dateonly | nextXYears       | 1        | 2029-02-28 | no      |
  `,
)

goldenTable(
  'docs/domain.md O-16: X goes up to 9999 and windows stay right beyond the first and the last year',
  { now: '2026-11-13T14:27:09Z' },
  `
  | type           | operator         | operands | cell                     | matches |
  | datetime       | lastXYears       | 9999     | 1753-01-01T00:00:00Z     | yes     |
  | datetime       | olderThanXYears  | 9999     | 1753-01-01T00:00:00Z     | no      |
  | datetime       | nextXYears       | 9999     | 9999-12-31T23:59:59.999Z | yes     |
  | datetime       | lastXMonths      | 9999     | 1753-01-01T00:00:00Z     | yes     |
  | datetime       | nextXWeeks       | 9999     | 2218-07-03T23:59:59.999Z | yes     |
  | datetime       | nextXWeeks       | 9999     | 2218-07-04T00:00:00Z     | no      |
  | datetime       | lastXFiscalYears | 9999     | 1753-01-01T00:00:00Z     | yes     |
  | datetime       | nextXFiscalYears | 9999     | 9999-12-31T23:59:59.999Z | yes     |
  | dateonly       | lastXYears       | 9999     | 1753-01-01               | yes     |
  | dateonly       | lastXYears       | 9999     | 2026-11-13               | yes     |
  | dateonly       | lastXYears       | 9999     | 2026-11-14               | no      |
  | dateonly       | olderThanXYears  | 9999     | 1753-01-01               | no      |
  | dateonly       | nextXYears       | 9999     | 9999-12-31               | yes     |
  | dateonly       | nextXYears       | 9999     | 2026-11-13               | no      |
  | dateonly       | inFiscalYear     | 9999     | 9999-12-31               | yes     |
  | dateonly       | inFiscalYear     | 9999     | 9998-12-31               | no      |
  | datetime-local | lastXYears       | 9999     | 1753-01-01T00:00:00      | yes     |
  | datetime-local | nextXYears       | 9999     | 9999-12-31T23:59:59      | yes     |
  `,
)
