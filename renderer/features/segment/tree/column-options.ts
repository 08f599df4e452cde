import type { Column, RecordType } from '#shared/model/record-type.ts'
import { operatorNamed, operators, operatorsFor, type OperatorName } from '#shared/operators/index.ts'
import { keyColumn, keyName } from '#shared/conditions/column.ts'
import type { Operator } from '#shared/operators/operator.ts'
import type { Option } from '#renderer/ui/option-match.ts'
import { columnIcons } from '#renderer/features/record-grid/column-icon.ts'

/** The columns a row may be about, by label; typing finds logical names too. */
export function columnOptions(recordType: RecordType | undefined): readonly Option[] {
  if (recordType === undefined) return []
  const own = recordType.columns.filter((column) => column.name !== keyName(recordType))
  const all = [...own, { ...keyColumn(recordType), label: `${recordType.label} (key)` }]
  return all
    .map(({ name, label, type }) => ({ value: name, label, detail: name, icon: columnIcons[type] }))
    .toSorted((a, b) => byLabel.compare(a.label, b.label))
}

/**
 * The operators offered for a column, fiscal and hierarchy ones last under *More*; in a narrow tree a comparison is
 * its sign. One that only came by import stays listed, alone: its row is not edited.
 */
export function operatorOptions(
  column: Column,
  recordType: RecordType,
  current: string,
  narrow: boolean,
): readonly Option[] {
  const offered = operatorsFor(column.type).filter(
    (name) => name === current || !isAbout(operators[name], hierarchy) || isHierarchyOf(column, recordType),
  )
  const imported = operatorNamed(current)
  if (imported !== undefined && !offered.includes(current as OperatorName)) {
    return [{ value: current, label: imported.label }]
  }
  const isRare = (name: OperatorName) => isAbout(operators[name], rare)
  const ordered = [...offered.filter((name) => !isRare(name)), ...offered.filter(isRare)]
  return ordered.map((name) => {
    const { label, sign } = operators[name]
    const group = isRare(name) ? { group: 'More' } : {}
    return narrow && sign !== null
      ? { value: name, label: sign, detail: label, ...group }
      : { value: name, label, ...group }
  })
}

/** A lookup that points to its own record type, or the key of one that has such a lookup. */
function isHierarchyOf(column: Column, recordType: RecordType): boolean {
  return column.name === keyName(recordType)
    ? recordType.columns.some(({ targets }) => targets.includes(recordType.name))
    : column.targets.includes(recordType.name)
}

function isAbout({ fetchXml }: Operator, names: RegExp): boolean {
  return Object.keys(fetchXml).some((name) => names.test(name))
}

/** One for thousands of columns: making it takes longer than comparing. */
const byLabel = new Intl.Collator()

const hierarchy = /under|above/
const rare = /fiscal|under|above/
