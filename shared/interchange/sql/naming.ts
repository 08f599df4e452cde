import type { Sql } from 'sql-template-tag'
import type { Column } from '#shared/model/record-type.ts'

/** One record a statement talks about: its record type, and the name it goes by there (`r0`, `r1`, …). */
export interface SqlPlace {
  readonly recordType: string
  readonly alias: string
}

/** What tables and columns are called in a statement, so that one text suits every database with such records. */
export interface SqlNaming {
  /** A place's table under the name it goes by. */
  table(place: SqlPlace): Sql
  /** What a statement gives back of each matching record. */
  answer(place: SqlPlace): Sql
  /** A column's cell in the form of `shared/values/cell.ts`; the key is a column too. */
  cell(place: SqlPlace, column: Column): Sql
  /** What a lookup shows: the name of the record it points to. */
  shown(place: SqlPlace, column: Column): Sql
  /** That a lookup may point to a record of `target`; null where its id alone says so. */
  mayPointTo(place: SqlPlace, lookup: Column, target: string): Sql | null
}
