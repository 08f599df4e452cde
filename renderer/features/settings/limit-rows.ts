import type { Keeping } from '#shared/model/keeping.ts'
import type { Limits } from '#shared/model/limits.ts'

export type LimitName = keyof Limits | keyof Keeping

/** A limit as the settings show it. */
export interface LimitRow {
  readonly name: LimitName
  readonly label: string
  readonly changes: string
  readonly unit?: string
}

/** Every limit of a workspace, those Dynamics 365 has first (docs/domain.md 1.16, O-24). */
export const limitRows: readonly LimitRow[] = [
  {
    name: 'activeSegmentLimit',
    label: 'Active segments',
    changes:
      'How many segments may be active at a time, default segments aside. Dynamics 365 allows 250 unless support raised it.',
  },
  {
    name: 'conditionLimit',
    label: 'Conditions per segment',
    changes:
      'How many conditions a segment may have and still be activated; drafts may have more. Dynamics 365 allows 10.',
  },
  {
    name: 'activeRuleLimit',
    label: 'Active rules per segment',
    changes: 'How many assignment rules of a segment may be active at a time. Dynamics 365 allows 10.',
  },
  {
    name: 'activeSequenceLimit',
    label: 'Active sequences',
    changes: 'How many sequences may be active at a time. Dynamics 365 allows 250.',
  },
  {
    name: 'keepDays',
    label: 'Keep history for',
    changes:
      'How long undo, versions and the trash are kept. The newest version of everything stays. Looked at when the workspace is opened.',
    unit: 'days',
  },
  {
    name: 'keepEntries',
    label: 'Keep at most',
    changes: 'How many steps of undo, versions and things in the trash are kept of each.',
    unit: 'entries',
  },
]
