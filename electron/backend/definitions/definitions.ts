import type { SegmentFeatures } from '#backend/segments/index.ts'
import type { createSequences } from '#backend/sequences/sequences.ts'
import type { Surroundings } from '#backend/surroundings.ts'
import type { Workspace } from '#backend/workspace/workspace.ts'
import type { DefinitionDocument } from '#shared/model/definition-document.ts'
import { createApply } from './apply.ts'
import { exportDefinitions } from './export.ts'

/** All definitions as one document: exported, and applied (docs/adr: stable identity, one document schema). */
export function createDefinitions(
  workspace: Workspace,
  features: {
    readonly segments: Pick<SegmentFeatures, 'trashed'>
    readonly sequences: Pick<ReturnType<typeof createSequences>, 'trashed'>
  },
  surroundings: Surroundings,
) {
  const trashing = { segment: features.segments.trashed, sequence: features.sequences.trashed }
  return {
    export: (recordType?: string): DefinitionDocument => exportDefinitions(workspace, recordType),
    apply: createApply(workspace, trashing, surroundings),
  }
}
