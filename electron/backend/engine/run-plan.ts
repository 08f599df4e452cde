import type { Cell } from '#shared/values/cell.ts'
import { judgeTree, type Witness } from './judge-tree.ts'
import { both, ones, type Mask } from './masks.ts'
import type { Plan, PlannedComparison, PlannedPredicate, PlannedTest } from './plan.ts'
import type { RecordChunk, RecordSource } from './record-source.ts'
import type { PassSink } from './pass-sink.ts'
import { joiningOf, judgeRelated, seenThrough, type Joining, type RelatedJudgement } from './related.ts'
import { scanInSlices } from './scan-in-slices.ts'

/**
 * One pass over all records of a plan's type, in slices short enough that whatever else waits on this thread gets
 * its turn; looks at the signal between slices.
 */
export async function runPlan(
  plan: Plan,
  source: RecordSource,
  sink: PassSink,
  options: { readonly signal: AbortSignal; readonly onProgress?: (done: number) => void },
): Promise<void> {
  const judgements = new Map<PlannedTest, RelatedJudgement>()
  for (const test of plan.tests) {
    if (test.kind !== 'related') continue
    const run = (inner: PassSink) => runPlan(test.inside, source, inner, { signal: options.signal })
    judgements.set(test, await judgeRelated(test, source, run))
  }
  const memories = new Map(plan.tests.map((test) => [test, new Map<Cell, boolean>()]))
  const scan = source.scan(plan.recordType, plan.columns)
  let done = 0
  await scanInSlices((after, limit) => {
    const chunk = scan(after, limit)
    judgeChunk(plan, chunk, judgements, memories, sink)
    done += chunk.numbers.length
    options.onProgress?.(done)
    return { last: chunk.numbers.at(-1) ?? after, isLast: chunk.numbers.length < limit }
  }, options.signal)
}

function judgeChunk(
  plan: Plan,
  chunk: RecordChunk,
  judgements: ReadonlyMap<PlannedTest, RelatedJudgement>,
  memories: ReadonlyMap<PlannedTest, Map<Cell, boolean>>,
  sink: PassSink,
): void {
  const truths = new Map<PlannedTest, Mask>()
  const views = new Map<PlannedTest, RelatedView>()
  for (const test of plan.tests) {
    const column = chunk.columns[test.slot] ?? []
    sink.test?.(test, column)
    switch (test.kind) {
      case 'predicate':
        truths.set(test, judgeCells(test, column, memories.get(test) ?? new Map<Cell, boolean>()))
        break
      case 'comparison':
        truths.set(test, compareCells(test, column, chunk.columns[test.otherSlot] ?? []))
        break
      case 'related': {
        const judgement = judgements.get(test)
        if (judgement === undefined) throw new Error('a related line was not judged before its records')
        const view = {
          judgement,
          joining: joiningOf(test.join, column),
          unless: test.mode === 'doesNotContain',
        }
        views.set(test, view)
        truths.set(test, seenThrough(judgement.matching, view.joining, view.unless))
        break
      }
      default:
        test satisfies never
    }
  }
  const truthOf = (test: PlannedTest) => truths.get(test) ?? new Uint8Array(chunk.numbers.length)
  const witness: Witness | null = sink.node === undefined ? null : witnessFor(views, sink.node)
  const reached = ones(chunk.numbers.length)
  const matches = plan.trees.map((tree, index) =>
    judgeTree(tree, reached, truthOf, index === 0 ? witness : null),
  )
  sink.chunk(chunk, matches)
}

/** A related line as the records of one chunk see it. */
interface RelatedView {
  readonly judgement: RelatedJudgement
  readonly joining: readonly Joining[]
  readonly unless: boolean
}

/** Tells the sink about a node and, for a related entity, about everything inside, seen from the outer records. */
function witnessFor(
  views: ReadonlyMap<PlannedTest, RelatedView>,
  tell: (id: string, left: Mask, alone: Mask) => void,
): Witness {
  return (node, reached, alone) => {
    tell(node.id, both(reached, alone), alone)
    const view = node.kind === 'test' ? views.get(node.test) : undefined
    if (view === undefined) return
    for (const [id, inside] of view.judgement.nodes) {
      const through = seenThrough(inside.left, view.joining, view.unless)
      tell(id, both(reached, through), seenThrough(inside.alone, view.joining, false))
    }
  }
}

function compareCells(test: PlannedComparison, column: readonly Cell[], other: readonly Cell[]): Mask {
  const truth = new Uint8Array(column.length)
  for (let at = 0; at < column.length; at += 1) {
    truth[at] = test.predicate.matches(column[at] ?? null, other[at] ?? null) ? 1 : 0
  }
  return truth
}

function judgeCells(test: PlannedPredicate, column: readonly Cell[], memory: Map<Cell, boolean>): Mask {
  const truth = new Uint8Array(column.length)
  for (let at = 0; at < column.length; at += 1) {
    const cell = column[at] ?? null
    let answer = memory.get(cell)
    if (answer === undefined) {
      answer = test.predicate.matches(cell)
      if (memory.size >= mostRemembered) memory.clear()
      memory.set(cell, answer)
    }
    truth[at] = answer ? 1 : 0
  }
  return truth
}

const mostRemembered = 20_000
