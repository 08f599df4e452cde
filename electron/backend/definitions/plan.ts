import type { AppliedDefinitions } from '#shared/contract/definitions.ts'
import type { Put } from '#backend/workspace/workspace.ts'

export type AppliedItem = AppliedDefinitions['items'][number]

/** What one part of a document does: what to put in place, and what is told about it. */
export interface PartialPlan {
  readonly puts: readonly Put[]
  readonly items: readonly AppliedItem[]
}

/** What a document does to one thing of a kind: its value before and after, undefined where there is none. */
export interface Replacement<Value> {
  /** Place in the document, for the path of a problem. */
  readonly index: number
  readonly before: Value | undefined
  readonly after: Value
  readonly isSame: boolean
}

export function actionOf({ before, isSame }: Replacement<unknown>): AppliedItem['action'] {
  if (before === undefined) return 'add'
  return isSame ? 'same' : 'change'
}
