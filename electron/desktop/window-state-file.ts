import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WindowState } from './window-state.ts'

/** Keeps where the window was in the home folder. Losing it loses nothing but convenience. */
export function createWindowStateFile(home: string) {
  const file = join(home, 'window.json')
  return {
    read(): unknown {
      try {
        return JSON.parse(readFileSync(file, 'utf8'))
      } catch {
        return null
      }
    },
    write(state: WindowState): void {
      try {
        mkdirSync(home, { recursive: true })
        writeFileSync(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`)
        renameSync(`${file}.new`, file)
      } catch {
        // A home folder that cannot be written keeps nobody from closing the window.
      }
    },
  }
}
