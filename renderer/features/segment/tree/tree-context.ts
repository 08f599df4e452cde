import { inject, provide, type ComputedRef, type InjectionKey, type Ref, type ShallowRef } from 'vue'
import type { Relationship } from '#shared/conditions/relationships.ts'
import type { ShowOperand } from '#shared/conditions/describe.ts'
import type { Catalog } from '#shared/conditions/walk.ts'
import type { NodeCount } from '#shared/contract/simulation.ts'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import type { Group } from '#shared/model/condition.ts'
import type { RecordType } from '#shared/model/record-type.ts'
import type { LineSelection } from './line-selection.ts'
import type { TreeActions } from './tree-actions.ts'
import type { TreeLine } from './visible-lines.ts'

/** The counts of the last outcome; stale while they belong to an older definition. */
export interface TreeCounts {
  readonly nodes: Readonly<Record<string, NodeCount>>
  readonly total: number
  readonly stale: boolean
}

/** What every line of the tree shares. */
export interface TreeContext {
  readonly root: ComputedRef<Group>
  readonly recordType: ComputedRef<RecordType>
  readonly catalog: ComputedRef<Catalog>
  /** The ways from the segment's record type to others. */
  readonly relationships: ComputedRef<readonly Relationship[]>
  /** Null where no workspace tells the time and zone yet. */
  readonly evaluation: ComputedRef<EvaluationContext>
  readonly lines: ComputedRef<ReadonlyMap<string, TreeLine>>
  readonly counts: ComputedRef<TreeCounts | null>
  /** What is wrong with a line, by node. */
  readonly problems: ComputedRef<ReadonlyMap<string, string>>
  readonly show: ShowOperand
  /** Below 640 px: signs in place of long operators, no bars. */
  readonly narrow: Readonly<Ref<boolean>>
  /** The line whose controls are tab stops. */
  readonly current: Ref<string>
  readonly selection: ShallowRef<LineSelection>
  /** The branch a relationship is being picked for. */
  readonly relating: Ref<string | null>
  readonly readOnly: ComputedRef<boolean>
  readonly actions: TreeActions
  readonly focusLine: (id: string) => void
  /** Asks a person for the group and position a line moves to. */
  readonly askPlace: (id: string) => void
}

const treeKey: InjectionKey<TreeContext> = Symbol('condition tree')

export function provideTree(tree: TreeContext): void {
  provide(treeKey, tree)
}

export function useTree(): TreeContext {
  const tree = inject(treeKey)
  if (tree === undefined) throw new Error('No condition tree is provided: lines stand inside ConditionTree.')
  return tree
}
