import { describe, expect, it } from 'vitest'
import { plainContext, type EvaluationContext } from '#shared/dates/evaluation-context.ts'
import { ColumnType } from '#shared/model/column-type.ts'
import type { Choice, Column } from '#shared/model/record-type.ts'
import { operatorNamed, type OperatorName } from '#shared/operators/index.ts'
import { readCell } from '#shared/values/read-cell.ts'
import { createCellTable } from './two-meanings.ts'

/** What a golden table takes for granted; its columns of the same name say otherwise for one row. */
export interface Circumstances {
  readonly now?: string
  readonly zone?: string
  readonly accents?: 'count' | 'ignored'
}

/**
 * Makes a test of every row of a table that a domain expert can read: type, operator, operands, cell, matches
 * (yes or no). Operands stand between ` ; `; `(blank)` is a blank cell; quotation marks keep blanks and allow
 * escapes as in JSON. Every row is asked of both meanings of the operator.
 */
export function goldenTable(title: string, circumstances: Circumstances, table: string): void {
  describe(title, () => {
    for (const row of rowsOf(table)) {
      const { type = '', operator = '', operands = '', cell = '', matches = '', ...own } = row
      it(`${type}: ${operator} ${operands} · ${cell} → ${matches}${told(own)}`, () => {
        const column = columnOfType(ColumnType.parse(type))
        const value = cell === '(blank)' ? null : readCell(unquoted(cell), column, { timeZone: 'UTC' })
        if (value === undefined) throw new Error(`${cell} is no ${type}`)
        if (cell !== '(blank)' && value === null) throw new Error('Write (blank) for a blank cell.')
        const wanted = operands === '' ? [] : operands.split(' ; ').map(unquoted)
        const condition = cells.condition(
          column,
          operatorOf(operator),
          wanted,
          contextOf({ ...circumstances, ...own }),
        )
        expect(condition.judge([value])).toEqual([{ code: yes(matches), sql: yes(matches) }])
      })
    }
  })
}

/** A column of a type with the options the golden tables talk about. */
export function columnOfType(type: ColumnType): Column {
  return { name: 'c', label: 'C', type, choices: choices[type] ?? [], targets: [] }
}

const ratings: readonly Choice[] = [
  { value: 1, label: 'Hot' },
  { value: 2, label: 'Warm' },
  { value: null, label: 'Ice Cold' },
]

const choices: Partial<Record<ColumnType, readonly Choice[]>> = {
  choice: ratings,
  status: ratings,
  state: [
    { value: 0, label: 'Open' },
    { value: 1, label: 'Won' },
  ],
  bool: [
    { value: 1, label: 'Allow' },
    { value: 0, label: 'Do Not Allow' },
  ],
}

const cells = createCellTable()

function rowsOf(table: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((part) => part.trim()),
    )
  for (const row of rows) if (row.length !== header.length) throw new Error(`Ragged: ${row.join(' | ')}`)
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])))
}

function contextOf({
  now = '2026-11-13T14:27:09Z',
  zone = 'UTC',
  accents = 'ignored',
}: Circumstances): EvaluationContext {
  return { ...plainContext, now: Date.parse(now), timeZone: zone, accentSensitive: accents === 'count' }
}

function operatorOf(name: string): OperatorName {
  if (operatorNamed(name) === undefined) throw new Error(`There is no operator ${name}.`)
  return name as OperatorName
}

function unquoted(text: string): string {
  return text.startsWith('"') ? String(JSON.parse(text)) : text
}

function yes(matches: string): boolean {
  if (matches !== 'yes' && matches !== 'no') throw new Error(`matches is yes or no, not ${matches}`)
  return matches === 'yes'
}

function told(own: Readonly<Record<string, string>>): string {
  const said = Object.values(own).filter((value) => value !== '')
  return said.length === 0 ? '' : ` (${said.join(', ')})`
}
