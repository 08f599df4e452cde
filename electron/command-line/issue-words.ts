import type { z } from 'zod'

/** What is wrong with one part of what came from outside, in words that follow its name. */
export function issueWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined') ? 'it is missing' : lowered(issue.message)
    case 'invalid_value':
      return `it has to be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(quoted).join(', ')}`
    case 'too_big':
      return issue.origin === 'string'
        ? `it is longer than ${String(issue.maximum)} characters`
        : lowered(issue.message)
    case 'too_small':
      return issue.origin === 'string' ? 'it is empty' : lowered(issue.message)
    case 'unrecognized_keys':
      return `${issue.keys.map(quoted).join(', ')} is not known there`
    default:
      return lowered(issue.message)
  }
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value)
}

function lowered(message: string): string {
  return `${message.slice(0, 1).toLowerCase()}${message.slice(1)}`
}
