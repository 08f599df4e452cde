import type { Group } from '#shared/model/condition.ts'
import type { StoredSegment } from './segment-table.ts'

/** The segment that takes what no other takes: one per record type, always last, active from the start (docs/domain.md 1.6). */
export function defaultSegment(of: {
  readonly id: string
  readonly recordType: string
  readonly at: number
}): StoredSegment {
  return {
    id: of.id,
    recordType: of.recordType,
    name: defaultSegmentName,
    description: '',
    state: 'active',
    isDefault: true,
    live: everything,
    draft: null,
    sequence: null,
    previouslySegmented: false,
    runRulesOnMove: false,
    owner: null,
    serial: 0,
    createdAt: of.at,
    modifiedAt: of.at,
  }
}

/** Reserved: no other segment of a record type can have it. */
const defaultSegmentName = 'Default segment'

const everything: Group = { kind: 'group', id: 'root', join: 'and', everything: true, items: [] }
