import { activity, advanceTo, type SequencePlan, waitDays } from './build.ts'

/** Sequences a sales team works opportunities with. */
export const opportunitySequences: readonly SequencePlan[] = [
  {
    name: 'Executive close plan',
    description: 'The last weeks of a large deal, step by step.',
    waitOnWorkingDays: true,
    steps: [
      activity('task', 'Write the close plan with the customer'),
      waitDays(2),
      activity('phoneCall', 'Head of sales calls the sponsor'),
      waitDays(5),
      activity('email', 'Contract and order of steps until signature'),
      waitDays(5),
      activity('task', 'Check legal and procurement'),
    ],
  },
  {
    name: 'Proposal chase',
    description: 'From the day the proposal is sent until there is an answer.',
    exitOnReply: true,
    steps: [
      activity('email', 'Did everything arrive?'),
      waitDays(2),
      activity('phoneCall', 'Go through the proposal together'),
      waitDays(3),
      activity('task', 'Update value, close date and competitors'),
    ],
  },
  {
    name: 'Overdue close date',
    description: 'The day has passed: a new one, or an honest end.',
    steps: [
      activity('task', 'Set a new close date, or say why not'),
      waitDays(1),
      activity('phoneCall', 'Ask what is missing'),
      waitDays(4),
      advanceTo('Proposal chase'),
    ],
  },
]
