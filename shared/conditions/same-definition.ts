import type { Group } from '#shared/model/condition.ts'

/** Whether two definitions say the same, in whatever order their properties were written. */
export function isSameDefinition(one: Group, other: Group): boolean {
  return canonical(one) === canonical(other)
}

/** A value as text that does not depend on the order its properties were written in. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
