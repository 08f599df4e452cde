import { ORPCError } from '@orpc/client'
import { failureSentence, isFailureCode, type AnyFailure } from '#shared/words/failure.ts'

/** The declared failure a call ended with; null for bugs, cancellations and lost connections. */
export function failureOf(error: unknown): AnyFailure | null {
  if (!(error instanceof ORPCError)) return null
  const { code, data, defined } = error as ORPCError<string, unknown>
  return defined && isFailureCode(code) ? ({ code, data } as AnyFailure) : null
}

/** The sentence of a failure. */
export function sentenceOf({ code, data }: AnyFailure): string {
  return failureSentence(code, data as never)
}

/** Whether a call ended because it was cancelled on purpose. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}
