import type { ColumnPlan, ColumnSight, ColumnTrial, ImportPlan } from '#shared/contract/imports.ts'
import type { RecordType } from '#shared/model/record-type.ts'

/** What there is to say of one column before anything is stored. */
export interface ColumnCheck {
  readonly tone: 'ok' | 'warn' | 'danger' | 'quiet'
  readonly words: string
}

interface Checked {
  readonly plan: ImportPlan
  readonly at: number
  readonly sight: ColumnSight | undefined
  readonly recordType: RecordType | undefined
  /** How the column does on the first rows; undefined while that is not known. */
  readonly trial: ColumnTrial | undefined
  readonly refusal: { readonly why: string; readonly column: string | null } | null
}

/** The most telling thing about a column: what stops the import, what asks for a person, what was recognised. */
export function checkColumn({ plan, at, sight, recordType, trial, refusal }: Checked): ColumnCheck {
  const column = plan.columns[at]
  if (column === undefined || column.leaveOut) return { tone: 'quiet', words: 'left out' }
  const twin = plan.columns.find(
    (other, place) => place !== at && !other.leaveOut && other.name === column.name,
  )
  if (twin !== undefined) return { tone: 'danger', words: `"${twin.header}" goes there too` }
  if (refusal?.column === column.name) return { tone: 'danger', words: refusal.why }
  if (sight?.unclear === 'dateOrder' && isUntold(column))
    return { tone: 'warn', words: 'day or month first?' }
  if (sight?.unclear === 'decimal' && isUntold(column)) {
    return { tone: 'warn', words: `is ${sight.firstValues[0] ?? '1.234'} one or a thousand?` }
  }
  if (trial !== undefined && trial.unreadable > 0) {
    return { tone: 'warn', words: `${trial.unreadable} of the first values do not fit` }
  }
  return { tone: toneOf(column, recordType), words: words(column, plan, recordType, trial) }
}

/** Whether a person has said nothing about how the values are to be read. */
function isUntold({ type, format, lookup }: ColumnPlan): boolean {
  return type === null && format === null && lookup === null
}

function toneOf({ name }: ColumnPlan, recordType: RecordType | undefined): ColumnCheck['tone'] {
  return recordType?.columns.some((column) => column.name === name) === true ? 'ok' : 'quiet'
}

function words(
  column: ColumnPlan,
  plan: ImportPlan,
  recordType: RecordType | undefined,
  trial: ColumnTrial | undefined,
): string {
  const isKnown = toneOf(column, recordType) === 'ok'
  const added = trial?.newChoices ?? []
  return [
    isKnown ? 'recognised' : 'new column',
    ...(plan.key === column.name ? ['key'] : []),
    ...(plan.nameColumn === column.name ? ['name'] : []),
    ...(added.length === 0 ? [] : [`new: ${added.slice(0, 3).join(', ')}${added.length > 3 ? ', …' : ''}`]),
  ].join(', ')
}
