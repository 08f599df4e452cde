import { columnOf, isKey, keyName, pointsTo } from '#shared/conditions/column.ts'
import { areAlike, joinOf, mayJoin } from '#shared/conditions/join.ts'
import type { Catalog } from '#shared/conditions/walk.ts'
import type { Related } from '#shared/model/condition.ts'
import { LogicalName, type Column, type RecordType } from '#shared/model/record-type.ts'

/** What a reading knows about record types and columns: a workspace's catalogue, or nothing but their names. */
export interface Directory {
  /** Whether columns have types; without, only structure, operators and how many values they take are judged. */
  readonly knowsTypes: boolean
  hasRecordType(name: string): boolean
  column(recordType: string, name: string): Column | undefined
  isKey(recordType: string, column: string): boolean
  /** Whether a link from this column follows a lookup to the record it points to (N:1). */
  isLookup(recordType: string, column: string, target: string): boolean
  /** Whether two columns of one record type can be compared. */
  areAlike(column: Column, other: Column): boolean
  /** Whether the columns of a link hold what can be the same. */
  mayJoin(recordType: string, link: Pick<Related, 'column' | 'target' | 'targetColumn'>): boolean
}

/** Reads by what a workspace knows. */
export function catalogDirectory(catalog: Catalog): Directory {
  const type = (name: string): RecordType | undefined => catalog.recordType(name)
  const column = (recordType: string, name: string) => {
    const of = type(recordType)
    return of === undefined ? undefined : columnOf(of, name)
  }
  return {
    knowsTypes: true,
    hasRecordType: (name) => type(name) !== undefined,
    column,
    isKey: (recordType, name) => isKey(type(recordType) ?? { name: recordType, keyColumn: null }, name),
    isLookup: (recordType, name, target) => {
      const here = column(recordType, name)
      return here !== undefined && pointsTo(here, target)
    },
    areAlike,
    mayJoin: (recordType, link) => {
      const here = type(recordType)
      const there = type(link.target)
      if (here === undefined || there === undefined) return true
      const join = joinOf({ ...bareLine, ...link }, here, there)
      return join === null || mayJoin(join)
    },
  }
}

/** Takes every record type and column for what the text says it is. */
export const openDirectory: Directory = {
  knowsTypes: false,
  hasRecordType: isName,
  column: (_, name) =>
    isName(name) ? { name, label: name, type: 'string', choices: [], targets: [] } : undefined,
  isKey: (recordType, column) => column === keyName({ name: recordType }),
  isLookup: () => true,
  areAlike: () => true,
  mayJoin: () => true,
}

function isName(name: string): boolean {
  return LogicalName.safeParse(name).success
}

const bareLine = { kind: 'related', id: '', mode: 'contains', join: 'and', items: [] } as const
