import { goldenTable } from '../../support/golden-table.ts'

// Friday 13 November 2026, 14:27:09 in UTC; Sunday was the 8th, Monday the 9th.
goldenTable(
  'docs/domain.md 4.3: the last 7 days end now, the next 7 days begin now',
  { now: '2026-11-13T14:27:09Z' },
  `
  | type           | operator      | operands | cell                     | matches |
  | datetime       | lastSevenDays |          | 2026-11-05T23:59:59.999Z | no      |
  | datetime       | lastSevenDays |          | 2026-11-06T00:00:00Z     | yes     |
  | datetime       | lastSevenDays |          | 2026-11-13T14:27:08.999Z | yes     |
  | datetime       | lastSevenDays |          | 2026-11-13T14:27:09Z     | no      |
  | datetime       | nextSevenDays |          | 2026-11-13T14:27:08.999Z | no      |
  | datetime       | nextSevenDays |          | 2026-11-13T14:27:09Z     | yes     |
  | datetime       | nextSevenDays |          | 2026-11-20T23:59:59.999Z | yes     |
  | datetime       | nextSevenDays |          | 2026-11-21T00:00:00Z     | no      |
  | dateonly       | lastSevenDays |          | 2026-11-05               | no      |
  | dateonly       | lastSevenDays |          | 2026-11-06               | yes     |
  | dateonly       | lastSevenDays |          | 2026-11-13               | yes     |
  | dateonly       | lastSevenDays |          | 2026-11-14               | no      |
  | dateonly       | nextSevenDays |          | 2026-11-13               | no      |
  | dateonly       | nextSevenDays |          | 2026-11-14               | yes     |
  | dateonly       | nextSevenDays |          | 2026-11-20               | yes     |
  | dateonly       | nextSevenDays |          | 2026-11-21               | no      |
  | datetime-local | lastSevenDays |          | 2026-11-06T00:00:00      | yes     |
  | datetime-local | nextSevenDays |          | 2026-11-20T23:59:59      | yes     |
  | datetime       | lastSevenDays |          | (blank)                  | no      |
  `,
)

goldenTable(
  'docs/domain.md 4.3: weeks are whole and begin on the day the workspace says',
  { now: '2026-11-13T14:27:09Z' },
  `
  | weekStart | type     | operator | operands | cell                     | matches |
  | Sunday    | datetime | thisWeek |          | 2026-11-07T23:59:59.999Z | no      |
  | Sunday    | datetime | thisWeek |          | 2026-11-08T00:00:00Z     | yes     |
  | Sunday    | datetime | thisWeek |          | 2026-11-14T23:59:59.999Z | yes     |
  | Sunday    | datetime | thisWeek |          | 2026-11-15T00:00:00Z     | no      |
  | Monday    | datetime | thisWeek |          | 2026-11-08T23:59:59.999Z | no      |
  | Monday    | datetime | thisWeek |          | 2026-11-09T00:00:00Z     | yes     |
  | Monday    | datetime | thisWeek |          | 2026-11-15T23:59:59.999Z | yes     |
  | Monday    | datetime | thisWeek |          | 2026-11-16T00:00:00Z     | no      |
  | Friday    | dateonly | thisWeek |          | 2026-11-12               | no      |
  | Friday    | dateonly | thisWeek |          | 2026-11-13               | yes     |
  | Friday    | dateonly | thisWeek |          | 2026-11-19               | yes     |
  | Saturday  | dateonly | thisWeek |          | 2026-11-07               | yes     |
  | Saturday  | dateonly | thisWeek |          | 2026-11-14               | no      |
  | Sunday    | datetime | lastWeek |          | 2026-10-31T23:59:59.999Z | no      |
  | Sunday    | datetime | lastWeek |          | 2026-11-01T00:00:00Z     | yes     |
  | Sunday    | datetime | lastWeek |          | 2026-11-07T23:59:59.999Z | yes     |
  | Sunday    | datetime | lastWeek |          | 2026-11-08T00:00:00Z     | no      |
  | Sunday    | datetime | nextWeek |          | 2026-11-14T23:59:59.999Z | no      |
  | Sunday    | datetime | nextWeek |          | 2026-11-15T00:00:00Z     | yes     |
  | Sunday    | datetime | nextWeek |          | 2026-11-21T23:59:59.999Z | yes     |
  | Sunday    | datetime | nextWeek |          | 2026-11-22T00:00:00Z     | no      |
  | Monday    | dateonly | lastWeek |          | 2026-11-01               | no      |
  | Monday    | dateonly | lastWeek |          | 2026-11-02               | yes     |
  | Monday    | dateonly | lastWeek |          | 2026-11-08               | yes     |
  | Monday    | dateonly | nextWeek |          | 2026-11-16               | yes     |
  | Monday    | dateonly | nextWeek |          | 2026-11-23               | no      |
  `,
)

goldenTable(
  'docs/domain.md 4.3: a week that begins today holds today, and weeks cross years',
  {},
  `
  | now                  | weekStart | type     | operator | operands | cell       | matches |
  | 2026-11-15T00:00:00Z | Sunday    | dateonly | thisWeek |          | 2026-11-15 | yes     |
  | 2026-11-15T00:00:00Z | Sunday    | dateonly | thisWeek |          | 2026-11-14 | no      |
  | 2026-11-15T00:00:00Z | Sunday    | dateonly | lastWeek |          | 2026-11-14 | yes     |
  | 2026-11-15T00:00:00Z | Monday    | dateonly | thisWeek |          | 2026-11-09 | yes     |
  | 2027-01-01T00:00:00Z | Monday    | dateonly | thisWeek |          | 2026-12-28 | yes     |
  | 2027-01-01T00:00:00Z | Monday    | dateonly | thisWeek |          | 2027-01-03 | yes     |
  `,
)

