import type { Catalog } from '#shared/conditions/walk.ts'
import type { SegmentSummary } from '#shared/contract/segments.ts'
import type { WorkspaceSettings } from '#shared/contract/workspace.ts'
import type { Group } from '#shared/model/condition.ts'
import { obstaclesOf, takesEverything, type Obstacle } from '#shared/portfolio/activation.ts'

/** What keeps a draft from becoming the definition of an active segment, by what the page knows (docs/domain.md 1.4). */
export function saveObstacles(
  segment: SegmentSummary,
  root: Group,
  world: { readonly settings: WorkspaceSettings | undefined; readonly catalog: Catalog },
): { readonly obstacles: readonly Obstacle[]; readonly takesEverything: boolean } {
  const { settings, catalog } = world
  if (settings === undefined || segment.state !== 'active' || segment.isDefault)
    return { obstacles: [], takesEverything: false }
  const obstacles = obstaclesOf(
    { ...segment, conditions: root, activeRules: segment.rules.active },
    { workAssignment: settings.workAssignment, limits: settings, catalog },
  )
  return { obstacles, takesEverything: takesEverything(root) }
}
