import { DefinitionDocument } from '#shared/model/definition-document.ts'
import { DocumentSettings } from '#shared/model/document-settings.ts'
import type { SegmentDefinition } from '#shared/model/segment.ts'
import type { SequenceDefinition } from '#shared/model/sequence.ts'
import type { StoredSegment } from '#backend/store/segment-table.ts'
import type { StoredSequence } from '#backend/store/sequence-table.ts'
import type { Workspace } from '#backend/workspace/workspace.ts'

/**
 * The definitions of a workspace as one document, always in the same order: record types as work assignment lists
 * them, then paused ones by name; segments by priority; sequences by record type and name. Of one record type, the
 * document says nothing about what all record types share.
 */
export function exportDefinitions(workspace: Workspace, recordType: string | undefined): DefinitionDocument {
  const { segments, sequences, orders } = workspace
  const settings = workspace.settings()
  const byType = Map.groupBy(segments.list(), (segment) => segment.recordType)
  const paused = [...byType.keys()].filter((name) => !settings.workAssignment.includes(name)).toSorted()
  const isWanted = (name: string) => recordType === undefined || name === recordType
  const types = [...settings.workAssignment, ...paused].filter(isWanted)
  const order = types
    .map((name) => ({ recordType: name, segments: orders.get(name) }))
    .filter((one) => one.segments.length > 0)
  const shared =
    recordType === undefined
      ? { settings: DocumentSettings.strip().parse(settings), recordTypes: settings.workAssignment }
      : {}
  return DefinitionDocument.parse({
    format: 'segment-studio/definitions',
    formatVersion: 1,
    ...shared,
    sequences: sequences
      .list()
      .filter((sequence) => isWanted(sequence.recordType))
      .map(sequenceDefinition),
    segments: types.flatMap((name) =>
      byPriority(byType.get(name) ?? [], orders.get(name)).map(segmentDefinition),
    ),
    order,
  })
}

function byPriority(segments: readonly StoredSegment[], order: readonly string[]): readonly StoredSegment[] {
  const place = new Map(order.map((id, at) => [id, at]))
  const placeOf = ({ id }: StoredSegment) => place.get(id) ?? Number.POSITIVE_INFINITY
  return segments.toSorted((one, other) => placeOf(one) - placeOf(other))
}

/** A segment as a document holds it: when it was made and changed belongs to the workspace. */
export function segmentDefinition({ live, draft, ...segment }: StoredSegment): SegmentDefinition {
  const { id, name, description, recordType, isDefault, state } = segment
  const { sequence, previouslySegmented, runRulesOnMove, owner } = segment
  return {
    ...{ id, name, description, recordType, isDefault, state },
    ...(live === null ? {} : { conditions: live }),
    ...(draft === null ? {} : { draft }),
    ...{ sequence, previouslySegmented, runRulesOnMove, owner },
  }
}

/** A sequence as a document holds it. */
export function sequenceDefinition(sequence: StoredSequence): SequenceDefinition {
  const { id, name, description, recordType, state, steps } = sequence
  const { assignedTo, exitOnReply, waitOnWorkingDays, owner } = sequence
  return {
    id,
    name,
    description,
    recordType,
    state,
    steps,
    assignedTo,
    exitOnReply,
    waitOnWorkingDays,
    owner,
  }
}
