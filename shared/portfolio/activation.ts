import { liveProblems, type ConditionProblem } from '#shared/conditions/check.ts'
import { countConditions } from '#shared/conditions/limits.ts'
import { liveDefinition, type LiveNode } from '#shared/conditions/live.ts'
import { walkConditions, type Catalog } from '#shared/conditions/walk.ts'
import type { Group } from '#shared/model/condition.ts'
import type { Limits } from '#shared/model/limits.ts'
import { operatorNamed } from '#shared/operators/index.ts'

/** Something that keeps a segment from being active (docs/domain.md 1.4, 1.16, O-3, O-29). */
export type Obstacle =
  | { readonly code: 'SEGMENT_PAUSED'; readonly recordType: string }
  | { readonly code: 'DEFINITION_MISSING' }
  | { readonly code: 'DEFINITION_MATCHES_NOTHING' }
  | { readonly code: 'CONDITIONS_MANY'; readonly count: number; readonly limit: number }
  | { readonly code: 'CONDITION_INVALID'; readonly problem: ConditionProblem }
  | { readonly code: 'CALLER_RELATIVE'; readonly node: string; readonly operator: string }
  | { readonly code: 'RULES_MANY'; readonly count: number; readonly limit: number }
  | { readonly code: 'SEGMENTS_MANY'; readonly count: number; readonly limit: number }

/** What a segment is looked at for before it becomes active. */
export interface Candidate {
  readonly recordType: string
  readonly isDefault: boolean
  readonly conditions: Group | null
  readonly activeRules: number
}

/**
 * Whether a definition takes every record as it is written: legal, but to be confirmed where it is not the default
 * segment (O-5). A group written empty does so at any depth (O-29).
 */
export function takesEverything(conditions: Group | null): boolean {
  const live = conditions === null ? null : liveDefinition(conditions)
  return live !== null && isEverything(live)
}

function isEverything(node: LiveNode): boolean {
  if (node.kind !== 'group') return false
  if (node.items.length === 0) return true
  return node.join === 'and' ? node.items.every(isEverything) : node.items.some(isEverything)
}

/** Everything about one segment that keeps it from being active; how many are active already is not looked at. */
export function obstaclesOf(
  segment: Candidate,
  world: { readonly workAssignment: readonly string[]; readonly limits: Limits; readonly catalog: Catalog },
): readonly Obstacle[] {
  const paused = !world.workAssignment.includes(segment.recordType)
  const { activeRules, conditions } = segment
  const limit = world.limits.activeRuleLimit
  return [
    ...(paused ? [{ code: 'SEGMENT_PAUSED', recordType: segment.recordType } as const] : []),
    ...(conditions === null
      ? [{ code: 'DEFINITION_MISSING' } as const]
      : definitionObstacles(conditions, segment.recordType, world)),
    ...(activeRules > limit ? [{ code: 'RULES_MANY', count: activeRules, limit } as const] : []),
  ]
}

function definitionObstacles(
  conditions: Group,
  recordType: string,
  { limits, catalog }: { readonly limits: Limits; readonly catalog: Catalog },
): readonly Obstacle[] {
  const live = liveDefinition(conditions)
  const limit = limits.conditionLimit
  const count = countConditions(conditions)
  const callerRelative = [...walkConditions(live ?? { ...conditions, items: [] }, recordType)].flatMap(
    ({ node }): readonly Obstacle[] =>
      node.kind === 'row' && operatorNamed(node.operator)?.isCallerRelative === true
        ? [{ code: 'CALLER_RELATIVE', node: node.id, operator: node.operator }]
        : [],
  )
  return [
    ...(live === null ? [{ code: 'DEFINITION_MATCHES_NOTHING' } as const] : []),
    ...(count > limit ? [{ code: 'CONDITIONS_MANY', count, limit } as const] : []),
    ...liveProblems(conditions, recordType, catalog).map((problem): Obstacle => ({
      code: 'CONDITION_INVALID',
      problem,
    })),
    ...callerRelative,
  ]
}
