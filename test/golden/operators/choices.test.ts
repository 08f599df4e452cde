import { describe, expect, it } from 'vitest'
import { operators } from '#shared/operators/index.ts'
import { columnOfType, goldenTable } from '../../support/golden-table.ts'

// The options: 1 Hot, 2 Warm, and Ice Cold, whose number is not known; states 0 Open, 1 Won.
goldenTable(
  'docs/domain.md 4.2: choices equal by number, or by label without case',
  {},
  `
  | type   | operator     | operands   | cell     | matches |
  | choice | equals       | 1          | 1        | yes     |
  | choice | equals       | Hot        | 1        | yes     |
  | choice | equals       | hot        | 1        | yes     |
  | choice | equals       | HOT        | 2        | no      |
  | choice | equals       | 3          | 1        | no      |
  | choice | equals       | ice cold   | Ice Cold | yes     |
  | choice | equals       | 1 ; warm   | 2        | yes     |
  | choice | equals       | " hot "    | 1        | yes     |
  | choice | equals       | Ho         | 1        | no      |
  | choice | equals       | 1          | (blank)  | no      |
  | choice | doesNotEqual | hot        | 1        | no      |
  | choice | doesNotEqual | hot        | 2        | yes     |
  | choice | doesNotEqual | 1 ; 2      | Ice Cold | yes     |
  | choice | doesNotEqual | 1 ; 2      | (blank)  | yes     |
  | state  | equals       | open       | 0        | yes     |
  | state  | equals       | 0          | 1        | no      |
  | status | equals       | warm       | 2        | yes     |
  `,
)

goldenTable(
  'docs/domain.md 4.1 and 4.2: two options are three-valued',
  {},
  `
  | type | operator     | operands | cell    | matches |
  | bool | equals       | 1        | 1       | yes     |
  | bool | equals       | 1        | 0       | no      |
  | bool | equals       | 1        | (blank) | no      |
  | bool | equals       | 0        | (blank) | no      |
  | bool | doesNotEqual | 1        | 0       | yes     |
  | bool | doesNotEqual | 1        | (blank) | yes     |
  | bool | doesNotEqual | 0        | (blank) | yes     |
  | bool | equals       | true     | 1       | yes     |
  | bool | equals       | False    | 0       | yes     |
  | bool | equals       | allow    | 1       | yes     |
  | bool | equals       | do not allow | 0   | yes     |
  | bool | equals       | 0 ; 1    | (blank) | no      |
  `,
)

// A cell of several options is written `2;1`, in any order.
goldenTable(
  'docs/domain.md O-8: a set of options equals exactly the options named, in any order, by number or label',
  {},
  `
  | type        | operator     | operands     | cell       | matches |
  | multichoice | equals       | 1            | 1          | yes     |
  | multichoice | equals       | 1            | 1;2        | no      |
  | multichoice | equals       | 1 ; 2        | 1          | no      |
  | multichoice | equals       | 1 ; 2        | 2;1        | yes     |
  | multichoice | equals       | 2 ; 1 ; 2    | 1;2        | yes     |
  | multichoice | equals       | warm ; HOT   | 1;2        | yes     |
  | multichoice | equals       | ice cold ; 1 | 1;Ice Cold | yes     |
  | multichoice | equals       | 1 ; 2        | 1;2;10     | no      |
  | multichoice | equals       | 1            | 10         | no      |
  | multichoice | equals       | 1            | (blank)    | no      |
  | multichoice | doesNotEqual | 1            | 1          | no      |
  | multichoice | doesNotEqual | 1            | 1;2        | yes     |
  | multichoice | doesNotEqual | 1 ; 2        | 2;1        | no      |
  | multichoice | doesNotEqual | 1 ; 2        | 1          | yes     |
  | multichoice | doesNotEqual | 1            | (blank)    | yes     |
  `,
)

goldenTable(
  'docs/domain.md 4.2: contains values means at least one of them, its opposite none of them',
  {},
  `
  | type        | operator             | operands     | cell       | matches |
  | multichoice | containsValues       | 1            | 1          | yes     |
  | multichoice | containsValues       | 1            | 1;2        | yes     |
  | multichoice | containsValues       | 1 ; 2        | 2;10       | yes     |
  | multichoice | containsValues       | 1            | 10         | no      |
  | multichoice | containsValues       | 1            | 21         | no      |
  | multichoice | containsValues       | 10           | 1          | no      |
  | multichoice | containsValues       | HOT          | 2;1        | yes     |
  | multichoice | containsValues       | ice cold     | 1;Ice Cold | yes     |
  | multichoice | containsValues       | Cold         | Ice Cold   | no      |
  | multichoice | containsValues       | 3 ; 4        | 1;2        | no      |
  | multichoice | containsValues       | 1            | (blank)    | no      |
  | multichoice | doesNotContainValues | 1            | 1          | no      |
  | multichoice | doesNotContainValues | 1 ; 3        | 1;2        | no      |
  | multichoice | doesNotContainValues | 3 ; 4        | 1;2        | yes     |
  | multichoice | doesNotContainValues | 1            | 10         | yes     |
  | multichoice | doesNotContainValues | 1            | (blank)    | yes     |
  | choice      | containsValues       | 1 ; 2        | 2          | yes     |
  | choice      | containsValues       | 1            | 10         | no      |
  | choice      | doesNotContainValues | hot          | 1          | no      |
  | choice      | doesNotContainValues | hot          | (blank)    | yes     |
  `,
)

goldenTable(
  'docs/domain.md 4.2: an option is named by its number however that is written, and need not be known',
  {},
  `
  | type        | operator       | operands | cell | matches |
  | choice      | equals         | 01       | 1    | yes     |
  | choice      | equals         | +2       | 2    | yes     |
  | choice      | equals         | 7        | 7    | yes     |
  | multichoice | equals         | 02 ; 1   | 1;2  | yes     |
  | multichoice | containsValues | 010      | 10   | yes     |
  | state       | equals         | 007      | 7    | yes     |
  `,
)

describe('docs/domain.md 4.2: where every option has a number, an operand that is neither number nor label', () => {
  it.each(['equals', 'doesNotEqual', 'containsValues', 'greaterThan'] as const)(
    'is a problem of %s',
    (name) => {
      const problem = operators[name].check(['Closed'], columnOfType('state'))
      expect(problem).toEqual({ code: 'OPERAND_UNREADABLE', operand: 'Closed', type: 'state' })
    },
  )

  it('is a value where some have none', () => {
    expect(operators.equals.check(['Closed'], columnOfType('choice'))).toBeNull()
  })
})
