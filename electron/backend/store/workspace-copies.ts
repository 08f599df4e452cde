import { readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Database } from './database.ts'

/** Copies a workspace beside itself before something in it is rebuilt; the last five copies are kept. */
export function backUp(database: Database, path: string, now: number): string {
  const stamp = new Date(now).toISOString().replace(/[:.]/g, '-')
  const copy = join(dirname(path), `${basename(path)}.${stamp}${ending}`)
  copyTo(database, copy)
  for (const old of copiesOf(path).slice(0, -kept)) rmSync(join(dirname(path), old), { force: true })
  return copy
}

/** Copies the whole database as it stands into a new file. */
export function copyTo(database: Database, file: string): void {
  database.prepare('VACUUM INTO ?').run(file)
}

/** The names of the copies kept beside a workspace, oldest first. */
export function copiesOf(path: string): string[] {
  return readdirSync(dirname(path))
    .filter((name) => name.startsWith(`${basename(path)}.`) && name.endsWith(ending))
    .sort()
}

const ending = '.backup'
const kept = 5
