import type { ColumnPlan, ColumnSight } from '#shared/contract/imports.ts'
import { columnTypes, dateTypes, isOneOf, type ColumnType } from '#shared/model/column-type.ts'
import type { Column, RecordType } from '#shared/model/record-type.ts'
import { columnIcons } from '#renderer/features/record-grid/column-icon.ts'
import type { Option } from '#renderer/ui/option-match.ts'
import { dateLooks, typeNames, typeWithFormat } from '#renderer/features/data/type-names.ts'

type Difference = Pick<ColumnPlan, 'type' | 'format' | 'lookup'>

/** Something a column can be told to be: a type, and for dates their order, for lookups where they point. */
export interface TypeChoice extends Option {
  readonly difference: Difference
}

const asDetected = 'detected'
const pointing = ['lookup', 'customer', 'owner'] as const

/** What a column of the file can become, the detected type first. */
export function typeChoices(
  sight: ColumnSight | undefined,
  existing: Column | undefined,
  recordTypes: readonly Pick<RecordType, 'name' | 'pluralLabel'>[],
): readonly TypeChoice[] {
  const type = existing?.type ?? sight?.detected ?? 'string'
  const format = type === sight?.detected ? sight.format : null
  const unset = { type: null, format: null, lookup: null }
  return [
    {
      value: asDetected,
      label: typeWithFormat(type, format),
      detail: existing === undefined ? 'as detected' : 'as it is',
      icon: columnIcons[type],
      difference: unset,
    },
    ...columnTypes.flatMap((one) => choicesOf(one, recordTypes)),
  ]
}

/** Which of the choices a plan stands for. */
export function chosenType({ type, format, lookup }: ColumnPlan): string {
  if (lookup !== null) return `${type ?? 'lookup'}:${lookup.target}`
  if (type === null) return asDetected
  return isOneOf(dateTypes, type) ? `${type}:${format?.dateOrder ?? 'iso'}` : type
}

function choicesOf(
  type: ColumnType,
  recordTypes: readonly Pick<RecordType, 'name' | 'pluralLabel'>[],
): readonly TypeChoice[] {
  const icon = columnIcons[type]
  const bare = { type, format: null, lookup: null }
  if (isOneOf(dateTypes, type)) {
    return (['iso', 'dmy', 'mdy', 'ymd'] as const).map((order) => ({
      value: `${type}:${order}`,
      label: `${typeNames[type]}, ${dateLooks[order]}`,
      icon,
      difference: {
        ...bare,
        format: { decimal: null, group: null, dateOrder: order === 'iso' ? null : order },
      },
    }))
  }
  if (isOneOf(pointing, type)) {
    return recordTypes
      .filter(({ name }) => mayPointTo(type, name))
      .map(({ name, pluralLabel }) => ({
        value: `${type}:${name}`,
        label: `${typeNames[type]} to ${pluralLabel.toLowerCase()}`,
        icon,
        difference: { ...bare, lookup: { target: name, column: null } },
      }))
  }
  return [{ value: type, label: typeNames[type], icon, difference: bare }]
}

/** Customers are accounts or contacts, owners are users or teams (docs/domain.md 4.2). */
function mayPointTo(type: (typeof pointing)[number], recordType: string): boolean {
  if (type === 'customer') return recordType === 'account' || recordType === 'contact'
  return type === 'lookup' || recordType === 'systemuser' || recordType === 'team'
}
