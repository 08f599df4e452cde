import { goldenTable } from '../../support/golden-table.ts'

goldenTable(
  'docs/domain.md 4.2: numbers in order, the bound included or not; a blank satisfies none',
  {},
  `
  | type   | operator       | operands | cell    | matches |
  | int    | greaterThan    | 5        | 6       | yes     |
  | int    | greaterThan    | 5        | 5       | no      |
  | int    | greaterOrEqual | 5        | 5       | yes     |
  | int    | greaterOrEqual | 5        | 4       | no      |
  | int    | lessThan       | 5        | 4       | yes     |
  | int    | lessThan       | 5        | 5       | no      |
  | int    | lessOrEqual    | 5        | 5       | yes     |
  | int    | lessOrEqual    | 5        | 6       | no      |
  | int    | greaterThan    | -5       | -4      | yes     |
  | int    | lessThan       | -5       | -40     | yes     |
  | int    | greaterThan    | 9        | 10      | yes     |
  | int    | greaterThan    | 0        | (blank) | no      |
  | int    | lessThan       | 0        | (blank) | no      |
  | int    | greaterOrEqual | 0        | (blank) | no      |
  | int    | lessOrEqual    | 0        | (blank) | no      |
  | double | greaterThan    | 1.2345   | 1.33    | yes     |
  | double | greaterThan    | 1.2345   | 1.2345  | no      |
  | double | lessThan       | 1e10     | 9e9     | yes     |
  `,
)

goldenTable(
  'docs/adr/0010: money, decimals and large whole numbers compare exactly',
  {},
  `
  | type    | operator       | operands              | cell                  | matches |
  | money   | greaterThan    | 9                     | 10                    | yes     |
  | money   | greaterThan    | 9.99                  | 10                    | yes     |
  | money   | greaterThan    | 0.3                   | 0.30000000000000004   | yes     |
  | money   | greaterOrEqual | 0.30                  | 0.3                   | yes     |
  | money   | lessThan       | 1.1                   | 1.09                  | yes     |
  | money   | lessThan       | 1.1                   | 1.10                  | no      |
  | money   | greaterThan    | 1                     | 1.0001                | yes     |
  | money   | greaterThan    | 0                     | 0.0001                | yes     |
  | money   | lessThan       | 0                     | -0.0001               | yes     |
  | money   | lessThan       | 0                     | 0                     | no      |
  | money   | lessThan       | -1                    | -1.5                  | yes     |
  | money   | lessThan       | -1                    | -0.5                  | no      |
  | money   | greaterThan    | -10                   | -9                    | yes     |
  | money   | greaterThan    | -0.55                 | -0.5                  | yes     |
  | money   | lessThan       | 922337203685477.5807  | 922337203685477.5806  | yes     |
  | money   | greaterThan    | -922337203685477.5808 | -922337203685477.5807 | yes     |
  | decimal | greaterThan    | 12345678901234567890  | 12345678901234567891  | yes     |
  | decimal | greaterThan    | 99999999999999999999  | 100000000000000000000 | yes     |
  | decimal | lessThan       | 0.0000000002          | 0.0000000001          | yes     |
  | bigint  | greaterThan    | 9007199254740992      | 9007199254740993      | yes     |
  | bigint  | lessThan       | -9007199254740992     | -9007199254740993     | yes     |
  `,
)

goldenTable(
  'docs/domain.md 4.2 (import only): dates in order as exact moments, a day meaning its first instant',
  { zone: 'Europe/Berlin' },
  `
  | type           | operator       | operands            | cell                     | matches |
  | datetime       | greaterThan    | 2026-11-13          | 2026-11-12T23:00:00Z     | no      |
  | datetime       | greaterThan    | 2026-11-13          | 2026-11-12T23:00:00.001Z | yes     |
  | datetime       | greaterOrEqual | 2026-11-13          | 2026-11-12T23:00:00Z     | yes     |
  | datetime       | lessOrEqual    | 2026-11-13          | 2026-11-12T23:00:01Z     | no      |
  | datetime       | lessThan       | 2026-11-13T12:00:00 | 2026-11-13T10:59:59Z     | yes     |
  | datetime       | lessThan       | 1970-01-01          | 1969-01-01T00:00:00Z     | yes     |
  | datetime-local | greaterOrEqual | 2026-11-13          | 2026-11-13T00:00:00      | yes     |
  | datetime-local | lessThan       | 2026-11-13          | 2026-11-12T23:59:59      | yes     |
  | dateonly       | greaterThan    | 2026-11-13          | 2026-11-14               | yes     |
  | dateonly       | greaterThan    | 2026-11-13          | 2026-11-13               | no      |
  | dateonly       | lessOrEqual    | 2026-11-13          | 2026-11-13               | yes     |
  | dateonly       | lessThan       | 2026-11-13          | (blank)                  | no      |
  `,
)

