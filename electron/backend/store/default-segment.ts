import type { Group } from '#shared/model/condition.ts'
import type { StoredSegment } from './segment-table.ts'

/** The segment that takes what no other takes: one per record type, always last, active from the start (docs/domain.md 1.6). */
export function defaultSegment(of: {
  readonly id: string
  readonly recordType: string
  readonly at: number
  /** Whether no segment of the record type has a name: a person may have taken the usual one before. */
  readonly isFree: (name: string) => boolean
}): StoredSegment {
  return {
    id: of.id,
    recordType: of.recordType,
    name: freeName(of.isFree),
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

function freeName(isFree: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? usualName : `${usualName} ${String(number)}`
    if (isFree(name)) return name
  }
}

const usualName = 'Default segment'

const everything: Group = { kind: 'group', id: 'root', join: 'and', everything: true, items: [] }
