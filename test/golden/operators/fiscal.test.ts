import { goldenTable } from '../../support/golden-table.ts'

goldenTable(
  'docs/domain.md 4.3, O-11: a fiscal year is named by the calendar year of its first or of its last day',
  {},
  `
  | fiscal                | type           | operator     | operands | cell                     | matches |
  | 04-01 quarterly start | datetime       | inFiscalYear | 2026     | 2026-03-31T23:59:59.999Z | no      |
  | 04-01 quarterly start | datetime       | inFiscalYear | 2026     | 2026-04-01T00:00:00Z     | yes     |
  | 04-01 quarterly start | datetime       | inFiscalYear | 2026     | 2027-03-31T23:59:59.999Z | yes     |
  | 04-01 quarterly start | datetime       | inFiscalYear | 2026     | 2027-04-01T00:00:00Z     | no      |
  | 04-01 quarterly end   | dateonly       | inFiscalYear | 2026     | 2025-03-31               | no      |
  | 04-01 quarterly end   | dateonly       | inFiscalYear | 2026     | 2025-04-01               | yes     |
  | 04-01 quarterly end   | dateonly       | inFiscalYear | 2026     | 2026-03-31               | yes     |
  | 04-01 quarterly end   | dateonly       | inFiscalYear | 2026     | 2026-04-01               | no      |
  | 01-01 quarterly start | dateonly       | inFiscalYear | 2026     | 2026-12-31               | yes     |
  | 01-01 quarterly end   | dateonly       | inFiscalYear | 2026     | 2026-01-01               | yes     |
  | 01-01 quarterly end   | dateonly       | inFiscalYear | 2026     | 2025-12-31               | no      |
  | 07-01 monthly end     | datetime-local | inFiscalYear | 2026     | 2025-07-01T00:00:00      | yes     |
  | 07-01 monthly end     | datetime-local | inFiscalYear | 2026     | 2026-07-01T00:00:00      | no      |
  | 02-29 quarterly start | dateonly       | inFiscalYear | 2027     | 2027-02-27               | no      |
  | 02-29 quarterly start | dateonly       | inFiscalYear | 2027     | 2027-02-28               | yes     |
  | 02-29 quarterly start | dateonly       | inFiscalYear | 2027     | 2028-02-28               | yes     |
  | 02-29 quarterly start | dateonly       | inFiscalYear | 2027     | 2028-02-29               | no      |
  | 02-29 quarterly start | dateonly       | inFiscalYear | 2028     | 2028-02-29               | yes     |
  | 01-01 quarterly start | dateonly       | inFiscalYear | 2026     | (blank)                  | no      |
  `,
)

goldenTable(
  'docs/domain.md 4.3: a fiscal period with its year, the period first',
  {},
  `
  | fiscal                   | type     | operator              | operands  | cell                     | matches |
  | 01-01 quarterly start    | datetime | inFiscalPeriodAndYear | 2 ; 2026  | 2026-03-31T23:59:59.999Z | no      |
  | 01-01 quarterly start    | datetime | inFiscalPeriodAndYear | 2 ; 2026  | 2026-04-01T00:00:00Z     | yes     |
  | 01-01 quarterly start    | datetime | inFiscalPeriodAndYear | 2 ; 2026  | 2026-06-30T23:59:59.999Z | yes     |
  | 01-01 quarterly start    | datetime | inFiscalPeriodAndYear | 2 ; 2026  | 2026-07-01T00:00:00Z     | no      |
  | 01-01 quarterly start    | datetime | inFiscalPeriodAndYear | 2 ; 2026  | 2025-05-01T00:00:00Z     | no      |
  | 04-01 quarterly start    | dateonly | inFiscalPeriodAndYear | 4 ; 2026  | 2027-01-01               | yes     |
  | 04-01 quarterly start    | dateonly | inFiscalPeriodAndYear | 4 ; 2026  | 2026-01-01               | no      |
  | 04-01 quarterly end      | dateonly | inFiscalPeriodAndYear | 4 ; 2026  | 2026-01-01               | yes     |
  | 04-01 quarterly end      | dateonly | inFiscalPeriodAndYear | 4 ; 2026  | 2027-01-01               | no      |
  | 07-01 monthly start      | dateonly | inFiscalPeriodAndYear | 12 ; 2026 | 2027-06-01               | yes     |
  | 07-01 monthly start      | dateonly | inFiscalPeriodAndYear | 12 ; 2026 | 2027-07-01               | no      |
  | 07-01 semiannually start | dateonly | inFiscalPeriodAndYear | 2 ; 2026  | 2027-01-01               | yes     |
  | 07-01 semiannually start | dateonly | inFiscalPeriodAndYear | 2 ; 2026  | 2026-12-31               | no      |
  | 07-01 annually start     | dateonly | inFiscalPeriodAndYear | 1 ; 2026  | 2027-06-30               | yes     |
  | 01-31 monthly start      | dateonly | inFiscalPeriodAndYear | 1 ; 2026  | 2026-02-27               | yes     |
  | 01-31 monthly start      | dateonly | inFiscalPeriodAndYear | 1 ; 2026  | 2026-02-28               | no      |
  | 01-31 monthly start      | dateonly | inFiscalPeriodAndYear | 2 ; 2026  | 2026-03-30               | yes     |
  | 01-31 monthly start      | dateonly | inFiscalPeriodAndYear | 3 ; 2026  | 2026-03-31               | yes     |
  `,
)

