import type { PriorityOrder } from '#shared/portfolio/order.ts'
import { diffOrder, diffSegment, diffSequence, type SequenceFacts } from '#shared/portfolio/diff.ts'
import { diffSteps } from '#shared/portfolio/diff-steps.ts'
import type { Difference } from '#shared/portfolio/difference.ts'
import type { DefinitionVersion } from '#backend/store/definition-version-table.ts'
import type { SegmentVersion } from '#backend/workspace/index.ts'
import type { Workspace } from '#backend/workspace/workspace.ts'

/** What a version holds, by what it is a version of. */
export type VersionFacts =
  | { readonly kind: 'segment'; readonly item: string; readonly content: SegmentVersion }
  | { readonly kind: 'order'; readonly item: string; readonly content: PriorityOrder }
  | { readonly kind: 'sequence'; readonly item: string; readonly content: SequenceFacts }

/** A version as what was kept in it. */
export function factsOf({ kind, item, content }: DefinitionVersion): VersionFacts {
  return { kind, item, content } as VersionFacts
}

/** What a thing began with. */
function beginning(first: VersionFacts): readonly Difference[] {
  if (first.kind === 'sequence') return diffSteps([], first.content.steps)
  return first.kind === 'segment' && first.content.live !== null
    ? [{ kind: 'defined', conditions: first.content.live }]
    : []
}

/** Compares two versions of the same thing; without an earlier one, what the later one began with. */
export function createComparison(workspace: Workspace) {
  const { segments, sequences, trash, versions } = workspace

  function lastName(kind: 'segment' | 'sequence', id: string): string {
    const [newest] = versions.of(kind, id, Number.MAX_SAFE_INTEGER, 1)
    return trash.get(id)?.name ?? (newest?.content as SegmentVersion | undefined)?.name ?? id
  }
  const segmentName = (id: string) => segments.get(id)?.name ?? lastName('segment', id)
  const sequenceName = (id: string) => sequences.get(id)?.name ?? lastName('sequence', id)

  return function compare(before: VersionFacts | undefined, after: VersionFacts): readonly Difference[] {
    if (before === undefined) return [{ kind: 'created' }, ...beginning(after)]
    if (before.kind === 'order' && after.kind === 'order') {
      return diffOrder(before.content, after.content, segmentName)
    }
    if (before.kind === 'sequence' && after.kind === 'sequence') {
      return diffSequence(before.content, after.content)
    }
    if (before.kind === 'segment' && after.kind === 'segment') {
      const recordType = segments.get(after.item)?.recordType ?? trash.get(after.item)?.recordType ?? ''
      return diffSegment(before.content, after.content, { recordType, sequenceName })
    }
    return []
  }
}
