import { failure } from '#shared/contract/failure.ts'
import type { Attachments, SegmentSummary } from '#shared/contract/segments.ts'
import { moveTo } from '#shared/portfolio/order.ts'
import { takesEverything } from '#shared/portfolio/activation.ts'
import { named } from '#backend/platform/named.ts'
import { countMembers } from '#backend/store/membership.ts'
import type { StoredSegment } from '#backend/store/segment-table.ts'
import type { Surroundings } from '#backend/surroundings.ts'
import type { Put, Workspace } from '#backend/workspace/workspace.ts'
import type { createActivation } from './activation.ts'
import type { Summaries } from './summaries.ts'

/** What is done with segments as a portfolio: their order, their sequences, deleting them (docs/domain.md 1.7, 2.6 to 2.8). */
export function createPortfolio(
  workspace: Workspace,
  summaries: Summaries,
  activation: ReturnType<typeof createActivation>,
  { clock }: Surroundings,
) {
  const { orders, rules, sequences } = workspace
  const { stored, storedAll } = summaries

  function refuseDefault(wanted: readonly StoredSegment[], what: 'delete' | 'move'): void {
    if (wanted.some(({ isDefault }) => isDefault)) throw failure('SEGMENT_IS_DEFAULT', { what })
  }

  function trashed(segment: StoredSegment): readonly Put[] {
    const { id, name, recordType } = segment
    const ofSegment = rules.of(id)
    const priority = orders.get(recordType).indexOf(id) + 1
    return [
      { of: 'segment', id, value: null },
      ...ofSegment.map((rule): Put => ({ of: 'rule', id: rule.id, value: null })),
      {
        of: 'trash',
        id,
        value: {
          id,
          kind: 'segment',
          name,
          recordType,
          at: clock.now(),
          content: { segment, priority, rules: ofSegment },
        },
      },
    ]
  }

  function connecting(wanted: readonly StoredSegment[], sequence: string | null): readonly Put[] {
    const modifiedAt = clock.now()
    return wanted
      .filter((segment) => segment.sequence !== sequence)
      .map((segment) => ({ of: 'segment', id: segment.id, value: { ...segment, sequence, modifiedAt } }))
  }

  return {
    /** For other features that delete segments. */
    trashed,

    attachments: (ids: readonly string[]): Attachments[] =>
      summaries.ofAll(ids).map((segment) => {
        const { id, name, recordType, state, isDefault, priority, sequence } = segment
        const found = stored(id)
        return {
          id,
          name,
          recordType,
          state,
          isDefault,
          priority,
          sequence,
          rules: rules.of(id).map((rule) => ({ name: rule.name, active: rule.active })),
          members: countMembers(workspace.database, id),
          obstacles: [...activation.obstacles(found)],
          takesEverything: !isDefault && takesEverything(found.live),
        }
      }),

    move: (ids: readonly string[], priority: number): Promise<SegmentSummary[]> =>
      workspace.change(() => {
        const wanted = storedAll(ids)
        refuseDefault(wanted, 'move')
        const recordTypes = new Set(wanted.map(({ recordType }) => recordType))
        const puts = [...recordTypes].flatMap((recordType): readonly Put[] => {
          const before = orders.get(recordType)
          const after = moveTo(before, ids, priority)
          return after.join() === before.join() ? [] : [{ of: 'order', id: recordType, value: after }]
        })
        return {
          kind: 'segment.move',
          label: `move ${named(wanted, 'segments')}`,
          puts,
          answer: () => summaries.ofAll(ids),
        }
      }),

    remove: (ids: readonly string[]): Promise<{ names: string[] }> =>
      workspace.change(() => {
        const wanted = storedAll(ids)
        refuseDefault(wanted, 'delete')
        const orderPuts = [...new Set(wanted.map(({ recordType }) => recordType))].map((recordType): Put => ({
          of: 'order',
          id: recordType,
          value: orders.get(recordType).filter((id) => !ids.includes(id)),
        }))
        return {
          kind: 'segment.remove',
          label: `delete ${named(wanted, 'segments')}`,
          puts: [...wanted.flatMap(trashed), ...orderPuts],
          answer: () => ({ names: wanted.map(({ name }) => name) }),
        }
      }),

    connect: (
      ids: readonly string[],
      { sequence: id, replace }: { readonly sequence: string; readonly replace: boolean },
    ): Promise<SegmentSummary[]> =>
      workspace.change(() => {
        const sequence = sequences.get(id)
        if (sequence === undefined) throw failure('SEQUENCE_MISSING', { name: id })
        const wanted = storedAll(ids)
        for (const segment of wanted) {
          if (segment.recordType !== sequence.recordType) {
            throw failure('SEQUENCE_RECORD_TYPE', {
              sequence: sequence.name,
              recordType: sequence.recordType,
              segment: segment.name,
              segmentRecordType: segment.recordType,
            })
          }
          const present = summaries.sequenceOf(segment)
          if (present !== null && present.id !== id && !replace) {
            throw failure('SEGMENT_CONNECTED', { name: segment.name, sequence: present.name })
          }
        }
        const replaces = wanted.some((segment) => segment.sequence !== null && segment.sequence !== id)
        return {
          kind: 'segment.connect',
          label: `${replaces ? 'replace sequence of' : 'connect'} ${named(wanted, 'segments')} ${replaces ? 'by' : 'to'} ${sequence.name}`,
          puts: connecting(wanted, id),
          answer: () => summaries.ofAll(ids),
        }
      }),

    disconnect: (ids: readonly string[]): Promise<SegmentSummary[]> =>
      workspace.change(() => {
        const wanted = storedAll(ids)
        return {
          kind: 'segment.disconnect',
          label: `disconnect sequence of ${named(wanted, 'segments')}`,
          puts: connecting(wanted, null),
          answer: () => summaries.ofAll(ids),
        }
      }),

    rules(id: string) {
      stored(id)
      return [...rules.of(id)]
    },
  }
}