goldenTable(
  'docs/domain.md 4.3: of thirteen periods of 28 days the last runs to the end of the year',
  {},
  `
  | fiscal               | type     | operator              | operands  | cell       | matches |
  | 01-01 fourweek start | dateonly | inFiscalPeriodAndYear | 1 ; 2026  | 2026-01-28 | yes     |
  | 01-01 fourweek start | dateonly | inFiscalPeriodAndYear | 1 ; 2026  | 2026-01-29 | no      |
  | 01-01 fourweek start | dateonly | inFiscalPeriodAndYear | 13 ; 2026 | 2026-12-02 | no      |
  | 01-01 fourweek start | dateonly | inFiscalPeriodAndYear | 13 ; 2026 | 2026-12-03 | yes     |
  | 01-01 fourweek start | dateonly | inFiscalPeriodAndYear | 13 ; 2026 | 2026-12-31 | yes     |
  | 01-01 fourweek start | dateonly | inFiscalPeriodAndYear | 13 ; 2028 | 2028-12-02 | yes     |
  | 01-01 fourweek start | dateonly | inFiscalPeriodAndYear | 13 ; 2028 | 2028-12-31 | yes     |
  | 01-01 fourweek start | dateonly | inFiscalPeriodAndYear | 13 ; 2028 | 2029-01-01 | no      |
  `,
)

goldenTable(
  'docs/domain.md 4.3: in or before a period is everything up to its end, in or after everything from its start',
  { fiscal: '01-01 quarterly start' },
  `
  | type     | operator                      | operands | cell                     | matches |
  | datetime | inOrBeforeFiscalPeriodAndYear | 2 ; 2026 | 1753-01-01T00:00:00Z     | yes     |
  | datetime | inOrBeforeFiscalPeriodAndYear | 2 ; 2026 | 2026-06-30T23:59:59.999Z | yes     |
  | datetime | inOrBeforeFiscalPeriodAndYear | 2 ; 2026 | 2026-07-01T00:00:00Z     | no      |
  | datetime | inOrAfterFiscalPeriodAndYear  | 2 ; 2026 | 2026-03-31T23:59:59.999Z | no      |
  | datetime | inOrAfterFiscalPeriodAndYear  | 2 ; 2026 | 2026-04-01T00:00:00Z     | yes     |
  | datetime | inOrAfterFiscalPeriodAndYear  | 2 ; 2026 | 9999-12-31T23:59:59.999Z | yes     |
  | dateonly | inOrBeforeFiscalPeriodAndYear | 2 ; 2026 | 2026-06-30               | yes     |
  | dateonly | inOrBeforeFiscalPeriodAndYear | 2 ; 2026 | 2026-07-01               | no      |
  | dateonly | inOrAfterFiscalPeriodAndYear  | 2 ; 2026 | 2026-03-31               | no      |
  | dateonly | inOrAfterFiscalPeriodAndYear  | 2 ; 2026 | (blank)                  | no      |
  `,
)

