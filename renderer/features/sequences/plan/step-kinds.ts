import type { Step } from '#shared/model/sequence.ts'
import type { IconName } from '#renderer/ui/icons.ts'

export type StepKind = Step['kind']

interface KindWords {
  readonly label: string
  readonly icon: IconName
}

/** What each kind of step is called and shown by (docs/domain.md 1.8). */
export const stepKinds = {
  email: { label: 'Email', icon: 'email' },
  phoneCall: { label: 'Phone call', icon: 'phoneCall' },
  task: { label: 'Task', icon: 'task' },
  textMessage: { label: 'Text message', icon: 'textMessage' },
  linkedInResearch: { label: 'LinkedIn research', icon: 'research' },
  linkedInGetIntroduced: { label: 'LinkedIn get introduced', icon: 'introduce' },
  linkedInConnect: { label: 'LinkedIn connect', icon: 'invite' },
  linkedInMail: { label: 'LinkedIn mail', icon: 'mailPerson' },
  wait: { label: 'Set wait time', icon: 'clock' },
  condition: { label: 'Condition', icon: 'branch' },
  automatedEmail: { label: 'Automated email', icon: 'automatic' },
  automatedTextMessage: { label: 'Automated text message', icon: 'automatic' },
  experiment: { label: 'A/B test', icon: 'experiment' },
  updateField: { label: 'Update field', icon: 'changeField' },
  advance: { label: 'Advance to another sequence', icon: 'handOver' },
} as const satisfies { readonly [Kind in StepKind]: KindWords }

/** The kinds written here, in groups of the menu; the others are kept as they came. */
export const writtenKinds = [
  ['email', 'phoneCall', 'task', 'textMessage'],
  ['linkedInResearch', 'linkedInGetIntroduced', 'linkedInConnect', 'linkedInMail'],
  ['wait'],
] as const satisfies readonly (readonly StepKind[])[]

export type WrittenKind = (typeof writtenKinds)[number][number]

const written: ReadonlySet<StepKind> = new Set(writtenKinds.flat())

export function isWritten(kind: string): kind is WrittenKind {
  return written.has(kind as StepKind)
}

/** A new step; a wait begins with a day. */
export function newStep(kind: WrittenKind, id: string): Step {
  return kind === 'wait' ? { kind, id, hours: 24 } : { kind, id, name: '', description: '' }
}

/** What a step is called in menus and messages: its name, else its kind. */
export function stepTitle(step: Step): string {
  const name = 'name' in step ? step.name.trim() : ''
  return name === '' ? stepKinds[step.kind].label : name
}
