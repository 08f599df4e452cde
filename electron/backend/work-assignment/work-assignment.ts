import { insight } from '#shared/catalog/insight.ts'
import { failure } from '#shared/contract/failure.ts'
import type { RecordTypeUse } from '#shared/contract/work-assignment.ts'
import { fixedRecordTypes, mayBeAssigned } from '#shared/model/work-assignment.ts'
import type { SegmentFeatures } from '#backend/segments/index.ts'
import type { Surroundings } from '#backend/surroundings.ts'
import { defaultSegment } from '#backend/store/default-segment.ts'
import type { Put, Workspace } from '#backend/workspace/workspace.ts'

/** Which record types take part in work assignment (docs/domain.md 1.2, 1.4). */
export function createWorkAssignment(
  workspace: Workspace,
  { activation }: Pick<SegmentFeatures, 'activation'>,
  { clock, newId }: Surroundings,
) {
  const { segments, catalog } = workspace
  const used = () => workspace.settings().workAssignment

  function recordTypes(): RecordTypeUse[] {
    const present = catalog.types().filter(({ name }) => mayBeAssigned(name))
    const known = present.some(({ name }) => name === insight.name) ? present : [...present, insight]
    // Undoing an import can take a type away that steps done again use: it is shown, so that it can be removed.
    const lost = used()
      .filter((name) => !known.some((type) => type.name === name))
      .map((name) => ({ name, label: name, pluralLabel: name }))
    const byType = Map.groupBy(segments.list(), ({ recordType }) => recordType)
    return [...known, ...lost].map((type): RecordTypeUse => {
      const own = byType.get(type.name) ?? []
      const inUse = used().includes(type.name)
      const stored = present.find(({ name }) => name === type.name)
      return {
        recordType: type.name,
        label: type.label,
        pluralLabel: type.pluralLabel,
        inUse,
        isFixed: fixedRecordTypes.includes(type.name),
        records: stored === undefined ? 0 : workspace.countRecords(stored),
        segments: own.length,
        activeSegments: own.filter(({ state }) => inUse && state === 'active').length,
      }
    })
  }

  function labelOf(name: string): string {
    return recordTypes().find(({ recordType }) => recordType === name)?.pluralLabel ?? name
  }

  function isFreeName(recordType: string) {
    return (name: string) => segments.idByName(recordType, name) === undefined
  }

  function setting(value: readonly string[]): Put {
    return { of: 'setting', id: 'workAssignment', value }
  }

  return {
    recordTypes,

    addRecordType: (recordType: string): Promise<RecordTypeUse[]> =>
      workspace.change(() => {
        if (!mayBeAssigned(recordType)) throw failure('RECORD_TYPE_UNSUITABLE', { recordType })
        const isMissing = !catalog.types().some(({ name }) => name === recordType)
        if (isMissing && recordType === insight.name) catalog.addType(insight)
        catalog.type(recordType)
        const own = segments.list().filter((segment) => segment.recordType === recordType)
        const returning = own.filter(({ state, isDefault }) => state === 'active' && !isDefault).length
        const limit = workspace.settings().activeSegmentLimit
        const count = activation.countActive() + returning
        if (returning > 0 && count > limit) throw failure('SEGMENTS_MANY', { count, limit })
        const made = own.some(({ isDefault }) => isDefault)
          ? []
          : [defaultSegment({ id: newId(), recordType, at: clock.now(), isFree: isFreeName(recordType) })]
        const puts = [
          setting([...used(), recordType]),
          ...made.map((value): Put => ({ of: 'segment', id: value.id, value })),
        ]
        return {
          kind: 'workAssignment.add',
          label: `add record type ${labelOf(recordType)}`,
          puts: used().includes(recordType) ? [] : puts,
          answer: recordTypes,
        }
      }),

    removeRecordType: (recordType: string): Promise<RecordTypeUse[]> =>
      workspace.change(() => {
        if (fixedRecordTypes.includes(recordType)) throw failure('RECORD_TYPE_FIXED', { recordType })
        const rest = used().filter((name) => name !== recordType)
        return {
          kind: 'workAssignment.remove',
          label: `remove record type ${labelOf(recordType)}`,
          puts: rest.length === used().length ? [] : [setting(rest)],
          answer: recordTypes,
        }
      }),
  }
}