goldenTable(
  'docs/domain.md 4.3: a period of any year',
  {},
  `
  | fiscal                | type           | operator       | operands | cell                     | matches |
  | 01-01 quarterly start | datetime       | inFiscalPeriod | 2        | 2026-03-31T23:59:59.999Z | no      |
  | 01-01 quarterly start | datetime       | inFiscalPeriod | 2        | 2026-04-01T00:00:00Z     | yes     |
  | 01-01 quarterly start | datetime       | inFiscalPeriod | 2        | 1999-06-30T23:59:59.999Z | yes     |
  | 01-01 quarterly start | datetime       | inFiscalPeriod | 2        | 1753-07-01T00:00:00Z     | no      |
  | 01-01 quarterly start | datetime       | inFiscalPeriod | 2        | 9999-05-01T00:00:00Z     | yes     |
  | 10-01 quarterly end   | dateonly       | inFiscalPeriod | 1        | 2026-10-01               | yes     |
  | 10-01 quarterly end   | dateonly       | inFiscalPeriod | 1        | 2026-12-31               | yes     |
  | 10-01 quarterly end   | dateonly       | inFiscalPeriod | 1        | 2027-01-01               | no      |
  | 12-01 quarterly start | dateonly       | inFiscalPeriod | 1        | 2026-01-31               | yes     |
  | 12-01 quarterly start | dateonly       | inFiscalPeriod | 1        | 2026-12-01               | yes     |
  | 12-01 quarterly start | dateonly       | inFiscalPeriod | 1        | 2026-03-01               | no      |
  | 02-29 monthly start   | dateonly       | inFiscalPeriod | 1        | 2027-02-28               | yes     |
  | 02-29 monthly start   | dateonly       | inFiscalPeriod | 1        | 2028-02-28               | no      |
  | 02-29 monthly start   | dateonly       | inFiscalPeriod | 12       | 2028-02-28               | yes     |
  | 02-29 monthly start   | dateonly       | inFiscalPeriod | 1        | 2028-03-28               | yes     |
  | 02-29 monthly start   | dateonly       | inFiscalPeriod | 1        | 2027-03-28               | no      |
  | 03-01 fourweek start  | dateonly       | inFiscalPeriod | 13       | 2028-02-29               | yes     |
  | 03-01 fourweek start  | dateonly       | inFiscalPeriod | 13       | 2027-01-31               | yes     |
  | 03-01 fourweek start  | dateonly       | inFiscalPeriod | 13       | 2027-01-30               | no      |
  | 01-01 monthly start   | datetime-local | inFiscalPeriod | 12       | 1969-12-31T23:59:59.999  | yes     |
  | 01-01 monthly start   | datetime-local | inFiscalPeriod | 12       | 1970-01-01T00:00:00      | no      |
  | 01-01 monthly start   | datetime       | inFiscalPeriod | 1        | (blank)                  | no      |
  `,
)

goldenTable(
  'docs/domain.md 4.3: a fiscal period that the calendar does not have holds nothing',
  {},
  `
  | fiscal                   | type     | operator                      | operands  | cell                     | matches |
  | 01-01 semiannually start | dateonly | inFiscalPeriod                | 3         | 2026-11-13               | no      |
  | 01-01 semiannually start | datetime | inFiscalPeriod                | 3         | 2026-11-13T00:00:00Z     | no      |
  | 01-01 semiannually start | dateonly | inFiscalPeriodAndYear         | 3 ; 2026  | 2026-11-13               | no      |
  | 01-01 semiannually start | dateonly | inFiscalPeriodAndYear         | 3 ; 2026  | 2027-01-01               | no      |
  | 01-01 semiannually start | datetime | inOrBeforeFiscalPeriodAndYear | 3 ; 2026  | 1753-01-01T00:00:00Z     | no      |
  | 01-01 semiannually start | datetime | inOrAfterFiscalPeriodAndYear  | 3 ; 2026  | 9999-12-31T00:00:00Z     | no      |
  | 01-01 monthly start      | dateonly | inFiscalPeriod                | 13        | 2026-12-31               | no      |
  | 01-01 fourweek start     | dateonly | inFiscalPeriod                | 13        | 2026-12-31               | yes     |
  | 01-01 fourweek start     | dateonly | inFiscalPeriod                | 14        | 2026-12-31               | no      |
  `,
)