goldenTable(
  'docs/domain.md 4.3: months and years are whole calendar months and years',
  { now: '2026-11-13T14:27:09Z' },
  `
  | type           | operator  | operands | cell                     | matches |
  | datetime       | lastMonth |          | 2026-09-30T23:59:59.999Z | no      |
  | datetime       | lastMonth |          | 2026-10-01T00:00:00Z     | yes     |
  | datetime       | lastMonth |          | 2026-10-31T23:59:59.999Z | yes     |
  | datetime       | lastMonth |          | 2026-11-01T00:00:00Z     | no      |
  | datetime       | thisMonth |          | 2026-10-31T23:59:59.999Z | no      |
  | datetime       | thisMonth |          | 2026-11-01T00:00:00Z     | yes     |
  | datetime       | thisMonth |          | 2026-11-30T23:59:59.999Z | yes     |
  | datetime       | thisMonth |          | 2026-12-01T00:00:00Z     | no      |
  | datetime       | nextMonth |          | 2026-11-30T23:59:59.999Z | no      |
  | datetime       | nextMonth |          | 2026-12-01T00:00:00Z     | yes     |
  | datetime       | nextMonth |          | 2026-12-31T23:59:59.999Z | yes     |
  | datetime       | nextMonth |          | 2027-01-01T00:00:00Z     | no      |
  | datetime       | lastYear  |          | 2024-12-31T23:59:59.999Z | no      |
  | datetime       | lastYear  |          | 2025-01-01T00:00:00Z     | yes     |
  | datetime       | lastYear  |          | 2025-12-31T23:59:59.999Z | yes     |
  | datetime       | lastYear  |          | 2026-01-01T00:00:00Z     | no      |
  | datetime       | thisYear  |          | 2025-12-31T23:59:59.999Z | no      |
  | datetime       | thisYear  |          | 2026-01-01T00:00:00Z     | yes     |
  | datetime       | thisYear  |          | 2026-12-31T23:59:59.999Z | yes     |
  | datetime       | thisYear  |          | 2027-01-01T00:00:00Z     | no      |
  | datetime       | nextYear  |          | 2026-12-31T23:59:59.999Z | no      |
  | datetime       | nextYear  |          | 2027-01-01T00:00:00Z     | yes     |
  | datetime       | nextYear  |          | 2028-01-01T00:00:00Z     | no      |
  | dateonly       | lastMonth |          | 2026-10-31               | yes     |
  | dateonly       | lastMonth |          | 2026-11-01               | no      |
  | dateonly       | thisYear  |          | 2026-12-31               | yes     |
  | dateonly       | nextYear  |          | 2028-01-01               | no      |
  | datetime-local | thisMonth |          | 2026-11-30T23:59:59      | yes     |
  | datetime-local | thisMonth |          | 2026-12-01T00:00:00      | no      |
  | dateonly       | thisYear  |          | (blank)                  | no      |
  `,
)

goldenTable(
  'docs/domain.md 4.3: the month, week and year are those of the local day',
  { now: '2026-12-31T23:30:00Z' },
  `
  | zone                | type     | operator  | operands | cell                     | matches |
  | UTC                 | datetime | thisYear  |          | 2027-01-01T00:00:00Z     | no      |
  | Europe/Berlin       | datetime | thisYear  |          | 2026-12-31T22:59:59.999Z | no      |
  | Europe/Berlin       | datetime | thisYear  |          | 2026-12-31T23:00:00Z     | yes     |
  | Europe/Berlin       | datetime | lastMonth |          | 2026-11-30T23:00:00Z     | yes     |
  | Europe/Berlin       | dateonly | lastMonth |          | 2026-12-01               | yes     |
  | America/Los_Angeles | dateonly | lastMonth |          | 2026-12-01               | no      |
  | Asia/Kathmandu      | datetime | thisMonth |          | 2026-12-31T18:14:59.999Z | no      |
  | Asia/Kathmandu      | datetime | thisMonth |          | 2026-12-31T18:15:00Z     | yes     |
  `,
)

// In Berlin clocks go forward on Sunday 29 March and back on Sunday 25 October 2026.
goldenTable(
  'docs/domain.md 4.3: a week or month with a change of clocks is whole (Europe/Berlin)',
  { zone: 'Europe/Berlin', weekStart: 'Monday' },
  `
  | now                  | type     | operator  | operands | cell                     | matches |
  | 2026-03-27T10:00:00Z | datetime | thisWeek  |          | 2026-03-22T23:00:00Z     | yes     |
  | 2026-03-27T10:00:00Z | datetime | thisWeek  |          | 2026-03-29T21:59:59.999Z | yes     |
  | 2026-03-27T10:00:00Z | datetime | thisWeek  |          | 2026-03-29T22:00:00Z     | no      |
  | 2026-10-20T10:00:00Z | datetime | thisMonth |          | 2026-09-30T21:59:59.999Z | no      |
  | 2026-10-20T10:00:00Z | datetime | thisMonth |          | 2026-09-30T22:00:00Z     | yes     |
  | 2026-10-20T10:00:00Z | datetime | thisMonth |          | 2026-10-31T22:59:59.999Z | yes     |
  | 2026-10-20T10:00:00Z | datetime | thisMonth |          | 2026-10-31T23:00:00Z     | no      |
  `,
)
