import { describe, expect, it } from 'vitest'
import { plainContext } from '#shared/dates/evaluation-context.ts'
import { readCell } from '#shared/values/read-cell.ts'
import { columnOfType, goldenTable } from '../../support/golden-table.ts'
import { createCellTable } from '../../support/two-meanings.ts'

goldenTable(
  'docs/domain.md 4.1: text equals without case, accents and trailing blanks (O-26)',
  { accents: 'ignored' },
  `
  | type   | operator | operands      | cell          | matches |
  | string | equals   | Berlin        | Berlin        | yes     |
  | string | equals   | berlin        | BERLIN        | yes     |
  | string | equals   | Berlin        | Berlin West   | no      |
  | string | equals   | Berlin        | West Berlin   | no      |
  | string | equals   | Cafe          | Café          | yes     |
  | string | equals   | CAFÉ          | cafe          | yes     |
  | string | equals   | "Caf\\u00e9"  | "Cafe\\u0301" | yes     |
  | string | equals   | Straße        | STRASSE       | no      |
  | string | equals   | Straße        | straße        | yes     |
  | string | equals   | Łódź          | łodz          | yes     |
  | string | equals   | Łódź          | Lodz          | no      |
  | string | equals   | ΟΔΟΣ          | οδος          | yes     |
  | string | equals   | İstanbul      | istanbul      | yes     |
  | string | equals   | Århus         | arhus         | yes     |
  | string | equals   | Ελλάδα        | ΕΛΛΑΔΑ        | yes     |
  | string | equals   | "Berlin"      | "Berlin  "    | yes     |
  | string | equals   | "Berlin   "   | "Berlin"      | yes     |
  | string | equals   | "Berlin"      | " Berlin"     | no      |
  | string | equals   | "Berlin"      | "Berlin\\t"   | no      |
  | string | equals   | " "           | "   "         | yes     |
  | string | equals   | " "           | x             | no      |
  | string | equals   | 100%          | 100%          | yes     |
  | string | equals   | 100%          | 1000          | no      |
  | string | equals   | a_c           | abc           | no      |
  | string | equals   | 1             | 1.0           | no      |
  | memo   | equals   | berlin        | Berlin        | yes     |
  `,
)

goldenTable(
  'docs/domain.md 4.1: accents count where the setting says so',
  { accents: 'count' },
  `
  | type   | operator     | operands     | cell          | matches |
  | string | equals       | Cafe         | Café          | no      |
  | string | equals       | CAFÉ         | café          | yes     |
  | string | equals       | "Caf\\u00e9" | "CAFE\\u0301" | yes     |
  | string | doesNotEqual | Cafe         | Café          | yes     |
  `,
)

goldenTable(
  'docs/domain.md 4.1 Null: a positive comparison never matches a blank, its opposite always does',
  {},
  `
  | type     | operator     | operands   | cell    | matches |
  | string   | equals       | Berlin     | (blank) | no      |
  | string   | doesNotEqual | Berlin     | (blank) | yes     |
  | string   | equals       | ""         | (blank) | no      |
  | string   | doesNotEqual | ""         | (blank) | yes     |
  | int      | equals       | 0          | (blank) | no      |
  | int      | doesNotEqual | 0          | (blank) | yes     |
  | money    | equals       | 0          | (blank) | no      |
  | money    | doesNotEqual | 0          | (blank) | yes     |
  | choice   | doesNotEqual | 1          | (blank) | yes     |
  | lookup   | doesNotEqual | a1         | (blank) | yes     |
  | datetime | doesNotEqual | 2026-11-13 | (blank) | yes     |
  `,
)

goldenTable(
  'docs/domain.md 4.2: several values mean any of them; does not equal means none of them',
  {},
  `
  | type   | operator     | operands                | cell   | matches |
  | string | equals       | Berlin ; Wien ; Zürich  | ZURICH | yes     |
  | string | equals       | Berlin ; Wien ; Zürich  | Bern   | no      |
  | string | doesNotEqual | Berlin ; Wien           | wien   | no      |
  | string | doesNotEqual | Berlin ; Wien           | Bern   | yes     |
  | int    | equals       | 1 ; 2 ; 2               | 2      | yes     |
  | int    | doesNotEqual | 1 ; 2                   | 3      | yes     |
  | money  | equals       | 1.5 ; 2.50              | 2.5    | yes     |
  `,
)

