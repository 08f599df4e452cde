import type { Cell } from '#shared/values/cell.ts'
import type { Mask } from './masks.ts'
import type { PlannedRelated } from './plan.ts'
import type { PassSink } from './pass-sink.ts'
import type { RecordSource } from './record-source.ts'

/** A related record type judged as a whole, by record number. */
export interface RelatedJudgement {
  readonly matching: Mask
  /** Every node inside: what it left of the related records, and what satisfies it alone. */
  readonly nodes: ReadonlyMap<string, { readonly left: Mask; readonly alone: Mask }>
}

/**
 * Judges all records a lookup can point to by running the plan inside; one related record has to satisfy everything
 * in it (docs/domain.md 5.2).
 */
export async function judgeRelated(
  test: PlannedRelated,
  source: RecordSource,
  run: (sink: PassSink) => Promise<void>,
): Promise<RelatedJudgement> {
  const length = source.extent(test.inside.recordType).highest + 1
  const matching = new Uint8Array(length)
  const nodes = new Map<string, { left: Mask; alone: Mask }>()
  const [root] = test.inside.trees
  const pending: { id: string; left: Mask; alone: Mask }[] = []
  await run({
    node: (id, left, alone) => {
      if (id !== root?.id) pending.push({ id, left, alone })
    },
    chunk: ({ numbers }, [matches]) => {
      spread(matches, numbers, matching)
      for (const { id, left, alone } of pending.splice(0)) {
        const whole = nodes.get(id) ?? { left: new Uint8Array(length), alone: new Uint8Array(length) }
        spread(left, numbers, whole.left)
        spread(alone, numbers, whole.alone)
        nodes.set(id, whole)
      }
    },
  })
  return { matching, nodes }
}

/** The judgement of related records as seen through a lookup: `unless` turns it round, blank lookups included. */
export function pulled(judged: Mask, references: readonly Cell[], unless: boolean): Mask {
  const result = new Uint8Array(references.length)
  for (let at = 0; at < references.length; at += 1) {
    const reference = references[at]
    const holds = typeof reference === 'number' && judged[reference] === 1
    result[at] = holds === unless ? 0 : 1
  }
  return result
}

function spread(from: Mask | undefined, numbers: readonly number[], to: Mask): void {
  if (from === undefined) return
  for (let at = 0; at < numbers.length; at += 1) to[numbers[at] ?? 0] = from[at] ?? 0
}
