import { existsSync } from 'node:fs'
import { openSample, type Backend } from '#backend/index.ts'
import { Failure } from '#shared/contract/failure.ts'

/** Opens what the person asked to start with; a sample organisation that another process has is left to it. */
export async function openInitialWorkspace(
  backend: Backend,
  wanted: { readonly workspace?: string | undefined; readonly sample?: boolean | undefined },
): Promise<void> {
  const { session } = backend
  if (wanted.workspace !== undefined) {
    if (existsSync(wanted.workspace)) session.openFile(wanted.workspace, {})
    else session.createFile(wanted.workspace, 'UTC')
  } else if (wanted.sample === true) {
    try {
      for await (const _ of openSample(backend)) continue
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'WORKSPACE_BUSY') throw error
    }
  }
}