goldenTable(
  'docs/domain.md 4.2: numbers equal by value, money and decimals exactly (docs/adr/0010)',
  {},
  `
  | type    | operator     | operands              | cell                  | matches |
  | int     | equals       | 7                     | 7                     | yes     |
  | int     | equals       | +7                    | 7                     | yes     |
  | int     | equals       | 007                   | 7                     | yes     |
  | int     | equals       | -0                    | 0                     | yes     |
  | int     | doesNotEqual | 7                     | 7                     | no      |
  | double  | equals       | 0.1                   | 0.1                   | yes     |
  | double  | equals       | 1e3                   | 1000                  | yes     |
  | double  | equals       | 0.3                   | 0.30000000000000004   | no      |
  | money   | equals       | 0.3                   | 0.30                  | yes     |
  | money   | equals       | .3                    | 0.3                   | yes     |
  | money   | equals       | -0                    | 0.0000                | yes     |
  | money   | equals       | 922337203685477.5807  | 922337203685477.5807  | yes     |
  | money   | equals       | 922337203685477.5807  | 922337203685477.5806  | no      |
  | money   | equals       | -922337203685477.5808 | -922337203685477.5808 | yes     |
  | decimal | equals       | 0.1234567891          | 0.12345678910         | yes     |
  | decimal | equals       | 12345678901234567890  | 12345678901234567891  | no      |
  | decimal | equals       | 12345678901234567890  | 12345678901234567890  | yes     |
  | bigint  | equals       | 9007199254740993      | 9007199254740992      | no      |
  | bigint  | equals       | 9223372036854775807   | 9223372036854775807   | yes     |
  `,
)

goldenTable(
  'docs/domain.md 4.2 (import only): dates equal as exact moments, wall clocks and days',
  { zone: 'Europe/Berlin' },
  `
  | type           | operator | operands                  | cell                     | matches |
  | datetime       | equals   | 2026-11-13T10:00:00Z      | 2026-11-13T10:00:00Z     | yes     |
  | datetime       | equals   | 2026-11-13T11:00:00       | 2026-11-13T10:00:00Z     | yes     |
  | datetime       | equals   | 2026-11-13T11:00:00+01:00 | 2026-11-13T10:00:00Z     | yes     |
  | datetime       | equals   | 2026-11-13T10:00:00Z      | 2026-11-13T10:00:00.001Z | no      |
  | datetime       | equals   | 2026-11-13                | 2026-11-12T23:00:00Z     | yes     |
  | datetime-local | equals   | 2026-11-13T10:00:00       | 2026-11-13T10:00:00      | yes     |
  | datetime-local | equals   | 2026-11-13T10:00:00Z      | 2026-11-13T11:00:00      | yes     |
  | dateonly       | equals   | 2026-11-13                | 2026-11-13               | yes     |
  | dateonly       | equals   | 2026-11-12T23:30:00Z      | 2026-11-13               | yes     |
  | dateonly       | equals   | 2026-11-13                | 2026-11-14               | no      |
  `,
)

describe('docs/domain.md 4.1 Several values: a list may be long', () => {
  const cells = createCellTable()
  const numbers = Array.from({ length: 40_000 }, (_, at) => String(at * 2))

  it.each(['int', 'double', 'money', 'string', 'lookup', 'choice'] as const)('of %s', (type) => {
    const subject = { column: columnOfType(type), context: plainContext }
    const [inside, outside] = ['79998', '79999'].map(
      (text) => readCell(text, subject.column, plainContext) ?? null,
    )
    const verdicts = cells
      .condition('equals', numbers, subject)
      .judge([inside ?? null, outside ?? null, null])
    expect(verdicts.map(({ code }) => code)).toEqual([true, false, false])
    expect(verdicts.map(({ sql }) => sql)).toEqual([true, false, false])
  })
})
