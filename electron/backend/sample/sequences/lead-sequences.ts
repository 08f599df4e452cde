import { activity, depending, type SequencePlan, waitDays, waitHours } from './build.ts'

/** Sequences a sales team works leads with. */
export const leadSequences: readonly SequencePlan[] = [
  {
    name: 'Inbound web, first 14 days',
    description: 'For people who asked us: answer within the hour, then stay in touch for two weeks.',
    exitOnReply: true,
    waitOnWorkingDays: true,
    steps: [
      activity('phoneCall', 'Call about the request', 'Ask what made them write, and who else is involved.'),
      waitHours(2),
      activity('email', 'Thank you, and two times to talk'),
      waitDays(2),
      activity('phoneCall', 'Second call'),
      waitDays(4),
      activity('email', 'A case from the same industry'),
      waitDays(7),
      activity('task', 'Decide: qualify, or close as no interest'),
    ],
  },
  {
    name: 'Trade show follow-up',
    description: 'Within two days of the show, while they still know us.',
    exitOnReply: true,
    steps: [
      activity('email', 'Nice to have met you', 'Attach what they asked for at the stand.'),
      waitDays(2),
      depending('Did they open the e-mail?', {
        Opened: [activity('phoneCall', 'Call while it is fresh')],
        'Not opened': [
          activity('linkedInConnect', 'Connect on LinkedIn'),
          waitDays(3),
          activity('email', 'The same in three sentences'),
        ],
      }),
      waitDays(5),
      activity('task', 'Plan a visit, or hand over to marketing'),
    ],
  },
  {
    name: 'Partner referral welcome',
    description: 'A partner put in a good word: call first, and tell the partner how it went.',
    steps: [
      activity('phoneCall', 'Call and mention the partner'),
      waitDays(1),
      activity('email', 'Summary of the call'),
      activity('task', 'Thank the partner'),
      waitDays(7),
      activity('phoneCall', 'Agree on the next step'),
    ],
  },
  {
    name: 'Enterprise introduction',
    description: 'Find the way in before the first call; several people decide.',
    assignedTo: 'ownerTeam',
    waitOnWorkingDays: true,
    steps: [
      activity('linkedInResearch', 'Who decides, who advises'),
      activity('linkedInGetIntroduced', 'Ask for an introduction'),
      waitDays(3),
      activity('email', 'Introduce ourselves', 'One page, no attachments.'),
      waitDays(4),
      activity('phoneCall', 'Call the assistant for a date'),
      waitDays(7),
      activity('linkedInMail', 'A word to the second decision maker'),
      waitDays(7),
      activity('task', 'Review with the team lead'),
    ],
  },
  {
    name: 'Wake up quiet leads',
    description: 'Three light touches over six weeks. Being reworked, so it is not active.',
    state: 'inactive',
    steps: [
      activity('automatedEmail', 'News since we last spoke'),
      waitDays(14),
      activity('textMessage', 'Short question', 'Only where a mobile number and consent are there.'),
      waitDays(28),
      activity('email', 'Shall we close your request?'),
    ],
  },
  {
    name: 'Standard follow-up',
    description: 'For every lead that no other segment takes.',
    exitOnReply: true,
    steps: [
      activity('email', 'Thank you for your interest'),
      waitDays(3),
      activity('phoneCall', 'First call'),
      waitDays(7),
      activity('task', 'Qualify or close'),
    ],
  },
]
