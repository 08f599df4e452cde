import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { createBackend, systemClock, type Backend } from '#backend/index.ts'

function backendIn(home: string): Backend {
  return createBackend({ clock: systemClock, newId: randomUUID, door: 'test', home: join(home, 'other') })
}

/** Makes a workspace file beside the application, as if it came from somewhere else. */
export function writeWorkspace(home: string, name: string): string {
  const backend = backendIn(home)
  const path = join(home, `${name}.segws`)
  backend.session.createFile(path, 'UTC')
  backend.close()
  return path
}

/** The process that has, or had, a workspace open for writing; null when it was let go. */
export function ownerOf(path: string): number | null {
  const database = new Database(path, { readonly: true })
  try {
    const owner = database.prepare<[], { process: number }>('SELECT process FROM owner').get()
    return owner?.process ?? null
  } finally {
    database.close()
  }
}

/** The segments a person made, with how many rows their drafts have; fails while anybody has the workspace open. */
export function draftsIn(home: string, path: string): readonly { name: string; rows: number }[] {
  const backend = backendIn(home)
  try {
    backend.session.openFile(path, {})
    const { segments } = backend.features()
    const made = segments.list(undefined).filter(({ isDefault }) => !isDefault)
    return made.map(({ id, name }) => ({ name, rows: segments.get(id).draft?.items.length ?? 0 }))
  } finally {
    backend.close()
  }
}
