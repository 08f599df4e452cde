import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import path from 'node:path'

type SecondInstance = (argv: readonly string[], workingDirectory: string) => void

/**
 * Electron's lock: the first process to ask holds it; a later one is refused and its arguments are laid into the
 * holder's inbox. Returns what frees the lock, or undefined for a later one.
 */
export function takeSingleInstanceLock(folder: string, onSecond: SecondInstance): (() => void) | undefined {
  const lock = path.join(folder, 'stand-in-lock')
  const inbox = path.join(folder, 'stand-in-inbox')
  mkdirSync(inbox, { recursive: true })

  if (!create(lock)) {
    const holder = Number(readFileSync(lock, 'utf8'))
    if (isRunning(holder)) {
      leave(inbox, { argv: process.argv, cwd: process.cwd() })
      return undefined
    }
    writeFileSync(lock, String(process.pid))
  }

  const read = (): void => {
    for (const name of readdirSync(inbox).filter((entry) => entry.endsWith('.json'))) {
      const file = path.join(inbox, name)
      const { argv, cwd } = JSON.parse(readFileSync(file, 'utf8')) as { argv: string[]; cwd: string }
      rmSync(file)
      onSecond(argv, cwd)
    }
  }
  const watcher = watch(inbox, { persistent: false }, read)
  return () => {
    watcher.close()
    rmSync(lock, { force: true })
  }
}

function create(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Renamed into place, so that the holder never reads half a message. */
function leave(inbox: string, message: object): void {
  const file = path.join(inbox, String(process.pid))
  writeFileSync(`${file}.new`, JSON.stringify(message))
  renameSync(`${file}.new`, `${file}.json`)
}
