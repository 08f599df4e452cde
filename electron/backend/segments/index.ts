import type { Surroundings } from '#backend/surroundings.ts'
import type { Workspace } from '#backend/workspace/workspace.ts'
import { createActivation } from './activation.ts'
import { createMembers } from './members.ts'
import { createPortfolio } from './portfolio.ts'
import { createSegments } from './segments.ts'
import { createSummaries } from './summaries.ts'

/** Everything that is done with segments. */
export function createSegmentFeatures(workspace: Workspace, surroundings: Surroundings) {
  const summaries = createSummaries(workspace)
  const activation = createActivation(workspace, summaries, surroundings)
  return {
    ...createSegments(workspace, summaries, activation, surroundings),
    ...createPortfolio(workspace, summaries, activation, surroundings),
    ...createMembers(workspace, summaries),
    activate: activation.activate,
    deactivate: activation.deactivate,
    /** For other features that make segments active. */
    activation,
    summaries,
  }
}

export type SegmentFeatures = ReturnType<typeof createSegmentFeatures>
