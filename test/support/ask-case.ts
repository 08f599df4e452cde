import { createMatching, type MatchAnswer } from '#backend/index.ts'
import { testNow } from './backend.ts'

/** What both meanings answer to a case. */
export interface BothAnswers {
  readonly code: MatchAnswer
  readonly sql: MatchAnswer
}

const matching = createMatching({ clock: { now: () => testNow } })

/** Asks a case of both meanings, as `segment-studio match` does. */
export async function askCase(operatorCase: object | string): Promise<BothAnswers> {
  const line = typeof operatorCase === 'string' ? operatorCase : JSON.stringify(operatorCase)
  return { code: await matching.answer(line, 'code'), sql: await matching.answer(line, 'sql') }
}
