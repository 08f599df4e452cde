import type { ColumnProfile } from '#backend/files/column-profile.ts'
import type { StoredColumn, StoredRecordType } from '#backend/store/catalog-table.ts'
import { failure } from '#shared/contract/failure.ts'
import type { ColumnPlan, ImportPlan, ValueFormat } from '#shared/contract/imports.ts'
import {
  dateTypes,
  exactNumberTypes,
  isOneOf,
  referenceTypes,
  textTypes,
  type ColumnType,
} from '#shared/model/column-type.ts'
import type { Column } from '#shared/model/record-type.ts'

/** A column of the file with its place in the workspace settled. */
export interface PreparedColumn {
  /** Position in the file. */
  readonly index: number
  readonly header: string
  readonly column: Column
  readonly format: ValueFormat | null
  /** The catalogue column it goes to; null when one has to be made. */
  readonly existing: StoredColumn | null
  /** An existing column without data whose type does not fit: the new one takes its name. */
  readonly replaces: StoredColumn | null
  /** The target's column a lookup is matched by; null for its key, then its name. */
  readonly lookupBy: string | null
}

/**
 * Settles name and type of every column that is not left out. A type a person chose counts; else that of an
 * existing column, unless it never held data and the file's values do not fit; else what was detected.
 */
export function prepareColumns(
  plan: ImportPlan,
  profiles: readonly ColumnProfile[],
  recordType: StoredRecordType | null,
  holdsData: (column: StoredColumn) => boolean,
): readonly PreparedColumn[] {
  const headers = profiles.map(({ header }) => header)
  plan.columns.forEach(({ header }, index) => {
    if (headers[index] !== header) throw failure('IMPORT_COLUMN_UNKNOWN', { column: header, headers })
  })
  const taken = new Set<string>()
  const prepared = plan.columns.flatMap((column, index): PreparedColumn[] => {
    if (column.leaveOut) return []
    if (taken.has(column.name)) throw failure('IMPORT_COLUMN_REPEATED', { column: column.name })
    taken.add(column.name)
    const profile = profiles[index]
    const existing = recordType?.columns.find(({ name }) => name === column.name) ?? null
    return [prepare(column, index, profile, existing, existing !== null && holdsData(existing))]
  })
  for (const name of [plan.key, plan.nameColumn]) {
    if (name !== null && !taken.has(name)) {
      throw failure('IMPORT_COLUMN_UNKNOWN', { column: name, headers })
    }
  }
  return prepared
}

function prepare(
  plan: ColumnPlan,
  index: number,
  profile: ColumnProfile | undefined,
  existing: StoredColumn | null,
  hasData: boolean,
): PreparedColumn {
  const detected = profile?.type ?? 'string'
  const wanted = plan.type ?? (plan.lookup === null ? null : 'lookup')
  const place = { index, header: plan.header, lookupBy: plan.lookup?.column ?? null }
  const format = plan.format ?? profile?.format ?? null
  const serves = existing !== null && isServed(existing, wanted, plan.lookup?.target ?? null)
  if (existing !== null && hasData && !serves) {
    throw failure('IMPORT_TYPE_CONFLICT', {
      column: plan.name,
      existing: existing.type,
      wanted: wanted ?? detected,
    })
  }
  if (existing !== null && serves && (hasData || wanted !== null || fits(existing.type, detected))) {
    return { ...place, column: existing, format, existing, replaces: null }
  }
  const column: Column = {
    name: plan.name,
    label: plan.label,
    type: wanted ?? detected,
    choices: [],
    targets: plan.lookup === null ? [] : [plan.lookup.target],
  }
  return { ...place, column, format, existing: null, replaces: existing }
}

/** Whether an existing column is what a person asked for. */
function isServed(existing: StoredColumn, wanted: ColumnType | null, target: string | null): boolean {
  if (target !== null && !existing.targets.includes(target)) return false
  if (wanted === null || wanted === existing.type) return true
  return wanted === 'lookup' && isOneOf(referenceTypes, existing.type)
}

/** Whether values detected as one type can be kept in a column of another without losing any. */
function fits(type: ColumnType, detected: ColumnType): boolean {
  if (type === detected || isOneOf(textTypes, type)) return true
  if (isOneOf(referenceTypes, type) || type === 'guid' || type === 'multichoice') return true
  if (type === 'choice' || type === 'state' || type === 'status') return !isOneOf(dateTypes, detected)
  if (isOneOf(exactNumberTypes, type) && type !== 'bigint') {
    return detected === 'int' || isOneOf(exactNumberTypes, detected)
  }
  if (type === 'bigint' || type === 'double') return detected === 'int'
  return type === 'bool' && detected === 'int'
}
