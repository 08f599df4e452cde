import type { Group, Related, Row } from '#shared/model/condition.ts'
import type { ChosenState } from '#shared/model/segment.ts'
import type { Step, StepAssignee } from '#shared/model/sequence.ts'

/** Which switch of a segment or sequence was turned. */
export type Toggle = 'previouslySegmented' | 'runRulesOnMove' | 'exitOnReply' | 'waitOnWorkingDays'

/** One thing that is different about a condition; rows and branches are told with the record type they belong to. */
export type ConditionDifference =
  | { readonly kind: 'defined'; readonly conditions: Group }
  | { readonly kind: 'undefined' }
  /** The definition, or an empty group in it, was written empty to mean every record, or no longer is (O-29). */
  | {
      readonly kind: 'everything'
      readonly on: boolean
      readonly isRoot: boolean
      readonly recordType: string
    }
  | { readonly kind: 'conditionAdded'; readonly node: Row | Group | Related; readonly recordType: string }
  | { readonly kind: 'conditionRemoved'; readonly node: Row | Group | Related; readonly recordType: string }
  | {
      readonly kind: 'conditionChanged'
      readonly before: Row | Related
      readonly after: Row | Related
      readonly recordType: string
    }
  /** To another place in the same branch, or into another one. */
  | {
      readonly kind: 'conditionMoved'
      readonly node: Row | Group | Related
      readonly recordType: string
      readonly into: Branch | null
    }
  | { readonly kind: 'joined'; readonly branch: Branch; readonly to: Group['join'] }
  /** A group put around what was there, or taken away from around it. */
  | { readonly kind: 'grouped'; readonly group: Group; readonly recordType: string }
  | { readonly kind: 'ungrouped'; readonly group: Group; readonly recordType: string }
  | {
      readonly kind: 'muted' | 'unmuted' | 'locked' | 'unlocked'
      readonly node: Row | Group | Related
      readonly recordType: string
    }

/** Where something is inside: the definition itself, or a branch of it. */
export type Branch =
  | { readonly kind: 'root' }
  | { readonly kind: 'branch'; readonly node: Group | Related; readonly recordType: string }

/** A step's place: its number among its neighbours, and the branch they are in. */
export interface StepPlace {
  readonly position: number
  /** Empty at the top; else the names of the condition and its branch. */
  readonly branch: string
}

/** One thing that is different about the steps of a sequence. */
export type StepDifference =
  | { readonly kind: 'stepAdded' | 'stepRemoved'; readonly step: Step; readonly at: StepPlace }
  | { readonly kind: 'stepChanged'; readonly before: Step; readonly after: Step; readonly at: StepPlace }
  | {
      readonly kind: 'stepMoved'
      readonly step: Step
      readonly from: StepPlace
      readonly to: StepPlace
    }

/** One thing that is different between two versions, told apart by what a person did (docs/domain.md 7, row 12). */
export type Difference =
  /** The first version there is: nothing stood before. */
  | { readonly kind: 'created' }
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string }
  | { readonly kind: 'described'; readonly from: string; readonly to: string }
  | { readonly kind: 'state'; readonly to: ChosenState }
  | { readonly kind: 'owner'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'toggled'; readonly toggle: Toggle; readonly on: boolean }
  | { readonly kind: 'connected'; readonly sequence: string }
  | { readonly kind: 'disconnected'; readonly sequence: string }
  | { readonly kind: 'reconnected'; readonly from: string; readonly to: string }
  | { readonly kind: 'assignedTo'; readonly from: StepAssignee; readonly to: StepAssignee }
  | ConditionDifference
  | StepDifference
  /** Of an order: positions count from 1, each in its own version. */
  | { readonly kind: 'segmentAdded' | 'segmentRemoved'; readonly segment: string; readonly position: number }
  | {
      readonly kind: 'segmentMoved'
      readonly segment: string
      readonly from: number
      readonly to: number
    }
