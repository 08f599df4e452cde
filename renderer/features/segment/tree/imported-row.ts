import type { CurrentUser } from '#shared/model/current-user.ts'
import { columnIn, type Row } from '#shared/model/condition.ts'
import type { Column } from '#shared/model/record-type.ts'
import { operatorNamed } from '#shared/operators/index.ts'
import type { Operator } from '#shared/operators/operator.ts'

/** Why a row can be counted, moved, muted and deleted, but not edited. */
export interface ImportedRow {
  readonly why: string
  /** It does not mean in a segment what it says (docs/domain.md 4.1). */
  readonly misleads: boolean
}

/** What came by import and is not offered here: null for rows that can be edited (docs/domain.md 4.1, 4.2). */
export function importedRow(
  row: Row,
  column: Column | undefined,
  user: CurrentUser | null,
): ImportedRow | null {
  const operator = operatorNamed(row.operator)
  if (operator === undefined || column === undefined) return null
  if (operator.isCallerRelative) return { why: callerWords(operator, user), misleads: true }
  if (row.operands.some((operand) => columnIn(operand) !== undefined)) {
    return { why: 'It compares two columns, which is counted but not offered here.', misleads: false }
  }
  if (operator.types.includes(column.type)) return null
  return { why: `'${operator.label}' is counted but not offered for ${column.label}.`, misleads: false }
}

function callerWords({ matchesBlank }: Operator, user: CurrentUser | null): string {
  const who = 'It means the person who runs it; in a segment nobody does.'
  if (user !== null) return `${who} Counted here for the current user in Settings.`
  return `${who} Settings name no current user, so ${matchesBlank ? 'everything' : 'nothing'} matches.`
}
