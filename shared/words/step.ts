import type { Step } from '#shared/model/sequence.ts'

/** What a step is called, whatever name it was given (docs/domain.md 1.8). */
export const stepLabels: Readonly<Record<Step['kind'], string>> = {
  email: 'Email',
  phoneCall: 'Phone call',
  task: 'Task',
  textMessage: 'Text message',
  wait: 'Wait',
  linkedInResearch: 'LinkedIn: research',
  linkedInGetIntroduced: 'LinkedIn: get introduced',
  linkedInConnect: 'LinkedIn: connect',
  linkedInMail: 'LinkedIn: mail',
  automatedEmail: 'Automated email',
  automatedTextMessage: 'Automated text message',
  experiment: 'A/B test',
  updateField: 'Update field',
  advance: 'Advance to another sequence',
  condition: 'Condition',
}

/** How long a step waits: `2 days`, `36 hours`. */
export function waitWords(hours: number): string {
  const isDays = hours >= 24 && hours % 24 === 0
  const count = isDays ? hours / 24 : hours
  return `${String(count)} ${isDays ? 'day' : 'hour'}${count === 1 ? '' : 's'}`
}
