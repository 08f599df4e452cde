import type { Cell } from '#shared/values/cell.ts'
import type { Mask } from './masks.ts'
import type { PassSink } from './pass-sink.ts'
import type { PlannedJoin, PlannedRelated } from './plan.ts'
import type { RecordSource } from './record-source.ts'

/** A related record type judged as a whole, as the records on this side of the join see it. */
export interface RelatedJudgement {
  readonly matching: Seen
  /** Every node inside: which related records it left, and which satisfy it alone. */
  readonly nodes: ReadonlyMap<string, { readonly left: Seen; readonly alone: Seen }>
}

/** Some of the related records, by what joins them. */
interface Seen {
  /** Takes in those of a chunk that the mask names; `joining` is what they hold in the joining column. */
  add(mask: Mask, joining: readonly Joining[]): void
  has(joining: Joining): boolean
}

/** What a joining column holds, ready to be compared: the number of a record or a value; null joins nothing. */
export type Joining = string | number | null

/**
 * Judges all related records by running the plan inside; one of them has to satisfy everything in it
 * (docs/domain.md 5.2).
 */
export async function judgeRelated(
  { inside, join }: PlannedRelated,
  source: RecordSource,
  run: (sink: PassSink) => Promise<void>,
): Promise<RelatedJudgement> {
  const seeing = () => (join.kind === 'number' ? seeNumbers(join.recordType, source) : seeValues())
  const matching = seeing()
  const nodes = new Map<string, { left: Seen; alone: Seen }>()
  const [root] = inside.trees
  const pending: { id: string; left: Mask; alone: Mask }[] = []
  await run({
    node: (id, left, alone) => {
      if (id !== root?.id) pending.push({ id, left, alone })
    },
    chunk: ({ columns: [cells = []] }, [matches = new Uint8Array()]) => {
      const joining = joiningOf(join, cells)
      matching.add(matches, joining)
      for (const { id, left, alone } of pending.splice(0)) {
        const whole = nodes.get(id) ?? { left: seeing(), alone: seeing() }
        whole.left.add(left, joining)
        whole.alone.add(alone, joining)
        nodes.set(id, whole)
      }
    },
  })
  return { matching, nodes }
}

/** What the cells of a joining column are compared by. */
export function joiningOf(join: PlannedJoin, cells: readonly Cell[]): readonly Joining[] {
  return join.kind === 'number' ? cells : cells.map((cell) => (cell === null ? null : join.valueOf(cell)))
}

/** Which records see one of the related ones; `unless` turns it round, blanks included. */
export function seenThrough(seen: Seen, joining: readonly Joining[], unless: boolean): Mask {
  const result = new Uint8Array(joining.length)
  for (let at = 0; at < joining.length; at += 1) result[at] = seen.has(joining[at] ?? null) === unless ? 0 : 1
  return result
}

/** One byte per record that can be pointed to. */
function seeNumbers(recordType: string, source: RecordSource): Seen {
  const numbers = new Uint8Array(source.extent(recordType).highest + 1)
  return {
    add(mask, joining) {
      for (let at = 0; at < joining.length; at += 1) {
        const number = joining[at]
        if (mask[at] === 1 && typeof number === 'number') numbers[number] = 1
      }
    },
    has: (joining) => typeof joining === 'number' && numbers[joining] === 1,
  }
}

function seeValues(): Seen {
  const values = new Set<Joining>()
  return {
    add(mask, joining) {
      for (let at = 0; at < joining.length; at += 1) {
        const value = joining[at] ?? null
        if (mask[at] === 1 && value !== null) values.add(value)
      }
    },
    has: (joining) => values.has(joining),
  }
}
