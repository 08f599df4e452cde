import { activity, type SequencePlan, waitDays } from './build.ts'

/** The sequence for customers nobody has talked to for a while. */
export const accountSequences: readonly SequencePlan[] = [
  {
    name: 'Customer review',
    description: 'Once a quarter: what they use, what they miss, who is new.',
    steps: [
      activity('task', 'Read up on orders and complaints'),
      activity('email', 'Suggest three dates'),
      waitDays(7),
      activity('phoneCall', 'Review call'),
      waitDays(1),
      activity('email', 'What we agreed on'),
    ],
  },
]
