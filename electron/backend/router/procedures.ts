import { implement, ORPCError } from '@orpc/server'
import type { Backend } from '#backend/index.ts'
import { contract } from '#shared/contract/index.ts'
import { Failure } from '#shared/contract/failure.ts'

/** What a door tells about a caller. */
export interface CallContext {
  readonly backend: Backend
  /** Whether this caller may name files by path: the shell's own process and the command line, never a page. */
  readonly mayUsePaths: boolean
  /** Told about errors nobody expected: bugs. */
  readonly onBug: (error: unknown) => void
}

/** The contract's calls, ready to be given their handlers; declared failures keep their code on the way out. */
export const calls = implement(contract)
  .$context<CallContext>()
  .use(async ({ context, next }) => {
    try {
      return await next()
    } catch (error) {
      if (error instanceof Failure) throw new ORPCError(error.code, { data: error.data, cause: error })
      if (!(error instanceof ORPCError) && !isAbort(error)) context.onBug(error)
      throw error
    }
  })

/** A stream whose failures keep their code, like those of a plain call. */
export async function* declaringFailures<Item>(
  stream: AsyncGenerator<Item, void>,
  onBug: (error: unknown) => void,
): AsyncGenerator<Item, void> {
  try {
    yield* stream
  } catch (error) {
    if (error instanceof Failure) throw new ORPCError(error.code, { data: error.data, cause: error })
    if (!isAbort(error)) onBug(error)
    throw error
  }
}

/** The caller's signal; one that never fires when there is none. */
export function signalOf(signal: AbortSignal | undefined): AbortSignal {
  return signal ?? new AbortController().signal
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}
