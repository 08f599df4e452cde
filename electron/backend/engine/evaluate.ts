import { failure } from '#shared/contract/failure.ts'
import type { NodeCount } from '#shared/contract/simulation.ts'
import { checkConditions } from '#shared/conditions/check.ts'
import { liveDefinition, type LiveGroup } from '#shared/conditions/live.ts'
import { walkConditions } from '#shared/conditions/walk.ts'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import type { ConditionNode, Group } from '#shared/model/condition.ts'
import { countOnes } from './masks.ts'
import { planDefinitions, rowKey, type PlannedTest } from './plan.ts'
import { readKin } from './read-kin.ts'
import type { RecordSource } from './record-source.ts'
import { runPlan } from './run-plan.ts'

/** One evaluation: the matching records by number, ascending, and the counts that explain them. */
export interface Evaluation {
  readonly numbers: Uint32Array
  readonly total: number
  readonly nodes: Readonly<Record<string, NodeCount>>
  /** False when nothing is switched on; then nothing matches (docs/domain.md O-29). */
  readonly anyLive: boolean
}

/**
 * Evaluates a definition over all records of a type: count, list and the count of every row come from one pass.
 * Fails with CONDITIONS_INVALID naming the node when any live part cannot be evaluated; nothing is ever skipped.
 */
export async function evaluate(
  definition: Group,
  recordTypeName: string,
  context: EvaluationContext,
  source: RecordSource,
  options: { readonly signal: AbortSignal; readonly onProgress?: (done: number, total: number) => void },
): Promise<Evaluation> {
  const recordType = source.recordType(recordTypeName)
  if (recordType === undefined) throw failure('RECORD_TYPE_UNKNOWN', { recordType: recordTypeName })
  const total = source.extent(recordTypeName).count
  const live = liveDefinition(definition)
  refuseUnlessSound(live ?? { ...definition, items: [] }, recordTypeName, source)

  const variants = mutedVariants(definition, recordTypeName, source)
  if (live === null && variants.length === 0) {
    return { numbers: new Uint32Array(), total, nodes: {}, anyLive: false }
  }

  const trees = [...(live === null ? [] : [live]), ...variants.map(({ definition: variant }) => variant)]
  const kin = await readKin(trees, recordTypeName, { source, context }, options.signal)
  const plan = planDefinitions(trees, recordType, { source, context, kin })
  const counts = createCounts()
  const matching: number[] = []
  const ifOn = variants.map(() => 0)
  await runPlan(
    plan,
    source,
    {
      ...(live === null ? {} : { node: counts.node }),
      test: counts.blank,
      chunk: ({ numbers }, matches) => {
        const [own, ...others] = live === null ? [undefined, ...matches] : matches
        own?.forEach((one, at) => {
          if (one === 1) matching.push(numbers[at] ?? 0)
        })
        others.forEach(
          (mask, index) => (ifOn[index] = (ifOn[index] ?? 0) + countOnes(mask ?? new Uint8Array())),
        )
      },
    },
    { signal: options.signal, onProgress: (done) => options.onProgress?.(done, total) },
  )
  const nodes = counts.result(live, plan.tests)
  variants.forEach(({ id }, index) => (nodes[id] = { alone: 0, left: ifOn[index] ?? 0, blank: null }))
  return { numbers: Uint32Array.from(matching), total, nodes, anyLive: live !== null }
}

function refuseUnlessSound(live: LiveGroup, recordType: string, source: RecordSource): void {
  const problems = checkConditions(live, recordType, source)
  if (problems.length > 0) throw failure('CONDITIONS_INVALID', { problems: [...problems] })
}

/** For each muted part that could be evaluated: the live definition with only that part switched on. */
function mutedVariants(
  definition: Group,
  recordType: string,
  source: RecordSource,
): readonly { readonly id: string; readonly definition: LiveGroup }[] {
  return [...walkConditions(definition, recordType)]
    .filter(({ node, above }) => node.muted === true && !above.some((one) => one.muted === true))
    .flatMap(({ node: { id } }) => {
      const variant = liveDefinition(switchedOn(definition, id))
      if (variant === null || checkConditions(variant, recordType, source).length > 0) return []
      return [{ id, definition: variant }]
    })
}

function switchedOn<Node extends ConditionNode>(node: Node, id: string): Node {
  if (node.id === id) {
    const { muted: _, ...rest } = node
    return rest as Node
  }
  return node.kind === 'row' ? node : { ...node, items: node.items.map((item) => switchedOn(item, id)) }
}

function createCounts() {
  const nodes = new Map<string, { alone: number; left: number }>()
  const blanks = new Map<PlannedTest, number>()
  return {
    node: (id: string, left: Uint8Array, alone: Uint8Array): void => {
      const sofar = nodes.get(id) ?? { alone: 0, left: 0 }
      nodes.set(id, { alone: sofar.alone + countOnes(alone), left: sofar.left + countOnes(left) })
    },
    blank: (test: PlannedTest, column: readonly unknown[]): void => {
      if (test.kind === 'related') return
      const here = column.reduce<number>((total, cell) => (cell === null ? total + 1 : total), 0)
      blanks.set(test, (blanks.get(test) ?? 0) + here)
    },
    result(live: LiveGroup | null, tests: readonly PlannedTest[]): Record<string, NodeCount> {
      const blankOf = new Map(tests.map((test) => [test.key, blanks.get(test) ?? 0]))
      const rows = new Map<string, number | null>()
      for (const { node, above } of live === null ? [] : walkConditions(live, '')) {
        const isInside = above.some(({ kind }) => kind === 'related')
        if (node.kind === 'row' && !isInside) rows.set(node.id, blankOf.get(rowKey(node)) ?? null)
      }
      return Object.fromEntries(
        [...nodes].map(([id, count]) => [id, { ...count, blank: rows.get(id) ?? null }]),
      )
    },
  }
}
