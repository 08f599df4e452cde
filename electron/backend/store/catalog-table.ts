import type { Database } from 'better-sqlite3'
import type { ColumnType } from '#shared/model/column-type.ts'
import type { Choice, Column, RecordType } from '#shared/model/record-type.ts'

/** A column with the number its physical name is made of. */
export interface StoredColumn extends Column {
  readonly id: number
}

/** A record type with the number its table is named after. */
export interface StoredRecordType extends RecordType {
  readonly id: number
  readonly columns: readonly StoredColumn[]
}

interface TypeRow {
  readonly id: number
  readonly name: string
  readonly label: string
  readonly pluralLabel: string
  readonly keyColumn: string | null
  readonly nameColumn: string | null
}

interface ColumnRow {
  readonly id: number
  readonly recordType: number
  readonly name: string
  readonly label: string
  readonly type: ColumnType
  readonly choices: string
  readonly targets: string
}

/** The catalogue: which record types and columns there are. Their tables are made in `record-table.ts`. */
export function createCatalogTable(database: Database) {
  const types = database.prepare<[], TypeRow>(
    `SELECT id, name, label, plural_label AS pluralLabel, key_column AS keyColumn, name_column AS nameColumn
     FROM record_type ORDER BY id`,
  )
  const columns = database.prepare<[], ColumnRow>(
    'SELECT id, record_type AS recordType, name, label, type, choices, targets FROM record_column ORDER BY id',
  )
  const addType = database
    .prepare<[Omit<TypeRow, 'id'>], number>(
      `INSERT INTO record_type (name, label, plural_label, key_column, name_column)
       VALUES (@name, @label, @pluralLabel, @keyColumn, @nameColumn) RETURNING id`,
    )
    .pluck()
  const addColumn = database
    .prepare<[Record<string, unknown>], number>(
      `INSERT INTO record_column (record_type, name, label, type, choices, targets)
       VALUES (@recordType, @name, @label, @type, @choices, @targets) RETURNING id`,
    )
    .pluck()
  const setNaming = database.prepare<[string | null, string | null, number]>(
    'UPDATE record_type SET key_column = ?, name_column = ? WHERE id = ?',
  )
  const setChoices = database.prepare<[string, number]>('UPDATE record_column SET choices = ? WHERE id = ?')
  const restoreColumn = database.prepare<[Record<string, unknown>]>(
    `INSERT INTO record_column (id, record_type, name, label, type, choices, targets)
     VALUES (@id, @recordType, @name, @label, @type, @choices, @targets)`,
  )
  const removeType = database.prepare<[number]>('DELETE FROM record_type WHERE id = ?')
  const removeColumn = database.prepare<[number]>('DELETE FROM record_column WHERE id = ?')
  return {
    load(): readonly StoredRecordType[] {
      const byType = Map.groupBy(columns.all(), (column) => column.recordType)
      return types.all().map((type) => ({ ...type, columns: (byType.get(type.id) ?? []).map(fromRow) }))
    },
    addType(type: Omit<RecordType, 'columns'>): number {
      const { name, label, pluralLabel, keyColumn, nameColumn } = type
      return addType.get({ name, label, pluralLabel, keyColumn, nameColumn }) ?? 0
    },
    addColumn(recordType: number, { name, label, type, choices, targets }: Column): number {
      return (
        addColumn.get({
          recordType,
          name,
          label,
          type,
          choices: JSON.stringify(choices),
          targets: JSON.stringify(targets),
        }) ?? 0
      )
    },
    setNaming(recordType: number, keyColumn: string | null, nameColumn: string | null): void {
      setNaming.run(keyColumn, nameColumn, recordType)
    },
    setChoices(column: number, choices: readonly Choice[]): void {
      setChoices.run(JSON.stringify(choices), column)
    },
    /** Puts a column that was taken out back, with the number it had. */
    restoreColumn(recordType: number, { id, name, label, type, choices, targets }: StoredColumn): void {
      restoreColumn.run({
        id,
        recordType,
        name,
        label,
        type,
        choices: JSON.stringify(choices),
        targets: JSON.stringify(targets),
      })
    },
    removeType(recordType: number): void {
      removeType.run(recordType)
    },
    /** Takes a column that never held data out of the catalogue; its empty place in the table stays. */
    removeColumn(column: number): void {
      removeColumn.run(column)
    },
  }
}

function fromRow({ id, name, label, type, choices, targets }: ColumnRow): StoredColumn {
  return {
    id,
    name,
    label,
    type,
    choices: JSON.parse(choices) as Choice[],
    targets: JSON.parse(targets) as string[],
  }
}
