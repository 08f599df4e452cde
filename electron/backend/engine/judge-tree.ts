import { both, butNot, either, ones, type Mask } from './masks.ts'
import type { PlannedNode, PlannedTest } from './plan.ts'

/** Told about every node of a tree: which records reached it, and which satisfy it alone. */
export type Witness = (node: PlannedNode, reached: Mask, alone: Mask) => void

/**
 * Which records satisfy a tree. `reached` are those still in play when the tree is looked at: inside And what all
 * earlier neighbours let through, inside Or what none of them did. An empty branch is one that was written empty
 * and lets everything through (docs/domain.md O-29).
 */
export function judgeTree(
  node: PlannedNode,
  reached: Mask,
  truthOf: (test: PlannedTest) => Mask,
  witness: Witness | null,
): Mask {
  const alone = node.kind === 'test' ? truthOf(node.test) : judgeBranch(node, reached, truthOf, witness)
  witness?.(node, reached, alone)
  return alone
}

function judgeBranch(
  branch: PlannedNode & { kind: 'branch' },
  reached: Mask,
  truthOf: (test: PlannedTest) => Mask,
  witness: Witness | null,
): Mask {
  const [first, ...rest] = branch.items
  if (first === undefined) return ones(reached.length)
  let truth = judgeTree(first, reached, truthOf, witness)
  for (const item of rest) {
    const inPlay = branch.join === 'and' ? both(reached, truth) : butNot(reached, truth)
    const next = judgeTree(item, inPlay, truthOf, witness)
    truth = branch.join === 'and' ? both(truth, next) : either(truth, next)
  }
  return truth
}
