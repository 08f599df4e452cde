import { Failure } from '#shared/contract/failure.ts'
import type { FailureCode } from '#shared/contract/failures.ts'
import type { ImportMessage } from './job.ts'

/** The error that the import worker told of, as this thread throws it. */
export function errorOf(message: ImportMessage): Error {
  if (message.kind === 'failure') return new Failure(message.code as FailureCode, message.data as never)
  const error = new Error(message.kind === 'bug' ? message.message : `unexpected ${message.kind}`)
  if (message.kind === 'bug' && message.stack !== undefined) error.stack = message.stack
  return error
}
