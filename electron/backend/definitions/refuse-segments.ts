import { unsupportedParts } from '#shared/conditions/check.ts'
import { canonical } from '#shared/conditions/same-definition.ts'
import { repeatedNode } from '#shared/conditions/repeated-node.ts'
import type { Catalog } from '#shared/conditions/walk.ts'
import { failure } from '#shared/contract/failure.ts'
import type { WorkspaceSettings } from '#shared/contract/workspace.ts'
import { obstaclesOf, takesEverything, type Obstacle } from '#shared/portfolio/activation.ts'
import type { StoredSegment } from '#backend/store/segment-table.ts'
import { invalid } from './check-document.ts'
import type { Replacement } from './plan.ts'

/** The workspace as it will be. */
interface World {
  readonly after: readonly StoredSegment[]
  readonly settings: WorkspaceSettings
  readonly catalog: Catalog
  /** Record types that took part in work assignment before. */
  readonly taking: readonly string[]
  /** Active assignment rules of a segment. */
  readonly activeRules: (id: string) => number
}

/** Fails with DOCUMENT_INVALID or CONDITIONS_INVALID where a definition that is new cannot be a live one or a draft. */
export function refuseDefinitions(replaced: readonly Replacement<StoredSegment>[]): void {
  const changed = replaced.filter(({ isSame }) => !isSame)
  for (const { index, after } of changed) {
    for (const [part, conditions] of Object.entries({ conditions: after.live, draft: after.draft })) {
      const twice = conditions === null ? undefined : repeatedNode(conditions)
      if (twice !== undefined) throw invalid(`segments.${index}.${part}`, `two nodes have the id '${twice}'`)
    }
  }
  const problems = changed.flatMap(({ after: { live, name, recordType } }) =>
    live === null ? [] : unsupportedParts(live).map((problem) => ({ ...problem, segment: name, recordType })),
  )
  if (problems.length > 0) throw failure('CONDITIONS_INVALID', { problems })
}

/**
 * Fails with SEGMENT_NOT_ACTIVATABLE or SEGMENT_TAKES_EVERYTHING where a segment that becomes active, or is active and
 * changes its definition, may not be; what stays as it is is not asked again. Fails with SEGMENTS_MANY where those that
 * come back with their record type are too many. State is what was chosen: a document may
 * choose it for segments that are paused (docs/domain.md 1.4, 1.16).
 */
export function refuseActive(
  replaced: readonly Replacement<StoredSegment>[],
  world: World,
  isEverythingMeant: boolean,
): void {
  const limit = world.settings.activeSegmentLimit
  const isPaused = ({ recordType }: StoredSegment) => !world.settings.workAssignment.includes(recordType)
  const isCounted = (one: StoredSegment) => !one.isDefault && one.state === 'active' && !isPaused(one)
  const count = world.after.filter(isCounted).length
  const many: readonly Obstacle[] = count > limit ? [{ code: 'SEGMENTS_MANY', count, limit }] : []
  const asked = replaced.filter(
    ({ before, after }) =>
      after.state === 'active' &&
      (before?.state !== 'active' || canonical(before.live) !== canonical(after.live)),
  )
  const refused = asked.flatMap(({ before, after }) => {
    const activeRules = world.activeRules(after.id)
    const own = obstaclesOf(
      { ...after, conditions: after.live, activeRules },
      { ...world.settings, limits: world.settings, catalog: world.catalog },
    ).filter(({ code }) => code !== 'SEGMENT_PAUSED')
    const found = [...own, ...(before?.state !== 'active' && isCounted(after) ? many : [])]
    return found.length === 0 ? [] : [{ id: after.id, name: after.name, obstacles: found }]
  })
  if (refused.length > 0) throw failure('SEGMENT_NOT_ACTIVATABLE', { segments: refused })
  const isBack = (one: StoredSegment) => isCounted(one) && !world.taking.includes(one.recordType)
  if (many.length > 0 && world.after.some(isBack)) throw failure('SEGMENTS_MANY', { count, limit })
  const names = asked.flatMap(({ after }) =>
    !after.isDefault && takesEverything(after.live) ? [after.name] : [],
  )
  if (names.length > 0 && !isEverythingMeant) throw failure('SEGMENT_TAKES_EVERYTHING', { names })
}
