import { RecordReference } from './condition.ts'
import { receivers } from './work-assignment.ts'

/** The user or team a segment or sequence belongs to (docs/domain.md 1.4). */
export const Owner = RecordReference.refine(({ type }) => type === undefined || receivers.has(type), {
  message: 'an owner is a user or a team',
})
