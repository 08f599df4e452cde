import { isDeepStrictEqual } from 'node:util'
import { failure } from '#shared/contract/failure.ts'
import type { Sequence, SequenceSummary } from '#shared/contract/sequences.ts'
import type { RecordReference } from '#shared/model/condition.ts'
import type { Step, StepAssignee } from '#shared/model/sequence.ts'
import { mayBeAssigned } from '#shared/model/work-assignment.ts'
import { copyName } from '#backend/platform/copy-name.ts'
import { named } from '#backend/platform/named.ts'
import type { StoredSequence } from '#backend/store/sequence-table.ts'
import type { Surroundings } from '#backend/surroundings.ts'
import type { Put, Workspace } from '#backend/workspace/workspace.ts'
import { createSequenceLifecycle } from './lifecycle.ts'
import { createSequenceSummaries } from './summaries.ts'

export interface SequenceProperties {
  readonly name?: string | undefined
  readonly description?: string | undefined
  readonly owner?: RecordReference | null | undefined
  readonly assignedTo?: StepAssignee | undefined
  readonly exitOnReply?: boolean | undefined
  readonly waitOnWorkingDays?: boolean | undefined
}

/** Sequences and their life (docs/domain.md 1.8); every change is one undoable command, one that changes nothing is none. */
export function createSequences(
  workspace: Workspace,
  { clock, newId }: Pick<Surroundings, 'clock' | 'newId'>,
) {
  const { sequences } = workspace
  const summaries = createSequenceSummaries(workspace)
  const { stored, whole } = summaries

  const refuseTakenName = (recordType: string, name: string, except: string | null) => {
    const id = sequences.idByName(recordType, name)
    if (id !== undefined && id !== except) throw failure('SEQUENCE_NAME_TAKEN', { name, recordType })
  }
  const refuseActive = ({ state, name }: StoredSequence) => {
    if (state === 'active') throw failure('SEQUENCE_ACTIVE', { name })
  }
  const put = (value: StoredSequence): Put => ({ of: 'sequence', id: value.id, value })
  /** The put that turns one into the other; none where they are the same. */
  const puts = (before: StoredSequence, after: StoredSequence): readonly Put[] =>
    isDeepStrictEqual(before, after) ? [] : [put({ ...after, modifiedAt: clock.now() })]

  function copyOf(original: StoredSequence, name: string): StoredSequence {
    const at = clock.now()
    return { ...original, id: newId(), name, state: 'inactive', createdAt: at, modifiedAt: at }
  }

  /** A name for a copy that neither a sequence nor another copy of the same gesture has. */
  function freeName({ name, recordType }: StoredSequence, taken: readonly StoredSequence[]): string {
    const isTaken = (wanted: string) =>
      taken.some((copy) => copy.recordType === recordType && copy.name.toLowerCase() === wanted.toLowerCase())
    return copyName(
      name,
      160,
      (wanted) => sequences.idByName(recordType, wanted) === undefined && !isTaken(wanted),
    )
  }

  return {
    ...createSequenceLifecycle(workspace, summaries, { clock }),

    list: (recordType?: string): SequenceSummary[] => summaries.list(recordType),

    get: whole,

    create: (wanted: {
      readonly name: string
      readonly description: string
      readonly recordType: string
      readonly steps: readonly Step[]
    }): Promise<Sequence> =>
      workspace.change(() => {
        const { recordType, description, steps } = wanted
        workspace.catalog.type(recordType)
        if (!mayBeAssigned(recordType)) throw failure('RECORD_TYPE_UNSUITABLE', { recordType })
        const name = wanted.name.trim()
        refuseTakenName(recordType, name, null)
        const at = clock.now()
        const sequence: StoredSequence = {
          id: newId(),
          name,
          description,
          recordType,
          state: 'inactive',
          steps,
          assignedTo: 'recordOwner',
          exitOnReply: false,
          waitOnWorkingDays: false,
          owner: null,
          createdAt: at,
          modifiedAt: at,
        }
        return {
          kind: 'sequence.create',
          label: `create sequence ${name}`,
          puts: [put(sequence)],
          answer: () => whole(sequence.id),
        }
      }),

    copy: (id: string, wantedName: string | undefined): Promise<Sequence> =>
      workspace.change(() => {
        const original = stored(id)
        const name = wantedName?.trim() ?? freeName(original, [])
        refuseTakenName(original.recordType, name, null)
        const copy = copyOf(original, name)
        return {
          kind: 'sequence.copy',
          label: `copy sequence ${original.name}`,
          puts: [put(copy)],
          answer: () => whole(copy.id),
        }
      }),

    /** Copies several as one command. */
    copyAll: (ids: readonly string[]): Promise<SequenceSummary[]> =>
      workspace.change(() => {
        const originals = [...new Set(ids)].map(stored)
        const copies: StoredSequence[] = []
        for (const original of originals) copies.push(copyOf(original, freeName(original, copies)))
        return {
          kind: 'sequence.copy',
          label: `copy ${originals.length === 1 ? 'sequence ' : ''}${named(originals, 'sequences')}`,
          puts: copies.map(put),
          answer: () => summaries.of(copies.map(({ id }) => id)),
        }
      }),

    /** Name, description and owner can always change; how it runs only while nothing runs by it. */
    changeProperties: (id: string, properties: SequenceProperties): Promise<Sequence> =>
      workspace.change(() => {
        const before = stored(id)
        const name = properties.name?.trim() ?? before.name
        if (name !== before.name) refuseTakenName(before.recordType, name, id)
        const after: StoredSequence = {
          ...before,
          name,
          description: properties.description ?? before.description,
          owner: properties.owner === undefined ? before.owner : properties.owner,
          assignedTo: properties.assignedTo ?? before.assignedTo,
          exitOnReply: properties.exitOnReply ?? before.exitOnReply,
          waitOnWorkingDays: properties.waitOnWorkingDays ?? before.waitOnWorkingDays,
        }
        const runsOtherwise =
          after.assignedTo !== before.assignedTo ||
          after.exitOnReply !== before.exitOnReply ||
          after.waitOnWorkingDays !== before.waitOnWorkingDays
        if (runsOtherwise) refuseActive(before)
        const label =
          name === before.name
            ? `change properties of sequence ${name}`
            : `rename sequence ${before.name} to ${name}`
        return { kind: 'sequence.properties', label, puts: puts(before, after), answer: () => whole(id) }
      }),

    saveSteps: (
      id: string,
      steps: readonly Step[],
      { label, merge }: { readonly label: string; readonly merge?: string | undefined },
    ): Promise<Sequence> =>
      workspace.change(() => {
        const before = stored(id)
        refuseActive(before)
        return {
          kind: 'sequence.steps',
          label: `${label} in ${before.name}`,
          merge: merge && `${id} ${merge}`,
          puts: puts(before, { ...before, steps }),
          answer: () => whole(id),
        }
      }),
  }
}
