import { mkdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** The folders `app.getPath` knows; `documents` and `logs` lie inside userData so that a test leaves no trace. */
export function createAppPaths() {
  const paths = new Map<string, string>([
    ['home', os.homedir()],
    ['temp', os.tmpdir()],
    ['exe', process.execPath],
  ])

  return {
    get: (name: string): string => {
      const found = paths.get(name)
      if (found === undefined) throw new Error(`Failed to get '${name}' path`)
      return found
    },
    set: (name: string, value: string): void => {
      if (!path.isAbsolute(value)) throw new Error('Path must be absolute')
      mkdirSync(value, { recursive: true })
      paths.set(name, value)
    },
    /** Sets userData and what follows from it. */
    settle: (userData: string): void => {
      paths.set('appData', path.dirname(userData))
      for (const [name, folder] of [
        ['userData', userData],
        ['logs', path.join(userData, 'logs')],
        ['documents', path.join(userData, 'documents')],
      ] as const) {
        mkdirSync(folder, { recursive: true })
        paths.set(name, folder)
      }
    },
  }
}
