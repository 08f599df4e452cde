import type { Obstacle } from '#shared/portfolio/activation.ts'
import type { Catalog } from '#shared/conditions/walk.ts'
import type { SequenceProblem } from '#shared/sequences/check.ts'
import { conditionProblemSentence } from './condition-problem.ts'

/** What keeps a segment or a sequence from being active. */
export type AnyObstacle =
  | Obstacle
  | SequenceProblem
  | { readonly code: 'SEQUENCES_MANY'; readonly count: number; readonly limit: number }

type Sentence<One extends AnyObstacle> = (obstacle: One, catalog: Catalog) => string

type Sentences = {
  readonly [Code in AnyObstacle['code']]: Sentence<Extract<AnyObstacle, { code: Code }>>
}

/** The sentence for an obstacle: where one is, what it blocks, and the way out. */
export function obstacleSentence(obstacle: AnyObstacle, catalog: Catalog): string {
  return (sentences[obstacle.code] as Sentence<AnyObstacle>)(obstacle, catalog)
}

const sentences: Sentences = {
  SEGMENT_PAUSED: ({ recordType }) =>
    `It is paused, because '${recordType}' takes no part in work assignment. Add the record type in the settings.`,
  DEFINITION_MISSING: () => 'Its definition was never saved. Save it first.',
  DEFINITION_MATCHES_NOTHING: () =>
    'Nothing in its definition is switched on, so it matches nothing. Add a row, or switch one on, and save.',
  CONDITIONS_MANY: ({ count, limit }) =>
    `It has ${String(count)} of ${String(limit)} conditions. Remove ${counted(count - limit, 'row')} and save.`,
  CONDITION_INVALID: ({ problem }, catalog) => conditionProblemSentence(problem, catalog),
  CALLER_RELATIVE: () =>
    'A row goes by the person who looks, and segments are evaluated for nobody. Name the user or team instead.',
  RULES_MANY: ({ count, limit }) =>
    `It has ${String(count)} active assignment rules, and only ${String(limit)} may be. Deactivate ${counted(count - limit, 'rule')}.`,
  SEGMENTS_MANY: ({ count, limit }) =>
    `${String(count)} segments would be active, and only ${String(limit)} may be at a time. Deactivate others first.`,
  SEQUENCES_MANY: ({ count, limit }) =>
    `${String(count)} sequences would be active, and only ${String(limit)} may be at a time. Deactivate others first.`,
  STEPS_NONE: () => 'It has no steps. Add one.',
  STEPS_MANY: ({ count, limit }) =>
    `It has ${String(count)} of ${String(limit)} steps. Remove ${counted(count - limit, 'step')}.`,
  WAIT_LAST: () => 'It ends with a wait. Add a step after it, or remove it.',
  WAIT_LONG: ({ limit }) => `A wait is longer than ${String(limit / 24)} days. Shorten it.`,
  ADVANCE_FIRST: () => 'It begins by advancing to another sequence. Put a step before that.',
  STEP_AFTER_ADVANCE: () => 'A step follows after advancing to another sequence. Remove it.',
  ADVANCE_NOWHERE: () =>
    'It advances to no other sequence of its record type: none was chosen, or it is gone. Remove that step.',
  REPLY_WITHOUT_EMAIL: () =>
    'It is left when the customer replies, but has no email step. Add one, or turn that off.',
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`
}
