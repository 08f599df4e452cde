import type { Cell } from '#shared/values/cell.ts'
import { judgeTree, type Witness } from './judge-tree.ts'
import { both, ones, type Mask } from './masks.ts'
import type { Plan, PlannedPredicate, PlannedTest } from './plan.ts'
import type { RecordChunk, RecordSource } from './record-source.ts'
import type { PassSink } from './pass-sink.ts'
import { judgeRelated, pulled, type RelatedJudgement } from './related.ts'
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
  const related = new Map<PlannedTest, RelatedJudgement>()
  for (const test of plan.tests) {
    if (test.kind !== 'related') continue
    const run = (inner: PassSink) => runPlan(test.inside, source, inner, { signal: options.signal })
    related.set(test, await judgeRelated(test, source, run))
  }
  const memories = new Map(plan.tests.map((test) => [test, new Map<Cell, boolean>()]))
  const scan = source.scan(plan.recordType, plan.columns)
  let done = 0
  await scanInSlices((after, limit) => {
    const chunk = scan(after, limit)
    judgeChunk(plan, chunk, related, memories, sink)
    done += chunk.numbers.length
    options.onProgress?.(done)
    return { last: chunk.numbers.at(-1) ?? after, isLast: chunk.numbers.length < limit }
  }, options.signal)
}

function judgeChunk(
  plan: Plan,
  chunk: RecordChunk,
  related: ReadonlyMap<PlannedTest, RelatedJudgement>,
  memories: ReadonlyMap<PlannedTest, Map<Cell, boolean>>,
  sink: PassSink,
): void {
  const truths = new Map<PlannedTest, Mask>()
  for (const test of plan.tests) {
    const column = chunk.columns[test.slot] ?? []
    const judgement = related.get(test)
    const truth =
      test.kind === 'predicate'
        ? judgeCells(test, column, memories.get(test) ?? new Map<Cell, boolean>())
        : pulled(judgement?.matching ?? new Uint8Array(), column, test.mode === 'doesNotContain')
    truths.set(test, truth)
    sink.test?.(test, column)
  }
  const truthOf = (test: PlannedTest) => truths.get(test) ?? new Uint8Array(chunk.numbers.length)
  const witness: Witness | null = sink.node === undefined ? null : witnessFor(chunk, related, sink.node)
  const reached = ones(chunk.numbers.length)
  const matches = plan.trees.map((tree, index) =>
    judgeTree(tree, reached, truthOf, index === 0 ? witness : null),
  )
  sink.chunk(chunk, matches)
}

/** Tells the sink about a node and, for a related entity, about everything inside, seen from the outer records. */
function witnessFor(
  chunk: RecordChunk,
  related: ReadonlyMap<PlannedTest, RelatedJudgement>,
  tell: (id: string, left: Mask, alone: Mask) => void,
): Witness {
  return (node, reached, alone) => {
    tell(node.id, both(reached, alone), alone)
    if (node.kind !== 'test' || node.test.kind !== 'related') return
    const { test } = node
    const column = chunk.columns[test.slot] ?? []
    for (const [id, inside] of related.get(test)?.nodes ?? []) {
      const through = pulled(inside.left, column, test.mode === 'doesNotContain')
      tell(id, both(reached, through), pulled(inside.alone, column, false))
    }
  }
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