// 13 November 2026 is in the fiscal year from 1 April 2026 and in its third quarter, October to December.
goldenTable(
  'docs/domain.md 4.3: fiscal years and periods around today',
  { now: '2026-11-13T14:27:09Z', fiscal: '04-01 quarterly end' },
  `
  | type     | operator         | operands | cell                     | matches |
  | datetime | lastFiscalYear   |          | 2025-03-31T23:59:59.999Z | no      |
  | datetime | lastFiscalYear   |          | 2025-04-01T00:00:00Z     | yes     |
  | datetime | lastFiscalYear   |          | 2026-03-31T23:59:59.999Z | yes     |
  | datetime | lastFiscalYear   |          | 2026-04-01T00:00:00Z     | no      |
  | datetime | thisFiscalYear   |          | 2026-03-31T23:59:59.999Z | no      |
  | datetime | thisFiscalYear   |          | 2026-04-01T00:00:00Z     | yes     |
  | datetime | thisFiscalYear   |          | 2027-03-31T23:59:59.999Z | yes     |
  | datetime | thisFiscalYear   |          | 2027-04-01T00:00:00Z     | no      |
  | datetime | nextFiscalYear   |          | 2027-03-31T23:59:59.999Z | no      |
  | datetime | nextFiscalYear   |          | 2027-04-01T00:00:00Z     | yes     |
  | datetime | nextFiscalYear   |          | 2028-04-01T00:00:00Z     | no      |
  | datetime | lastFiscalPeriod |          | 2026-06-30T23:59:59.999Z | no      |
  | datetime | lastFiscalPeriod |          | 2026-07-01T00:00:00Z     | yes     |
  | datetime | lastFiscalPeriod |          | 2026-09-30T23:59:59.999Z | yes     |
  | datetime | lastFiscalPeriod |          | 2026-10-01T00:00:00Z     | no      |
  | datetime | thisFiscalPeriod |          | 2026-09-30T23:59:59.999Z | no      |
  | datetime | thisFiscalPeriod |          | 2026-10-01T00:00:00Z     | yes     |
  | datetime | thisFiscalPeriod |          | 2026-12-31T23:59:59.999Z | yes     |
  | datetime | thisFiscalPeriod |          | 2027-01-01T00:00:00Z     | no      |
  | datetime | nextFiscalPeriod |          | 2026-12-31T23:59:59.999Z | no      |
  | datetime | nextFiscalPeriod |          | 2027-01-01T00:00:00Z     | yes     |
  | datetime | nextFiscalPeriod |          | 2027-04-01T00:00:00Z     | no      |
  | dateonly | lastFiscalYear   |          | 2026-03-31               | yes     |
  | dateonly | thisFiscalPeriod |          | 2026-10-01               | yes     |
  | dateonly | thisFiscalPeriod |          | (blank)                  | no      |
  `,
)

