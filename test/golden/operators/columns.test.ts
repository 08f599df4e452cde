import { goldenTable } from '../../support/golden-table.ts'

goldenTable(
  'docs/domain.md 4.1 Column-to-column: equals another column of the record; both need a value',
  {},
  `
  | type        | operator     | cell                 | other                | matches |
  | string      | equals       | Carrington           | CARRINGTON           | yes     |
  | string      | equals       | "Sam  "              | Sam                  | yes     |
  | string      | equals       | Café                 | cafe                 | yes     |
  | string      | equals       | Sam                  | Samuel               | no      |
  | string      | equals       | (blank)              | Sam                  | no      |
  | string      | equals       | Sam                  | (blank)              | no      |
  | string      | equals       | (blank)              | (blank)              | no      |
  | memo        | equals       | Sam                  | sam                  | yes     |
  | int         | equals       | 7                    | 7                    | yes     |
  | money       | equals       | 1.10                 | 1.1                  | yes     |
  | money       | equals       | 922337203685477.5807 | 922337203685477.5806 | no      |
  | bool        | equals       | 1                    | 0                    | no      |
  | choice      | equals       | 2                    | 2                    | yes     |
  | multichoice | equals       | 2;1                  | 1;2                  | yes     |
  | multichoice | equals       | 1                    | 1;2                  | no      |
  | owner       | equals       | {A1}                 | a1                   | yes     |
  | guid        | equals       | A1                   | {a1}                 | yes     |
  | datetime    | equals       | 2026-11-13T09:00:00Z | 2026-11-13T09:00:00Z | yes     |
  `,
)

goldenTable(
  'docs/domain.md 4.1 Column-to-column: does not equal holds where either is blank',
  {},
  `
  | type   | operator     | cell    | other   | matches |
  | string | doesNotEqual | Sam     | sam     | no      |
  | string | doesNotEqual | Sam     | Tom     | yes     |
  | string | doesNotEqual | (blank) | Sam     | yes     |
  | string | doesNotEqual | Sam     | (blank) | yes     |
  | string | doesNotEqual | (blank) | (blank) | yes     |
  | money  | doesNotEqual | 1.10    | 1.1     | no      |
  | lookup | doesNotEqual | A1      | a1      | no      |
  | choice | doesNotEqual | 1       | (blank) | yes     |
  `,
)

goldenTable(
  'docs/domain.md 4.1 Column-to-column: order by value, of text by letters',
  {},
  `
  | type     | operator       | cell                 | other                | matches |
  | int      | greaterThan    | 10                   | 9                    | yes     |
  | int      | greaterThan    | 9                    | 9                    | no      |
  | int      | greaterOrEqual | 9                    | 9                    | yes     |
  | int      | lessThan       | -10                  | -9                   | yes     |
  | int      | lessOrEqual    | 10                   | 9                    | no      |
  | int      | lessThan       | (blank)              | 9                    | no      |
  | int      | greaterOrEqual | 9                    | (blank)              | no      |
  | money    | greaterThan    | 10                   | 9.99                 | yes     |
  | double   | lessThan       | 0.3                  | 0.30000000000000004  | yes     |
  | string   | lessThan       | anna                 | Émile                | yes     |
  | string   | greaterOrEqual | EMILE                | émile                | yes     |
  | datetime | greaterThan    | 2026-11-13T09:00:01Z | 2026-11-13T09:00:00Z | yes     |
  | dateonly | lessThan       | 2026-11-12           | 2026-11-13           | yes     |
  | dateonly | lessThan       | 2026-11-12           | (blank)              | no      |
  `,
)
