import { isSameDefinition } from '#shared/conditions/same-definition.ts'
import { failure } from '#shared/contract/failure.ts'
import { reorder } from '#shared/portfolio/order.ts'
import { versionOf } from '#backend/workspace/index.ts'
import type { StoredSegment } from '#backend/store/segment-table.ts'
import type { StoredSequence } from '#backend/store/sequence-table.ts'
import type { Put, Workspace } from '#backend/workspace/workspace.ts'
import type { VersionFacts } from './version-facts.ts'

/** How a thing would stand with a version put back, and what it is called. */
export interface Restored {
  readonly name: string
  readonly now: VersionFacts
  readonly then: VersionFacts
  readonly puts: readonly Put[]
}

/**
 * Works out what putting a version back comes to: everything a segment or sequence says about itself, never its state;
 * of a segment neither its place nor its sequence; the order of the segments that still exist.
 */
export function restored(workspace: Workspace, version: VersionFacts, modifiedAt: number): Restored {
  if (version.kind === 'segment') return restoredSegment(workspace, version, modifiedAt)
  if (version.kind === 'sequence') return restoredSequence(workspace, version, modifiedAt)
  const { item } = version
  const present = workspace.orders.get(item)
  const wanted = reorder(present, version.content)
  const plural = workspace.catalog.types().find(({ name }) => name === item)?.pluralLabel ?? item
  return {
    name: `the order of ${plural.toLowerCase()}`,
    now: { kind: 'order', item, content: present },
    then: { kind: 'order', item, content: wanted },
    puts: wanted.join() === present.join() ? [] : [{ of: 'order', id: item, value: wanted }],
  }
}

function restoredSegment(
  { segments }: Workspace,
  { item, content }: Extract<VersionFacts, { kind: 'segment' }>,
  modifiedAt: number,
): Restored {
  const present = segments.get(item)
  if (present === undefined) throw failure('SEGMENT_MISSING', { name: content.name })
  const { name, description, live, previouslySegmented, runRulesOnMove, owner } = content
  const draft =
    present.draft !== null && live !== null && isSameDefinition(present.draft, live) ? null : present.draft
  const own = present.isDefault ? {} : { name, live, draft }
  const wanted: StoredSegment = {
    ...present,
    description,
    previouslySegmented,
    runRulesOnMove,
    owner,
    ...own,
  }
  return {
    name: present.name,
    now: { kind: 'segment', item, content: versionOf(present) },
    then: { kind: 'segment', item, content: versionOf(wanted) },
    puts: [{ of: 'segment', id: item, value: { ...wanted, modifiedAt } }],
  }
}

function restoredSequence(
  { sequences }: Workspace,
  { item, content }: Extract<VersionFacts, { kind: 'sequence' }>,
  modifiedAt: number,
): Restored {
  const present = sequences.get(item)
  if (present === undefined) throw failure('SEQUENCE_MISSING', { name: content.name })
  const { name, description, steps, assignedTo, exitOnReply, waitOnWorkingDays, owner } = content
  const wanted: StoredSequence = {
    ...present,
    ...{ name, description, steps, assignedTo, exitOnReply, waitOnWorkingDays, owner },
  }
  return {
    name: present.name,
    now: { kind: 'sequence', item, content: present },
    then: { kind: 'sequence', item, content: wanted },
    puts: [{ of: 'sequence', id: item, value: { ...wanted, modifiedAt } }],
  }
}
