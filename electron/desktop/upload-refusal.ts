import { ORPCError } from '@orpc/client'
import { Failure } from '#shared/contract/failure.ts'

/** What the page is told of a file that was not taken: a declared failure as the browser door tells it, null for a bug. */
export function uploadRefusal(error: unknown): { readonly code: string; readonly data: unknown } | null {
  const isDeclared = error instanceof Failure || (error instanceof ORPCError && error.defined)
  if (!isDeclared) return null
  const { code, data } = error as { readonly code: string; readonly data: unknown }
  return { code, data }
}
