import type { ConditionNode, Group, Join, Operand, Related, Row } from '#shared/model/condition.ts'

/** A segment before it has an id and a record type. */
export interface SegmentPlan {
  readonly name: string
  readonly description: string
  readonly conditions: Group
}

/** A condition before it has an id; ids are given once the whole tree is there. */
type Draft =
  | (Omit<Row, 'id'> & { readonly kind: 'row' })
  | (Omit<Group, 'id' | 'items'> & { readonly items: readonly Draft[] })
  | (Omit<Related, 'id' | 'items'> & { readonly items: readonly Draft[] })

/** A condition row with its operands in invariant form. */
export function row(column: string, operator: string, ...operands: readonly Operand[]): Draft {
  return { kind: 'row', column, operator, operands }
}

/** All of these. */
export function all(...items: readonly Draft[]): Draft {
  return { kind: 'group', join: 'and', items }
}

/** At least one of these. */
export function any(...items: readonly Draft[]): Draft {
  return { kind: 'group', join: 'or', items }
}

/** The record a lookup points to satisfies all of these. */
export function related(column: string, target: string, ...items: readonly Draft[]): Draft {
  return { kind: 'related', column, target, mode: 'contains', join: 'and', items }
}

/** No record that the lookup points to satisfies all of these. */
export function unrelated(column: string, target: string, ...items: readonly Draft[]): Draft {
  return { kind: 'related', column, target, mode: 'doesNotContain', join: 'and', items }
}

/** The root of a definition, its nodes numbered n1, n2 … in reading order. */
export function conditions(join: Join, ...items: readonly Draft[]): Group {
  let count = 0
  const nextId = () => `n${String(++count)}`
  const withId = (draft: Draft): ConditionNode => {
    const id = nextId()
    if (draft.kind === 'row') {
      return { kind: 'row', id, column: draft.column, operator: draft.operator, operands: draft.operands }
    }
    const inside = { join: draft.join, items: draft.items.map(withId) }
    if (draft.kind === 'group') return { kind: 'group', id, ...inside }
    return { kind: 'related', id, column: draft.column, target: draft.target, mode: draft.mode, ...inside }
  }
  return { kind: 'group', id: nextId(), join, items: items.map(withId) }
}
