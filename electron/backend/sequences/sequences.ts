import { failure } from '#shared/contract/failure.ts'
import type { Sequence, SequenceSummary } from '#shared/contract/sequences.ts'
import type { RecordReference } from '#shared/model/condition.ts'
import type { Step, StepAssignee } from '#shared/model/sequence.ts'
import { mayBeAssigned } from '#shared/model/work-assignment.ts'
import { checkSequence } from '#shared/sequences/check.ts'
import { countSteps } from '#shared/sequences/walk.ts'
import { copyName } from '#backend/platform/copy-name.ts'
import { named } from '#backend/platform/named.ts'
import type { StoredSequence } from '#backend/store/sequence-table.ts'
import type { Surroundings } from '#backend/surroundings.ts'
import type { Put, Workspace } from '#backend/workspace/workspace.ts'

export interface SequenceProperties {
  readonly name?: string | undefined
  readonly description?: string | undefined
  readonly owner?: RecordReference | null | undefined
  readonly assignedTo?: StepAssignee | undefined
  readonly exitOnReply?: boolean | undefined
  readonly waitOnWorkingDays?: boolean | undefined
}

/** Sequences and their life (docs/domain.md 1.8); every change is one undoable command. */
export function createSequences(workspace: Workspace, { clock, newId }: Surroundings) {
  const { sequences, segments, orders } = workspace

  const stored = (id: string): StoredSequence => {
    const sequence = sequences.get(id)
    if (sequence === undefined) throw failure('SEQUENCE_MISSING', { name: id })
    return sequence
  }
  const refuseTakenName = (recordType: string, name: string, except: string | null) => {
    const id = sequences.idByName(recordType, name)
    if (id !== undefined && id !== except) throw failure('SEQUENCE_NAME_TAKEN', { name, recordType })
  }
  const refuseActive = ({ state, name }: StoredSequence) => {
    if (state === 'active') throw failure('SEQUENCE_ACTIVE', { name })
  }
  const put = (value: StoredSequence): Put => ({ of: 'sequence', id: value.id, value })
  const touched = (value: StoredSequence): StoredSequence => ({ ...value, modifiedAt: clock.now() })

  /** The segments connected to each sequence, by priority, the default segment last. */
  function connections(): ReadonlyMap<string, readonly { readonly id: string; readonly name: string }[]> {
    const all = segments.list().filter(({ sequence }) => sequence !== null)
    const places = new Map(
      [...new Set(all.map(({ recordType }) => recordType))].flatMap((recordType) =>
        orders.get(recordType).map((id, at) => [id, at] as const),
      ),
    )
    const placeOf = (id: string) => places.get(id) ?? Number.POSITIVE_INFINITY
    const byPlace = all.toSorted((a, b) => placeOf(a.id) - placeOf(b.id))
    return Map.groupBy(byPlace, ({ sequence }) => sequence ?? '')
  }

  function summaryOf(
    { id, name, description, recordType, state, steps, owner, createdAt, modifiedAt }: StoredSequence,
    connected: ReturnType<typeof connections>,
  ): SequenceSummary {
    return {
      id,
      name,
      description,
      recordType,
      state,
      steps: countSteps(steps),
      segments: (connected.get(id) ?? []).map((segment) => ({ id: segment.id, name: segment.name })),
      owner,
      createdAt: new Date(createdAt).toISOString(),
      modifiedAt: new Date(modifiedAt).toISOString(),
    }
  }

  function whole(id: string): Sequence {
    const sequence = stored(id)
    const { steps, assignedTo, exitOnReply, waitOnWorkingDays } = sequence
    return {
      ...summaryOf(sequence, connections()),
      steps,
      assignedTo,
      exitOnReply,
      waitOnWorkingDays,
      problems: [...checkSequence(sequence)],
    }
  }

  function summaries(ids: readonly string[]): SequenceSummary[] {
    const connected = connections()
    return ids.map((id) => summaryOf(stored(id), connected))
  }

  /** Fails unless all of these may become active. */
  function refuse(wanted: readonly StoredSequence[]): void {
    const limit = workspace.settings().activeSequenceLimit
    const count = sequences.list().filter(({ state }) => state === 'active').length + wanted.length
    const many = count > limit ? [{ code: 'SEQUENCES_MANY', count, limit }] : []
    const refused = wanted.flatMap((sequence) => {
      const obstacles = [...checkSequence(sequence), ...many]
      return obstacles.length === 0 ? [] : [{ id: sequence.id, name: sequence.name, obstacles }]
    })
    if (refused.length > 0) throw failure('SEQUENCE_NOT_ACTIVATABLE', { sequences: refused })
  }

  function setState(ids: readonly string[], state: 'active' | 'inactive'): Promise<SequenceSummary[]> {
    return workspace.change(() => {
      const wanted = ids.map(stored).filter((sequence) => sequence.state !== state)
      if (state === 'active') refuse(wanted)
      const verb = state === 'active' ? 'activate' : 'deactivate'
      return {
        kind: `sequence.${verb}`,
        label: `${verb} ${named(wanted, 'sequences')}`,
        puts: wanted.map((sequence) => put(touched({ ...sequence, state }))),
        answer: () => summaries(ids),
      }
    })
  }

  function trashed(sequence: StoredSequence): readonly Put[] {
    const { id, name, recordType } = sequence
    const connected = segments.list().filter((segment) => segment.sequence === id)
    return [
      { of: 'sequence', id, value: null },
      ...connected.map((segment): Put => ({
        of: 'segment',
        id: segment.id,
        value: { ...segment, sequence: null },
      })),
      {
        of: 'trash',
        id,
        value: {
          id,
          kind: 'sequence',
          name,
          recordType,
          at: clock.now(),
          content: { sequence, connected: connected.map((segment) => segment.id) },
        },
      },
    ]
  }

  return {
    refuse,

    list: (recordType?: string): SequenceSummary[] => {
      const connected = connections()
      return sequences
        .list()
        .filter((sequence) => recordType === undefined || sequence.recordType === recordType)
        .map((sequence) => summaryOf(sequence, connected))
    },

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
        const { recordType } = original
        const isFree = (name: string) => sequences.idByName(recordType, name) === undefined
        const name = wantedName?.trim() ?? copyName(original.name, 160, isFree)
        refuseTakenName(recordType, name, null)
        const at = clock.now()
        const copy = {
          ...original,
          id: newId(),
          name,
          state: 'inactive',
          createdAt: at,
          modifiedAt: at,
        } as const
        return {
          kind: 'sequence.copy',
          label: `copy sequence ${original.name}`,
          puts: [put(copy)],
          answer: () => whole(copy.id),
        }
      }),

    /** Name, description and owner can always change; how it runs only while nothing runs by it. */
    changeProperties: (id: string, properties: SequenceProperties): Promise<Sequence> =>
      workspace.change(() => {
        const before = stored(id)
        const name = properties.name?.trim() ?? before.name
        if (name !== before.name) refuseTakenName(before.recordType, name, id)
        const after = touched({
          ...before,
          name,
          description: properties.description ?? before.description,
          owner: properties.owner === undefined ? before.owner : properties.owner,
          assignedTo: properties.assignedTo ?? before.assignedTo,
          exitOnReply: properties.exitOnReply ?? before.exitOnReply,
          waitOnWorkingDays: properties.waitOnWorkingDays ?? before.waitOnWorkingDays,
        })
        const runsOtherwise =
          after.assignedTo !== before.assignedTo ||
          after.exitOnReply !== before.exitOnReply ||
          after.waitOnWorkingDays !== before.waitOnWorkingDays
        if (runsOtherwise) refuseActive(before)
        const label =
          name === before.name
            ? `change properties of sequence ${name}`
            : `rename sequence ${before.name} to ${name}`
        return { kind: 'sequence.properties', label, puts: [put(after)], answer: () => whole(id) }
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
          puts: [put(touched({ ...before, steps }))],
          answer: () => whole(id),
        }
      }),

    activate: (ids: readonly string[]) => setState(ids, 'active'),
    deactivate: (ids: readonly string[]) => setState(ids, 'inactive'),

    remove: (ids: readonly string[]): Promise<{ names: string[] }> =>
      workspace.change(() => {
        const wanted = ids.map(stored)
        return {
          kind: 'sequence.remove',
          label: `delete ${wanted.length === 1 ? 'sequence ' : ''}${named(wanted, 'sequences')}`,
          puts: wanted.flatMap(trashed),
          answer: () => ({ names: wanted.map(({ name }) => name) }),
        }
      }),
  }
}
