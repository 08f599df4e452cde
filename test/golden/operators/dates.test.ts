import { goldenTable } from '../../support/golden-table.ts'

// Friday 13 November 2026, 14:27:09 in UTC.
goldenTable(
  'docs/domain.md 4.3: windows of moments hold their first instant and not their last',
  { now: '2026-11-13T14:27:09Z' },
  `
  | type     | operator       | operands   | cell                     | matches |
  | datetime | today          |            | 2026-11-12T23:59:59.999Z | no      |
  | datetime | today          |            | 2026-11-13T00:00:00Z     | yes     |
  | datetime | today          |            | 2026-11-13T23:59:59.999Z | yes     |
  | datetime | today          |            | 2026-11-14T00:00:00Z     | no      |
  | datetime | yesterday      |            | 2026-11-11T23:59:59.999Z | no      |
  | datetime | yesterday      |            | 2026-11-12T00:00:00Z     | yes     |
  | datetime | yesterday      |            | 2026-11-13T00:00:00Z     | no      |
  | datetime | tomorrow       |            | 2026-11-13T23:59:59.999Z | no      |
  | datetime | tomorrow       |            | 2026-11-14T00:00:00Z     | yes     |
  | datetime | tomorrow       |            | 2026-11-15T00:00:00Z     | no      |
  | datetime | lastXDays      | 1          | 2026-11-11T23:59:59.999Z | no      |
  | datetime | lastXDays      | 1          | 2026-11-12T00:00:00Z     | yes     |
  | datetime | lastXDays      | 1          | 2026-11-13T14:27:08.999Z | yes     |
  | datetime | lastXDays      | 1          | 2026-11-13T14:27:09Z     | no      |
  | datetime | lastXDays      | 30         | 2026-10-14T00:00:00Z     | yes     |
  | datetime | lastXDays      | 30         | 2026-10-13T23:59:59Z     | no      |
  | datetime | nextXDays      | 1          | 2026-11-13T14:27:08.999Z | no      |
  | datetime | nextXDays      | 1          | 2026-11-13T14:27:09Z     | yes     |
  | datetime | nextXDays      | 1          | 2026-11-14T23:59:59.999Z | yes     |
  | datetime | nextXDays      | 1          | 2026-11-15T00:00:00Z     | no      |
  | datetime | olderThanXDays | 1          | 2026-11-11T23:59:59.999Z | yes     |
  | datetime | olderThanXDays | 1          | 2026-11-12T00:00:00Z     | no      |
  | datetime | olderThanXDays | 9999       | 1999-06-28T23:59:59Z     | yes     |
  | datetime | olderThanXDays | 9999       | 1999-06-29T00:00:00Z     | no      |
  | datetime | on             | 2026-11-13 | 2026-11-12T23:59:59.999Z | no      |
  | datetime | on             | 2026-11-13 | 2026-11-13T00:00:00Z     | yes     |
  | datetime | on             | 2026-11-13 | 2026-11-14T00:00:00Z     | no      |
  | datetime | onOrAfter      | 2026-11-13 | 2026-11-12T23:59:59.999Z | no      |
  | datetime | onOrAfter      | 2026-11-13 | 2026-11-13T00:00:00Z     | yes     |
  | datetime | onOrAfter      | 2026-11-13 | 9999-12-31T23:59:59Z     | yes     |
  | datetime | onOrBefore     | 2026-11-13 | 2026-11-13T23:59:59.999Z | yes     |
  | datetime | onOrBefore     | 2026-11-13 | 2026-11-14T00:00:00Z     | no      |
  | datetime | onOrBefore     | 2026-11-13 | 1753-01-01T00:00:00Z     | yes     |
  | datetime | on             | 9999-12-31 | 9999-12-31T12:00:00Z     | yes     |
  | datetime | on             | 2028-02-29 | 2028-02-29T12:00:00Z     | yes     |
  `,
)

