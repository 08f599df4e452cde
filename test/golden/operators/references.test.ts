import { goldenTable } from '../../support/golden-table.ts'

goldenTable(
  'docs/domain.md 4.1 Ids: opaque text without case, braces dropped, no particular form',
  {},
  `
  | type     | operator     | operands                               | cell                                 | matches |
  | lookup   | equals       | a1                                     | A1                                   | yes     |
  | lookup   | equals       | {a1}                                   | A1                                   | yes     |
  | lookup   | equals       | a1                                     | {A1}                                 | yes     |
  | lookup   | equals       | "  {a1} "                              | A1                                   | yes     |
  | lookup   | equals       | {a1                                    | A1                                   | no      |
  | lookup   | equals       | a1                                     | a12                                  | no      |
  | lookup   | equals       | {6ABA3957-E85A-E911-A956-000D3A124001} | 6aba3957-e85a-e911-a956-000d3a124001 | yes     |
  | lookup   | equals       | 0042                                   | 42                                   | no      |
  | lookup   | equals       | Fabrikant GmbH                         | FABRIKANT GMBH                       | yes     |
  | lookup   | equals       | cafe                                   | café                                 | no      |
  | lookup   | equals       | a1 ; b2                                | B2                                   | yes     |
  | lookup   | equals       | a1                                     | (blank)                              | no      |
  | lookup   | doesNotEqual | a1                                     | A1                                   | no      |
  | lookup   | doesNotEqual | a1                                     | (blank)                              | yes     |
  | lookup   | doesNotEqual | a1 ; b2                                | c3                                   | yes     |
  | customer | equals       | {A1}                                   | a1                                   | yes     |
  | owner    | equals       | {A1}                                   | a1                                   | yes     |
  | guid     | equals       | {A1}                                   | a1                                   | yes     |
  | guid     | doesNotEqual | {A1}                                   | b2                                   | yes     |
  | guid     | equals       | row42                                  | ROW42                                | yes     |
  `,
)
