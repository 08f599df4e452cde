import type { Catalog } from '#shared/conditions/walk.ts'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import type { Group } from '#shared/model/condition.ts'
import { blanksMatched, linklessMatched } from './blanks.ts'
import { clockRelativeRows } from './clock-relative.ts'
import { dateCounts } from './date-counts.ts'
import type { LintFinding, LintSeverity } from './finding.ts'
import { mergeableRows } from './mergeable-rows.ts'
import { relatedLines } from './related-lines.ts'
import { writtenOutside } from './outside.ts'
import { repeatedRows } from './repeated-rows.ts'
import { createScene, type Lint, type LiteralMemory } from './scene.ts'
import { settledParts } from './settled.ts'
import { callerRelativeRows, splitAdvice } from './shape.ts'

/**
 * What is worth knowing about a definition before it is used (docs/domain.md 7), the gravest first. Looks at what is
 * live and at no records: *never true* and *always true* are proofs, everything else is advice. With the same
 * `memory` from edit to edit, only rows that changed are read again.
 */
export function lintConditions(
  root: Group,
  recordType: string,
  catalog: Catalog,
  context: EvaluationContext,
  memory: LiteralMemory = new WeakMap(),
): readonly LintFinding[] {
  const scene = createScene(root, recordType, catalog, context, memory)
  if (scene === null) return []
  const found = lints.reduce<readonly LintFinding[]>(
    (before, lint) => [...before, ...lint(scene, before)],
    [],
  )
  const place = new Map(scene.sights.map(({ node }, index) => [node.id, index]))
  return found.toSorted(
    (one, other) =>
      gravity.indexOf(one.severity) - gravity.indexOf(other.severity) ||
      (place.get(one.nodes[0]) ?? 0) - (place.get(other.nodes[0]) ?? 0),
  )
}

const gravity: readonly LintSeverity[] = ['error', 'warning', 'hint']

/** Every family of findings; those that ask what others said stand behind them. */
const lints: readonly Lint[] = [
  settledParts,
  callerRelativeRows,
  blanksMatched,
  linklessMatched,
  repeatedRows,
  mergeableRows,
  dateCounts,
  clockRelativeRows,
  relatedLines,
  splitAdvice,
  writtenOutside,
]
