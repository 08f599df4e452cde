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

/** How long a step waits: `2 days 4 hours`, `1 hour`. */
export function waitWords(hours: number): string {
  const parts = [counted(Math.floor(hours / 24), 'day'), counted(hours % 24, 'hour')]
  return parts.filter((part) => part !== '').join(' ')
}

function counted(count: number, noun: string): string {
  return count === 0 ? '' : `${String(count)} ${noun}${count === 1 ? '' : 's'}`
}
