import { describe, expect, it } from 'vitest'
import { plainText } from '#shared/conditions/describe.ts'
import type { Step } from '#shared/model/sequence.ts'
import {
  diffOrder,
  diffSegment,
  diffSequence,
  type SegmentFacts,
  type SequenceFacts,
} from '#shared/portfolio/diff.ts'
import type { Difference } from '#shared/portfolio/difference.ts'
import { differenceWords } from '#shared/words/difference.ts'
import { condition, group } from '../../support/conditions.ts'
import { smallCrm } from '../../support/small-crm.ts'

function told(differences: readonly Difference[]): readonly string[] {
  return differences.map((difference) => {
    const { sign, sentence } = differenceWords(difference, { recordType: 'lead', catalog: smallCrm })
    return `${sign}: ${plainText(sentence)}`
  })
}

describe('a segment', () => {
  const plain: SegmentFacts = {
    name: 'Hot',
    description: '',
    state: 'inactive',
    live: null,
    sequence: null,
    previouslySegmented: false,
    runRulesOnMove: false,
    owner: null,
  }
  const cases: readonly (readonly [
    string,
    Partial<SegmentFacts>,
    Partial<SegmentFacts>,
    readonly string[],
  ])[] = [
    ['nothing', {}, {}, []],
    ['its name', {}, { name: 'Warm' }, ['changed: Renamed from Hot to Warm']],
    ['a first description', {}, { description: 'New' }, ['added: Description added: “New”']],
    [
      'another description',
      { description: 'Old' },
      { description: 'New' },
      ['changed: Description changed: “Old” → “New”'],
    ],
    ['no description any more', { description: 'Old' }, {}, ['removed: Description removed: “Old”']],
    ['activation', {}, { state: 'active' }, ['changed: Activated']],
    ['deactivation', { state: 'active' }, {}, ['changed: Deactivated']],
    ['a sequence', {}, { sequence: 's1' }, ['added: Connected to the sequence Follow up']],
    ['no sequence any more', { sequence: 's1' }, {}, ['removed: Disconnected from the sequence Follow up']],
    [
      'another sequence',
      { sequence: 's1' },
      { sequence: 's2' },
      ['changed: Sequence Follow up replaced by s2'],
    ],
    [
      'both toggles',
      { runRulesOnMove: true },
      { previouslySegmented: true },
      [
        'changed: Previously-segmented leads turned on',
        'changed: Run assignment rules when a lead moves into this segment turned off',
      ],
    ],
    ['an owner', {}, { owner: { id: 'u1', name: 'Kathrin Voss' } }, ['added: Owner set: Kathrin Voss']],
    [
      'another owner',
      { owner: { id: 'u1', name: 'Kathrin Voss' } },
      { owner: { id: 'u2' } },
      ['changed: Owner changed from Kathrin Voss to u2'],
    ],
    [
      'its name and a condition',
      { live: group('r', 'and', []) },
      { name: 'Warm', live: group('r', 'and', [condition('a', 'lastname', 'equals', 'Ruiz')]) },
      ['changed: Renamed from Hot to Warm', 'added: Added: lastname is Ruiz'],
    ],
  ]
  const sequenceName = (id: string) => (id === 's1' ? 'Follow up' : id)
  it.each(cases)('tells %s', (_, before, after, sentences) => {
    const world = { recordType: 'lead', sequenceName }
    expect(told(diffSegment({ ...plain, ...before }, { ...plain, ...after }, world))).toEqual(sentences)
  })
})

