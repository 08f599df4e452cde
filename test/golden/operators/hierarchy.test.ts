import { goldenTable } from '../../support/golden-table.ts'

// root ── a ── aa ── aaa      and, apart from it, x
//      │    └─ ab
//      └─ b
const accounts = { parents: 'account: a < root, b < root, aa < a, ab < a, aaa < aa' }

goldenTable(
  'docs/domain.md 4.2: under and above follow the hierarchy to its end and leave the record itself out',
  accounts,
  `
  | type | target  | operator      | operands | cell    | matches |
  | guid | account | under         | a        | aa      | yes     |
  | guid | account | under         | a        | ab      | yes     |
  | guid | account | under         | a        | aaa     | yes     |
  | guid | account | under         | a        | a       | no      |
  | guid | account | under         | a        | b       | no      |
  | guid | account | under         | a        | root    | no      |
  | guid | account | under         | a        | x       | no      |
  | guid | account | under         | aaa      | aaa     | no      |
  | guid | account | equalsOrUnder | a        | a       | yes     |
  | guid | account | equalsOrUnder | a        | aaa     | yes     |
  | guid | account | equalsOrUnder | a        | b       | no      |
  | guid | account | above         | aaa      | aa      | yes     |
  | guid | account | above         | aaa      | root    | yes     |
  | guid | account | above         | aaa      | aaa     | no      |
  | guid | account | above         | aaa      | ab      | no      |
  | guid | account | above         | root     | a       | no      |
  | guid | account | equalsOrAbove | aaa      | aaa     | yes     |
  | guid | account | equalsOrAbove | aaa      | a       | yes     |
  | guid | account | equalsOrAbove | aaa      | b       | no      |
  `,
)

goldenTable(
  'docs/domain.md 4.2: not under leaves out the record itself and all below it, and matches blanks',
  accounts,
  `
  | type   | target  | operator | operands | cell    | matches |
  | guid   | account | notUnder | a        | root    | yes     |
  | guid   | account | notUnder | a        | b       | yes     |
  | guid   | account | notUnder | a        | x       | yes     |
  | guid   | account | notUnder | a        | a       | no      |
  | guid   | account | notUnder | a        | aa      | no      |
  | guid   | account | notUnder | a        | aaa     | no      |
  | lookup | account | notUnder | a        | (blank) | yes     |
  | lookup | account | under    | a        | (blank) | no      |
  | lookup | account | above    | a        | (blank) | no      |
  `,
)

goldenTable(
  'docs/domain.md 4.1 Ids and 4.2: a lookup is judged by the hierarchy of the type it points to',
  { parents: 'account: aa < a; contact: aa < c' },
  `
  | type     | target  | operator      | operands | cell | matches |
  | lookup   | account | under         | {A}      | AA   | yes     |
  | lookup   | account | under         | A        | {aa} | yes     |
  | customer | account | under         | a        | aa   | yes     |
  | customer | contact | under         | a        | aa   | no      |
  | customer | contact | under         | c        | aa   | yes     |
  | lookup   | lead    | under         | a        | aa   | no      |
  | lookup   | lead    | notUnder      | a        | aa   | yes     |
  | lookup   | lead    | equalsOrUnder | a        | A    | yes     |
  | lookup   |         | under         | a        | aa   | no      |
  `,
)

goldenTable(
  'docs/domain.md 4.2: a hierarchy that runs in a circle ends, and nothing is under itself',
  { parents: 'account: a < c, b < a, c < b, s < s' },
  `
  | type | target  | operator      | operands | cell | matches |
  | guid | account | under         | a        | b    | yes     |
  | guid | account | under         | a        | c    | yes     |
  | guid | account | under         | a        | a    | no      |
  | guid | account | above         | a        | c    | yes     |
  | guid | account | above         | a        | b    | yes     |
  | guid | account | above         | a        | a    | no      |
  | guid | account | equalsOrUnder | a        | a    | yes     |
  | guid | account | under         | s        | s    | no      |
  | guid | account | equalsOrAbove | s        | s    | yes     |
  | guid | account | notUnder      | a        | s    | yes     |
  `,
)