goldenTable(
  'docs/domain.md 4.1 Null: a blank date is in no window',
  {},
  `
  | type           | operator       | operands   | cell    | matches |
  | datetime       | today          |            | (blank) | no      |
  | datetime       | olderThanXDays | 1          | (blank) | no      |
  | datetime       | onOrBefore     | 2026-11-13 | (blank) | no      |
  | datetime       | onOrAfter      | 2026-11-13 | (blank) | no      |
  | dateonly       | olderThanXDays | 1          | (blank) | no      |
  | datetime-local | nextXDays      | 1          | (blank) | no      |
  `,
)

goldenTable(
  'docs/domain.md 4.3: date-only windows that end now hold today, those that start now do not',
  { now: '2026-11-13T14:27:09Z' },
  `
  | type     | operator       | operands             | cell       | matches |
  | dateonly | today          |                      | 2026-11-13 | yes     |
  | dateonly | today          |                      | 2026-11-14 | no      |
  | dateonly | yesterday      |                      | 2026-11-12 | yes     |
  | dateonly | yesterday      |                      | 2026-11-13 | no      |
  | dateonly | tomorrow       |                      | 2026-11-14 | yes     |
  | dateonly | tomorrow       |                      | 2026-11-15 | no      |
  | dateonly | lastXDays      | 1                    | 2026-11-11 | no      |
  | dateonly | lastXDays      | 1                    | 2026-11-12 | yes     |
  | dateonly | lastXDays      | 1                    | 2026-11-13 | yes     |
  | dateonly | lastXDays      | 1                    | 2026-11-14 | no      |
  | dateonly | nextXDays      | 1                    | 2026-11-13 | no      |
  | dateonly | nextXDays      | 1                    | 2026-11-14 | yes     |
  | dateonly | nextXDays      | 1                    | 2026-11-15 | no      |
  | dateonly | olderThanXDays | 1                    | 2026-11-11 | yes     |
  | dateonly | olderThanXDays | 1                    | 2026-11-12 | no      |
  | dateonly | on             | 2026-11-13           | 2026-11-13 | yes     |
  | dateonly | on             | 2026-11-13T14:27:09Z | 2026-11-13 | yes     |
  | dateonly | on             | 2026-11-13           | 2026-11-12 | no      |
  | dateonly | on             | 9999-12-31           | 9999-12-31 | yes     |
  | dateonly | onOrBefore     | 9999-12-31           | 9999-12-31 | yes     |
  | dateonly | onOrBefore     | 9999-12-31           | 2026-11-13 | yes     |
  | dateonly | onOrAfter      | 2026-11-13           | 2026-11-13 | yes     |
  | dateonly | onOrAfter      | 2026-11-13           | 2026-11-12 | no      |
  | dateonly | onOrBefore     | 2026-11-13           | 2026-11-13 | yes     |
  | dateonly | onOrBefore     | 2026-11-13           | 2026-11-14 | no      |
  | dateonly | on             | 1753-01-01           | 1753-01-01 | yes     |
  `,
)

goldenTable(
  'docs/domain.md 4.3: a wall clock is compared without conversion, now being the local time',
  { now: '2026-11-13T14:27:09Z', zone: 'Asia/Kolkata' },
  `
  | type           | operator       | operands             | cell                | matches |
  | datetime-local | today          |                      | 2026-11-12T23:59:59 | no      |
  | datetime-local | today          |                      | 2026-11-13T00:00:00 | yes     |
  | datetime-local | today          |                      | 2026-11-14T00:00:00 | no      |
  | datetime-local | lastXDays      | 1                    | 2026-11-12T00:00:00 | yes     |
  | datetime-local | lastXDays      | 1                    | 2026-11-13T19:57:08 | yes     |
  | datetime-local | lastXDays      | 1                    | 2026-11-13T19:57:09 | no      |
  | datetime-local | nextXDays      | 1                    | 2026-11-13T19:57:09 | yes     |
  | datetime-local | nextXDays      | 1                    | 2026-11-14T23:59:59 | yes     |
  | datetime-local | olderThanXDays | 1                    | 2026-11-11T23:59:59 | yes     |
  | datetime-local | on             | 2026-11-12T20:00:00Z | 2026-11-13T12:00:00 | yes     |
  `,
)
