import Sqlite from 'better-sqlite3'
import sql, { join, raw } from 'sql-template-tag'
import { registerFunctions } from '#backend/store/functions.ts'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import type { ColumnType } from '#shared/model/column-type.ts'
import type { Operand } from '#shared/model/condition.ts'
import type { Column } from '#shared/model/record-type.ts'
import { operators, type OperatorName } from '#shared/operators/index.ts'
import type { Cell } from '#shared/values/cell.ts'

/** What the two meanings of one condition say about one cell. */
export interface Verdicts {
  readonly code: boolean
  readonly sql: boolean
}

/** One condition asked of cells in both its meanings. */
export interface TwoMeanings {
  judge(cells: readonly Cell[]): readonly Verdicts[]
}

/** Cells in a real table, of the column type in which records of this type are stored. */
export interface CellTable {
  /** A condition ready to be asked; operands that cannot be read throw. */
  condition(
    column: Column,
    operator: OperatorName,
    operands: readonly Operand[],
    context: EvaluationContext,
  ): TwoMeanings
}

export function createCellTable(): CellTable {
  const database = new Sqlite(':memory:')
  registerFunctions(database)
  database.exec('CREATE TABLE cell (place INTEGER PRIMARY KEY, t TEXT, i INTEGER, r REAL) STRICT')

  const fill = database.transaction((name: string, cells: readonly Cell[]) => {
    database.exec('DELETE FROM cell')
    const insert = database.prepare(`INSERT INTO cell (place, ${name}) VALUES (?, ?)`)
    cells.forEach((cell, place) => insert.run(place, cell))
  })

  return {
    condition(column, operator, operands, context) {
      const reading = operators[operator].compile(operands, { column, context })
      if (!reading.ok) throw new Error(`${operator} ${JSON.stringify(operands)}: ${reading.problem.code}`)
      const predicate = reading.value
      const name = storage[column.type]
      const query = join([sql`SELECT `, predicate.sql(raw(name)), sql` FROM cell ORDER BY place`], '')
      const select = database.prepare<unknown[], number>(query.sql).pluck()
      return {
        judge(cells) {
          fill(name, cells)
          const answers = select.all(...query.values)
          return cells.map((cell, place) => ({ code: predicate.matches(cell), sql: answers[place] === 1 }))
        },
      }
    },
  }
}

const storage = {
  string: 't',
  memo: 't',
  int: 'i',
  bigint: 't',
  decimal: 't',
  double: 'r',
  money: 't',
  bool: 'i',
  choice: 't',
  multichoice: 't',
  state: 't',
  status: 't',
  lookup: 't',
  customer: 't',
  owner: 't',
  guid: 't',
  datetime: 'i',
  dateonly: 't',
  'datetime-local': 'i',
} as const satisfies Record<ColumnType, 't' | 'i' | 'r'>