goldenTable(
  'docs/domain.md O-27 (import only): text in order by letters, without case, accents or trailing blanks',
  { accents: 'ignored' },
  `
  | type   | operator       | operands | cell        | matches |
  | string | lessThan       | B        | Al          | yes     |
  | string | lessThan       | B        | Bob         | no      |
  | string | lessThan       | B        | Charlie     | no      |
  | string | lessThan       | b        | Al          | yes     |
  | string | greaterThan    | Zebra    | apple       | no      |
  | string | greaterThan    | apple    | Zebra       | yes     |
  | string | greaterThan    | z        | émile       | no      |
  | string | greaterThan    | d        | émile       | yes     |
  | string | lessThan       | F        | Émile       | yes     |
  | string | greaterOrEqual | cafe     | CAFÉ        | yes     |
  | string | lessOrEqual    | cafe     | CAFÉ        | yes     |
  | string | greaterThan    | cafe     | CAFÉ        | no      |
  | string | greaterOrEqual | Berlin   | "BERLIN   " | yes     |
  | string | greaterThan    | Berlin   | "BERLIN   " | no      |
  | string | greaterThan    | Ber      | Berlin      | yes     |
  | string | lessThan       | Berlin   | Ber         | yes     |
  | string | lessThan       | a        | 9           | yes     |
  | string | lessThan       | 9        | 10          | yes     |
  | string | greaterOrEqual | Z        | ähnlich     | no      |
  | string | lessOrEqual    | "  "     | "    "      | yes     |
  | string | lessThan       | a        | "  "        | yes     |
  | string | greaterThan    | a        | (blank)     | no      |
  | string | lessThan       | a        | (blank)     | no      |
  | memo   | greaterThan    | m        | North       | yes     |
  | memo   | greaterThan    | m        | "Lots\\nof" | no      |
  `,
)

goldenTable(
  'docs/domain.md 4.1 and O-27: where accents count, they put one text behind another',
  { accents: 'count' },
  `
  | type   | operator       | operands | cell  | matches |
  | string | greaterThan    | cafe     | café  | yes     |
  | string | greaterThan    | cafe     | CAFE  | no      |
  | string | greaterOrEqual | café     | CAFÉ  | yes     |
  | string | lessThan       | cafez    | café  | yes     |
  | string | greaterThan    | d        | émile | yes     |
  `,
)

goldenTable(
  'docs/domain.md 4.2 (import only): between holds both of its bounds; its opposite holds blanks',
  { zone: 'Europe/Berlin' },
  `
  | type     | operator     | operands                                  | cell                     | matches |
  | int      | between    | 1 ; 3                                     | 1                        | yes     |
  | int      | between    | 1 ; 3                                     | 3                        | yes     |
  | int      | between    | 1 ; 3                                     | 0                        | no      |
  | int      | between    | 1 ; 3                                     | 4                        | no      |
  | int      | between    | 3 ; 1                                     | 2                        | no      |
  | int      | between    | 2 ; 2                                     | 2                        | yes     |
  | int      | between    | 1 ; 3                                     | (blank)                  | no      |
  | int      | notBetween | 1 ; 3                                     | 3                        | no      |
  | int      | notBetween | 1 ; 3                                     | 4                        | yes     |
  | int      | notBetween | 3 ; 1                                     | 2                        | yes     |
  | int      | notBetween | 1 ; 3                                     | (blank)                  | yes     |
  | int      | between    | -10 ; -9                                  | -9                       | yes     |
  | money    | between    | 0.3 ; 10                                  | 9.99                     | yes     |
  | money    | between    | -1 ; 0.3                                  | 0.30                     | yes     |
  | money    | between    | -1 ; 0.3                                  | 0.3001                   | no      |
  | double   | between    | 0.1 ; 0.3                                 | 0.30000000000000004      | no      |
  | bigint   | between    | 9 ; 10                                    | 10                       | yes     |
  | datetime | between    | 2013-05-17 00:00:00 ; 2013-05-20 14:40:00 | 2013-05-20T12:40:00Z     | yes     |
  | datetime | between    | 2013-05-17 00:00:00 ; 2013-05-20 14:40:00 | 2013-05-20T12:40:00.001Z | no      |
  | datetime | between    | 2026-11-13 ; 2026-11-14                   | 2026-11-13T23:00:00Z     | yes     |
  | datetime | between    | 2026-11-13 ; 2026-11-14                   | 2026-11-13T23:00:01Z     | no      |
  | dateonly | between    | 2026-11-13 ; 2026-11-14                   | 2026-11-14               | yes     |
  | dateonly | notBetween | 2026-11-13 ; 2026-11-14                   | 2026-11-15               | yes     |
  | string   | between    | B ; D                                     | cesar                    | yes     |
  | string   | between    | B ; D                                     | d                        | yes     |
  | string   | between    | B ; D                                     | Dora                     | no      |
  | string   | notBetween | B ; D                                     | Dora                     | yes     |
  | memo     | notBetween | B ; D                                     | (blank)                  | yes     |
  `,
)

// The options: 1 Hot, 2 Warm, and Ice Cold, whose number is not known.
goldenTable(
  'docs/domain.md 4.2 (import only): options are in the order of their numbers, those without one in none',
  {},
  `
  | type   | operator       | operands | cell     | matches |
  | choice | greaterThan    | 1        | 2        | yes     |
  | choice | greaterThan    | hot      | 2        | yes     |
  | choice | greaterThan    | 9        | 10       | yes     |
  | choice | greaterThan    | 2        | 2        | no      |
  | choice | lessThan       | 2        | -1       | yes     |
  | choice | greaterOrEqual | 0        | Ice Cold | no      |
  | choice | lessThan       | 5        | Ice Cold | no      |
  | choice | lessThan       | Ice Cold | 1        | no      |
  | choice | lessThan       | 5        | (blank)  | no      |
  | status | between        | 1 ; 10   | 2        | yes     |
  | status | notBetween     | 1 ; 10   | Ice Cold | yes     |
  | state  | lessOrEqual    | won      | 0        | yes     |
  `,
)
