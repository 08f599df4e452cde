import { describe, expect, it } from 'vitest'
import type { Step } from '#shared/model/sequence.ts'
import { checkSequence } from '#shared/sequences/check.ts'

const email: Step = { kind: 'email', id: 'email', name: '', description: '' }
const automated: Step = { kind: 'automatedEmail', id: 'automated', name: '', description: '' }
const call: Step = { kind: 'phoneCall', id: 'call', name: '', description: '' }
const hours = (amount: number): Step => ({ kind: 'wait', id: 'wait', hours: amount })
const day = hours(24)
const days = (amount: number) => hours(24 * amount)
const onward: Step = {
  kind: 'advance',
  id: 'advance',
  sequence: '7d6c6c1e-5c9d-4c53-9d64-0f8f2f8f6f01',
  name: 'Win-back',
}
const nowhere: Step = { ...onward, sequence: null }
const branches = (...all: readonly (readonly Step[])[]): Step => ({
  kind: 'condition',
  id: 'condition',
  name: 'Answered',
  branches: all.map((steps, at) => ({ name: `Branch ${String(at + 1)}`, steps })),
})
const calls = (count: number): readonly Step[] =>
  Array.from({ length: count }, (_, at) => ({ ...call, id: `call ${String(at)}` }))

/** Steps and whether the sequence is left when the customer replies, and what keeps it from being active. */
const table: readonly (readonly [
  what: string,
  steps: readonly Step[],
  problems: string,
  exitOnReply?: boolean,
])[] = [
  ['nothing at all', [], 'STEPS_NONE'],
  ['one step', [call], ''],
  ['a wait between steps', [call, day, email], ''],
  ['a wait at the end', [call, day], 'WAIT_LAST at wait'],
  ['a wait alone', [day], 'WAIT_LAST at wait'],
  ['a wait at the start', [day, call], ''],
  ['a wait of 30 days', [call, days(30), email], ''],
  ['a wait of 30 days and an hour', [call, hours(721), email], 'WAIT_LONG at wait'],
  ['a wait too long and last', [call, days(31)], 'WAIT_LONG at wait, WAIT_LAST at wait'],
  ['a wait at the end of a branch', [call, branches([email], [day])], 'WAIT_LAST at wait'],
  ['a wait at the end of a branch that goes on', [call, branches([email], [day]), email], ''],
  ['a wait at the end of a branch inside a branch', [call, branches([branches([day])])], 'WAIT_LAST at wait'],
  ['a wait too long inside a branch', [branches([days(31), call])], 'WAIT_LONG at wait'],
  ['a condition at the end', [call, branches([email], [])], ''],
  ['another sequence at the end', [call, onward], ''],
  ['another sequence first', [onward], 'ADVANCE_FIRST at advance'],
  ['another sequence after a wait', [day, onward], ''],
  ['another sequence first in a branch', [call, branches([onward], [email])], ''],
  ['another sequence first in a branch of the first step', [branches([onward])], ''],
  ['a step after another sequence', [call, onward, email], 'STEP_AFTER_ADVANCE at email'],
  [
    'a step after another sequence inside a branch',
    [branches([call, onward, email])],
    'STEP_AFTER_ADVANCE at email',
  ],
  ['a step after a branch that goes to another sequence', [call, branches([onward], [call]), email], ''],
  ['a wait after another sequence', [call, onward, day], 'STEP_AFTER_ADVANCE at wait, WAIT_LAST at wait'],
  ['another sequence that was never chosen', [call, nowhere], 'ADVANCE_NOWHERE at advance'],
  ['40 steps', calls(40), ''],
  ['41 steps', calls(41), 'STEPS_MANY 41 of 40'],
  ['40 steps, those of branches and the condition counted', [...calls(37), branches([email], [call])], ''],
  [
    '41 steps, those of branches and the condition counted',
    [...calls(37), branches([email, day, call])],
    'STEPS_MANY 41 of 40',
  ],
  ['left on a reply with an email', [email], '', true],
  ['left on a reply with an automated email', [automated], '', true],
  ['left on a reply with an email in a branch', [branches([email])], '', true],
  ['left on a reply without an email', [call], 'REPLY_WITHOUT_EMAIL', true],
  ['left on a reply without a step', [], 'STEPS_NONE, REPLY_WITHOUT_EMAIL', true],
]

describe('what keeps a sequence from being active', () => {
  it.each(
    table.map(([what, steps, problems, exitOnReply = false]) => ({ what, steps, problems, exitOnReply })),
  )('$what', ({ steps, problems, exitOnReply }) => {
    const told = checkSequence({ steps, exitOnReply }).map((problem) => {
      if (problem.code === 'STEPS_MANY') return `STEPS_MANY ${problem.count} of ${problem.limit}`
      return 'step' in problem ? `${problem.code} at ${problem.step}` : problem.code
    })
    expect(told.join(', ')).toBe(problems)
  })
})