goldenTable(
  'docs/domain.md 4.3: the last X fiscal years and periods reach back from now, the next X forward to their end',
  { now: '2026-11-13T14:27:09Z', fiscal: '04-01 quarterly start' },
  `
  | type     | operator           | operands | cell                     | matches |
  | datetime | lastXFiscalYears   | 1        | 2025-03-31T23:59:59.999Z | no      |
  | datetime | lastXFiscalYears   | 1        | 2025-04-01T00:00:00Z     | yes     |
  | datetime | lastXFiscalYears   | 1        | 2026-11-13T14:27:08.999Z | yes     |
  | datetime | lastXFiscalYears   | 1        | 2026-11-13T14:27:09Z     | no      |
  | datetime | nextXFiscalYears   | 1        | 2026-11-13T14:27:08.999Z | no      |
  | datetime | nextXFiscalYears   | 1        | 2026-11-13T14:27:09Z     | yes     |
  | datetime | nextXFiscalYears   | 1        | 2028-03-31T23:59:59.999Z | yes     |
  | datetime | nextXFiscalYears   | 1        | 2028-04-01T00:00:00Z     | no      |
  | datetime | lastXFiscalPeriods | 3        | 2025-12-31T23:59:59.999Z | no      |
  | datetime | lastXFiscalPeriods | 3        | 2026-01-01T00:00:00Z     | yes     |
  | datetime | lastXFiscalPeriods | 3        | 2026-11-13T14:27:09Z     | no      |
  | datetime | nextXFiscalPeriods | 3        | 2026-11-13T14:27:09Z     | yes     |
  | datetime | nextXFiscalPeriods | 3        | 2027-09-30T23:59:59.999Z | yes     |
  | datetime | nextXFiscalPeriods | 3        | 2027-10-01T00:00:00Z     | no      |
  | dateonly | lastXFiscalPeriods | 1        | 2026-06-30               | no      |
  | dateonly | lastXFiscalPeriods | 1        | 2026-07-01               | yes     |
  | dateonly | lastXFiscalPeriods | 1        | 2026-11-13               | yes     |
  | dateonly | lastXFiscalPeriods | 1        | 2026-11-14               | no      |
  | dateonly | nextXFiscalPeriods | 1        | 2026-11-13               | no      |
  | dateonly | nextXFiscalPeriods | 1        | 2026-11-14               | yes     |
  | dateonly | nextXFiscalPeriods | 1        | 2027-03-31               | yes     |
  | dateonly | nextXFiscalPeriods | 1        | 2027-04-01               | no      |
  `,
)

goldenTable(
  'docs/domain.md 4.3: fiscal windows begin and end with local days',
  { fiscal: '04-01 quarterly start' },
  `
  | now                  | zone           | type     | operator         | operands | cell                     | matches |
  | 2026-03-31T22:30:00Z | Europe/Berlin  | datetime | thisFiscalYear   |          | 2026-03-31T21:59:59.999Z | no      |
  | 2026-03-31T22:30:00Z | Europe/Berlin  | datetime | thisFiscalYear   |          | 2026-03-31T22:00:00Z     | yes     |
  | 2026-03-31T22:30:00Z | UTC            | datetime | thisFiscalYear   |          | 2026-03-31T22:00:00Z     | yes     |
  | 2026-03-31T22:30:00Z | UTC            | datetime | thisFiscalYear   |          | 2026-04-01T00:00:00Z     | no      |
  | 2026-11-13T14:27:09Z | Asia/Kathmandu | datetime | inFiscalPeriod   | 1        | 2026-03-31T18:14:59.999Z | no      |
  | 2026-11-13T14:27:09Z | Asia/Kathmandu | datetime | inFiscalPeriod   | 1        | 2026-03-31T18:15:00Z     | yes     |
  | 2026-11-13T14:27:09Z | Europe/Berlin  | datetime | inFiscalPeriod   | 4        | 2025-12-31T23:00:00Z     | yes     |
  | 2026-11-13T14:27:09Z | Europe/Berlin  | datetime | inFiscalPeriod   | 4        | 2025-12-31T22:59:59.999Z | no      |
  `,
)

goldenTable(
  'docs/domain.md 4.3: the first and last period of a calendar year end with local days',
  { fiscal: '01-01 quarterly start' },
  `
  | zone                | type     | operator       | operands | cell                     | matches |
  | Asia/Kathmandu      | datetime | inFiscalPeriod | 1        | 2025-12-31T18:14:59.999Z | no      |
  | Asia/Kathmandu      | datetime | inFiscalPeriod | 1        | 2025-12-31T18:15:00Z     | yes     |
  | Asia/Kathmandu      | datetime | inFiscalPeriod | 4        | 2025-12-31T18:14:59.999Z | yes     |
  | America/Los_Angeles | datetime | inFiscalPeriod | 4        | 2026-01-01T07:59:59.999Z | yes     |
  | America/Los_Angeles | datetime | inFiscalPeriod | 1        | 2026-01-01T07:59:59.999Z | no      |
  | America/Los_Angeles | datetime | inFiscalPeriod | 1        | 2026-01-01T08:00:00Z     | yes     |
  `,
)
