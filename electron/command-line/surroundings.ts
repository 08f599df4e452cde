import { randomUUID } from 'node:crypto'
import { createRouterClient } from '@orpc/server'
import { createBackend, router, systemClock, type Backend } from '#backend/index.ts'
import { homeFolder } from '#electron/home-folder.ts'

/** What a command works with: results go to `print`, messages to `tell`. */
export interface CommandSurroundings {
  /** Writes to standard output. */
  readonly print: (text: string) => void
  /** Writes a line to standard error. */
  readonly tell: (line: string) => void
  readonly pageFolder: string
  /** Aborts on Ctrl+C. */
  readonly stop: AbortSignal
}

/** The contract's calls, answered in this process. */
export type Client = ReturnType<typeof clientOf>

/** Lends a client of a backend that is closed afterwards, whatever happens. */
export async function withBackend<Result>(
  use: (client: Client, backend: Backend) => Promise<Result>,
): Promise<Result> {
  const backend = createBackend({
    clock: systemClock,
    newId: randomUUID,
    door: 'command line',
    home: homeFolder(process.env, process.platform),
  })
  try {
    return await use(clientOf(backend), backend)
  } finally {
    backend.close()
  }
}

function clientOf(backend: Backend) {
  return createRouterClient(router, { context: { backend, mayUsePaths: true, onBug: () => undefined } })
}
