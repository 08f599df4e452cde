import type { Column, RecordType } from '#shared/model/record-type.ts'
import { operatorNamed, operators, operatorsFor, type OperatorName } from '#shared/operators/index.ts'
import { keyColumn, keyName } from '#shared/conditions/column.ts'
import type { Option } from '#renderer/ui/option-match.ts'
import { columnIcons } from '#renderer/features/record-grid/column-icon.ts'

/** The columns a row may be about, by label; typing finds logical names too. */
export function columnOptions(recordType: RecordType | undefined): readonly Option[] {
  if (recordType === undefined) return []
  const own = recordType.columns.filter((column) => column.name !== keyName(recordType))
  const all = [...own, { ...keyColumn(recordType), label: `${recordType.label} (key)` }]
  return all
    .map(({ name, label, type }) => ({ value: name, label, detail: name, icon: columnIcons[type] }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
}

/** The operators offered for a column; in a narrow tree a comparison is its sign. One that only came by import stays listed. */
export function operatorOptions(
  column: Column | undefined,
  current: string,
  narrow: boolean,
): readonly Option[] {
  if (column === undefined) return []
  const offered = operatorsFor(column.type)
  const imported = operatorNamed(current) !== undefined && !offered.includes(current as OperatorName)
  const names = imported ? [...offered, current as OperatorName] : offered
  return names.map((name) => {
    const { label, sign } = operators[name]
    return narrow && sign !== null ? { value: name, label: sign, detail: label } : { value: name, label }
  })
}

/** Whether an operator came by import only: it is evaluated and shown, but not offered for editing (docs/domain.md 4.2). */
export function isImportedOnly(operator: string, column: Column | undefined): boolean {
  const known = operatorNamed(operator)
  return known !== undefined && column !== undefined && !known.types.includes(column.type)
}
