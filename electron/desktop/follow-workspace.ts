import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ORPCError } from '@orpc/client'
import { app } from 'electron'
import type { OpenWorkspace, RecentWorkspace } from '#shared/contract/workspace.ts'
import type { BackendCalls } from './backend-calls.ts'

export interface Followed {
  readonly current: OpenWorkspace | null
  readonly recent: readonly RecentWorkspace[]
}

/** Knows which workspace is open, whoever opened it, and which were before. */
export function followWorkspace(onChange: (now: Followed) => void) {
  let now: Followed = { current: null, recent: [] }

  /** Follows one backend process until it ends; its end is told elsewhere. */
  async function follow(calls: BackendCalls): Promise<void> {
    try {
      for await (const { workspace } of await calls.workspace.watch()) {
        const isAnother = workspace?.id !== now.current?.id
        now = { ...now, current: workspace }
        if (!isAnother) continue
        if (workspace !== null) addRecentDocument(workspace)
        now = { ...now, recent: await calls.workspace.recent() }
        onChange(now)
      }
    } catch {
      // The process has ended; the next one is followed in its turn.
    }
  }

  return {
    now: () => now,
    /**
     * Opens in a new process what was open in the one before, then follows it. Calls back with what it could not open;
     * fails when the process ends meanwhile.
     */
    async resume(calls: BackendCalls, onLost: (id: string) => void): Promise<void> {
      const { current } = now
      if (current !== null) {
        await calls.workspace
          .open({ id: current.id, readOnly: current.readOnly !== null })
          .catch((error: unknown) => {
            // Only an answer speaks of the file. Without one the process has ended, and the next one opens it.
            if (!(error instanceof ORPCError)) throw error
            onLost(current.id)
          })
      }
      now = { ...now, recent: await calls.workspace.recent() }
      onChange(now)
      void follow(calls)
    },
    forgetRecent: async (calls: BackendCalls): Promise<void> => {
      now = { ...now, recent: await calls.workspace.forgetRecent({ id: null }) }
      app.clearRecentDocuments()
      onChange(now)
    },
  }
}

function addRecentDocument({ folder, name }: OpenWorkspace): void {
  const path = join(folder, `${name}.segws`)
  if (existsSync(path)) app.addRecentDocument(path)
}
