import { failure } from '#shared/contract/failure.ts'
import type { SequenceSummary } from '#shared/contract/sequences.ts'
import { advanceTargets, checkSequence } from '#shared/sequences/check.ts'
import { named } from '#backend/platform/named.ts'
import type { StoredSequence } from '#backend/store/sequence-table.ts'
import type { Surroundings } from '#backend/surroundings.ts'
import type { Put, Workspace } from '#backend/workspace/workspace.ts'
import type { SequenceSummaries } from './summaries.ts'

/** Activating, deactivating and deleting sequences (docs/domain.md 1.8, 3.5); each is one undoable command. */
export function createSequenceLifecycle(
  workspace: Workspace,
  summaries: SequenceSummaries,
  { clock }: Pick<Surroundings, 'clock'>,
) {
  const { sequences, segments } = workspace

  /** Fails unless all of these, inactive until now, may become active. */
  function refuse(wanted: readonly StoredSequence[]): void {
    const limit = workspace.settings().activeSequenceLimit
    const all = sequences.list()
    const count = all.filter(({ state }) => state === 'active').length + wanted.length
    const many = count > limit ? [{ code: 'SEQUENCES_MANY', count, limit }] : []
    const refused = wanted.flatMap((sequence) => {
      const obstacles = [...checkSequence(sequence, advanceTargets(sequence, all)), ...many]
      return obstacles.length === 0 ? [] : [{ id: sequence.id, name: sequence.name, obstacles }]
    })
    if (refused.length > 0) throw failure('SEQUENCE_NOT_ACTIVATABLE', { sequences: refused })
  }

  function setState(ids: readonly string[], state: 'active' | 'inactive'): Promise<SequenceSummary[]> {
    return workspace.change(() => {
      const wanted = [...new Set(ids)].map(summaries.stored).filter((sequence) => sequence.state !== state)
      if (state === 'active') refuse(wanted)
      const verb = state === 'active' ? 'activate' : 'deactivate'
      const modifiedAt = clock.now()
      return {
        kind: `sequence.${verb}`,
        label: `${verb} ${named(wanted, 'sequences')}`,
        puts: wanted.map((before): Put => ({
          of: 'sequence',
          id: before.id,
          value: { ...before, state, modifiedAt },
        })),
        answer: () => summaries.of(ids),
      }
    })
  }

  /** What putting a sequence into the trash changes: its segments lose it, and are told so that a restore can tell them back. */
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
    /** For other features that delete sequences. */
    trashed,
    activate: (ids: readonly string[]) => setState(ids, 'active'),
    deactivate: (ids: readonly string[]) => setState(ids, 'inactive'),
    remove: (ids: readonly string[]): Promise<{ names: string[] }> =>
      workspace.change(() => {
        const wanted = [...new Set(ids)].map(summaries.stored)
        return {
          kind: 'sequence.remove',
          label: `delete ${wanted.length === 1 ? 'sequence ' : ''}${named(wanted, 'sequences')}`,
          puts: wanted.flatMap(trashed),
          answer: () => ({ names: wanted.map(({ name }) => name) }),
        }
      }),
  }
}
