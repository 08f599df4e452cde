import { existsSync } from 'node:fs'
import { makeSampleFile, type Backend } from '#backend/index.ts'
import { Failure } from '#shared/contract/failure.ts'

/** Opens what the person asked to start with; a sample organisation that another process has is left to it. */
export async function openInitialWorkspace(
  { session, surroundings }: Backend,
  wanted: { readonly workspace?: string | undefined; readonly sample?: boolean | undefined },
): Promise<void> {
  if (wanted.workspace !== undefined) {
    if (existsSync(wanted.workspace)) session.openFile(wanted.workspace, {})
    else session.createFile(wanted.workspace, 'UTC')
  } else if (wanted.sample === true) {
    const path = session.pathFor('Sample organisation')
    try {
      if (!existsSync(path)) for await (const _ of makeSampleFile(path, {}, surroundings)) continue
      session.openFile(path, {})
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'WORKSPACE_BUSY') throw error
    }
  }
}
