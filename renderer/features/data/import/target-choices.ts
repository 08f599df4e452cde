import type { ColumnPlan } from '#shared/contract/imports.ts'
import type { Column, RecordType } from '#shared/model/record-type.ts'
import { columnIcons } from '#renderer/features/record-grid/column-icon.ts'
import type { Option } from '#renderer/ui/option-match.ts'

/** Where a column of the file can go. The values of columns are `column:<name>`. */
export const leftOut = 'leave out'
export const newColumn = 'new column'

/** The columns of a record type to choose from; made once for all rows of the mapping. */
export function existingTargets(recordType: RecordType | undefined): readonly Option[] {
  return (recordType?.columns ?? [])
    .map(({ name, label, type }) => ({
      value: `column:${name}`,
      label,
      detail: name,
      icon: columnIcons[type],
      group: 'Columns',
    }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
}

/** Everything a row of the mapping offers: leave out, a column of its own, then the record type's columns. */
export function targetChoices(
  column: Pick<ColumnPlan, 'name' | 'label'>,
  existing: readonly Option[],
): readonly Option[] {
  return [
    { value: leftOut, label: 'Leave out' },
    { value: newColumn, label: column.label, detail: `new column ${column.name}`, icon: 'add' },
    ...existing,
  ]
}

export function chosenTarget({ leaveOut, name }: ColumnPlan, recordType: RecordType | undefined): string {
  if (leaveOut) return leftOut
  const isKnown = recordType?.columns.some((column) => column.name === name) === true
  return isKnown ? `column:${name}` : newColumn
}

/** What choosing a target changes; `own` is the column as it would be named after its header. */
export function targetDifference(
  chosen: string,
  own: Pick<ColumnPlan, 'name' | 'label'>,
  recordType: RecordType | undefined,
): Partial<ColumnPlan> {
  if (chosen === leftOut) return { leaveOut: true }
  const unset = { leaveOut: false, type: null, format: null, lookup: null }
  const existing = recordType?.columns.find((column) => `column:${column.name}` === chosen)
  return existing === undefined
    ? { ...unset, ...freeName(own, recordType?.columns ?? []) }
    : { ...unset, name: existing.name, label: existing.label }
}

/** A new column never takes the name of one that is there. */
function freeName(own: Pick<ColumnPlan, 'name' | 'label'>, columns: readonly Column[]) {
  const taken = new Set(columns.map(({ name }) => name))
  let name = own.name
  for (let count = 2; taken.has(name); count += 1) name = `${own.name}_${count}`
  return { name, label: own.label }
}