describe('an order', () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['nothing', 'A B C', 'A B C', []],
    ['one that moved up', 'A B C D E F G', 'A B C G D E F', ['moved: G moved from 7 to 4']],
    ['one that moved down', 'A B C D', 'B C D A', ['moved: A moved from 1 to 4']],
    ['one of two neighbours, not both', 'A B C', 'B A C', ['moved: B moved from 2 to 1']],
    [
      'a block of two',
      'A B C D E',
      'D E A B C',
      ['moved: D moved from 4 to 1', 'moved: E moved from 5 to 2'],
    ],
    ['one added on top, which moves nobody', 'A B', 'N A B', ['added: N added at position 1']],
    ['one removed, which moves nobody', 'A B C', 'B C', ['removed: A removed from position 1']],
    [
      'everything at once',
      'A B C D',
      'D N A C',
      ['moved: D moved from 4 to 1', 'added: N added at position 2', 'removed: B removed from position 2'],
    ],
  ]
  const ids = (text: string) => text.split(' ')
  it.each(cases)('tells %s', (_, before, after, sentences) => {
    expect(told(diffOrder(ids(before), ids(after), (id) => id))).toEqual(sentences)
  })
})

describe('a sequence', () => {
  const call: Step = { kind: 'phoneCall', id: 'c', name: 'Intro', description: '' }
  const mail: Step = { kind: 'email', id: 'm', name: '', description: '' }
  const task: Step = { kind: 'task', id: 't', name: 'Note', description: '' }
  const wait = (hours: number): Step => ({ kind: 'wait', id: 'w', hours })
  const when = (...steps: readonly Step[]): Step => ({
    kind: 'condition',
    id: 'if',
    name: 'Opened',
    branches: [
      { name: 'Yes', steps },
      { name: '', steps: [] },
    ],
  })
  const plain: SequenceFacts = {
    name: 'Follow up',
    description: '',
    state: 'inactive',
    steps: [],
    assignedTo: 'recordOwner',
    exitOnReply: false,
    waitOnWorkingDays: false,
    owner: null,
  }
  const steps = (...all: readonly Step[]): Partial<SequenceFacts> => ({ steps: all })
  const cases: readonly (readonly [
    string,
    Partial<SequenceFacts>,
    Partial<SequenceFacts>,
    readonly string[],
  ])[] = [
    ['its name', {}, { name: 'Next' }, ['changed: Renamed from Follow up to Next']],
    ['a step added', steps(call), steps(call, mail), ['added: Added step 2: Email']],
    ['a step removed', steps(call, mail), steps(mail), ['removed: Removed step 1: Phone call Intro']],
    [
      'a longer wait',
      steps(wait(24), call),
      steps(wait(60), call),
      ['changed: Changed step 1: Wait 1 day → Wait 2 days 12 hours'],
    ],
    [
      'a step renamed',
      steps(call),
      steps({ ...call, name: 'Second' }),
      ['changed: Changed step 1: Phone call Intro → Phone call Second'],
    ],
    [
      'a step described',
      steps(call),
      steps({ ...call, description: 'Ask' }),
      ['changed: Changed step 1: Phone call Intro, another description'],
    ],
    [
      'a step moved',
      steps(call, mail, task),
      steps(task, call, mail),
      ['moved: Task Note moved from 3 to 1'],
    ],
    [
      'a step added in a branch',
      steps(mail, when()),
      steps(mail, when(call)),
      ['added: Added step 1 of “Yes”: Phone call Intro'],
    ],
    [
      'a step moved into a branch',
      steps(mail, when(), call),
      steps(mail, when(call)),
      ['moved: Phone call Intro moved from step 3 to step 1 of “Yes”'],
    ],
    [
      'a branch renamed',
      steps(mail, when()),
      steps(mail, { ...when(), branches: [] } as Step),
      ['changed: Changed step 2: Condition Opened, other branches'],
    ],
    [
      'how it runs',
      {},
      { exitOnReply: true, waitOnWorkingDays: true, assignedTo: 'ownerTeam' },
      [
        'changed: Exit when the customer replies turned on',
        'changed: Wait on working days only turned on',
        'changed: Steps assigned to the owner team instead of the record owner',
      ],
    ],
  ]
  it.each(cases)('tells %s', (_, before, after, sentences) => {
    expect(told(diffSequence({ ...plain, ...before }, { ...plain, ...after }))).toEqual(sentences)
  })
})
