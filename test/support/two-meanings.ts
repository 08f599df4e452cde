import Sqlite from 'better-sqlite3'
import sql, { join, raw, type Sql } from 'sql-template-tag'
import { registerFunctions } from '#backend/store/functions.ts'
import type { ColumnType } from '#shared/model/column-type.ts'
import type { Operand } from '#shared/model/condition.ts'
import { operators, type OperatorName } from '#shared/operators/index.ts'
import type { Subject } from '#shared/operators/operator.ts'
import type { Cell } from '#shared/values/cell.ts'

/** What the two meanings of one condition say about one cell. */
export interface Verdicts {
  readonly code: boolean
  readonly sql: boolean
}

/** One condition asked of cells in both its meanings. */
export interface TwoMeanings<Asked> {
  judge(asked: readonly Asked[]): readonly Verdicts[]
}

/** Cells in a real table, of the column type in which records of this type are stored. */
export interface CellTable {
  /** A condition ready to be asked; operands that cannot be read throw. */
  condition(operator: OperatorName, operands: readonly Operand[], subject: Subject): TwoMeanings<Cell>
  /** A comparison with another column, asked of pairs of cells; an operator that compares no columns throws. */
  comparison(operator: OperatorName, subject: Subject): TwoMeanings<readonly [Cell, Cell]>
}

export function createCellTable(): CellTable {
  const database = new Sqlite(':memory:')
  registerFunctions(database)
  database.exec(
    `CREATE TABLE cell (place INTEGER PRIMARY KEY, t TEXT, i INTEGER, r REAL, t2 TEXT, i2 INTEGER, r2 REAL) STRICT`,
  )

  const fill = database.transaction((names: readonly string[], rows: readonly (readonly Cell[])[]) => {
    database.exec('DELETE FROM cell')
    const insert = database.prepare(
      `INSERT INTO cell (place, ${names.join(', ')}) VALUES (?, ${names.map(() => '?').join(', ')})`,
    )
    rows.forEach((cells, place) => insert.run(place, ...cells))
  })

  const ask = (predicate: Sql) => {
    const query = join([sql`SELECT `, predicate, sql` FROM cell ORDER BY place`], '')
    const select = database.prepare<unknown[], number>(query.sql).pluck()
    return (names: readonly string[], rows: readonly (readonly Cell[])[]) => {
      fill(names, rows)
      return select.all(...query.values).map((answer) => answer === 1)
    }
  }

  return {
    condition(operator, operands, subject) {
      const reading = operators[operator].compile(operands, subject)
      if (!reading.ok) throw new Error(`${operator} ${JSON.stringify(operands)}: ${reading.problem.code}`)
      const predicate = reading.value
      const name = storage[subject.column.type]
      const select = ask(predicate.sql(raw(name)))
      return {
        judge(cells) {
          const rows = cells.map((cell) => [cell])
          const answers = select([name], rows)
          return cells.map((cell, place) => ({
            code: predicate.matches(cell),
            sql: answers[place] === true,
          }))
        },
      }
    },

    comparison(operator, subject) {
      const predicate = operators[operator].compileColumns?.(subject)
      if (predicate === undefined) throw new Error(`${operator} compares no columns.`)
      const name = storage[subject.column.type]
      const names = [name, `${name}2`]
      const select = ask(predicate.sql(raw(name), raw(`${name}2`)))
      return {
        judge(pairs) {
          const answers = select(names, pairs)
          return pairs.map(([cell, other], place) => ({
            code: predicate.matches(cell, other),
            sql: answers[place] === true,
          }))
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
