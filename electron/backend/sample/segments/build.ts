import type { ConditionNode, Group, Join, Operand, Related, Row } from '#shared/model/condition.ts'
import type { ChosenState } from '#shared/model/segment.ts'

/** A segment before it has an id and a record type. */
export interface SegmentPlan {
  readonly name: string
  readonly description: string
  readonly conditions: Group
  /** Active unless told otherwise. */
  readonly state?: ChosenState
  /** The name of the sequence it is connected to. */
  readonly sequence?: string
  /** Takes records of other segments; `withRules` runs its assignment rules for them, too. */
  readonly previouslySegmented?: 'alone' | 'withRules'
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

/** What a 1:N line joins by: the key of the record and the lookup over there. */
interface ManyLink {
  readonly key: string
  readonly target: string
  readonly lookup: string
}

/** At least one record that points here satisfies all of these. */
export function some({ key, target, lookup }: ManyLink, ...items: readonly Draft[]): Draft {
  return { kind: 'related', column: key, target, targetColumn: lookup, mode: 'contains', join: 'and', items }
}

/** No record that points here satisfies all of these. */
export function none(link: ManyLink, ...items: readonly Draft[]): Draft {
  return { ...some(link, ...items), mode: 'doesNotContain' } as Draft
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
    const { column, target, targetColumn, mode } = draft
    const link = targetColumn === undefined ? { column, target } : { column, target, targetColumn }
    return { kind: 'related', id, ...link, mode, ...inside }
  }
  return { kind: 'group', id: nextId(), join, items: items.map(withId) }
}
