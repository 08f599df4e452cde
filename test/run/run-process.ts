import { spawn, spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface ProcessEnd {
  /** Exit code; undefined when a signal ended the process or it could not be started. */
  readonly code: number | undefined
  readonly output: string
  /** True when the signal that was passed in ended it. */
  readonly stopped: boolean
}

export interface ProcessOptions {
  readonly signal: AbortSignal
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** How long the process may tidy up after the polite signal before the whole group is killed. */
  readonly graceMs?: number
}

/**
 * Runs a program in a process group of its own. When `signal` aborts, the whole group ends. Output goes through a
 * file and not a pipe: a grandchild that outlives the program cannot keep the caller waiting.
 */
export async function runProcess(command: readonly string[], options: ProcessOptions): Promise<ProcessEnd> {
  const folder = mkdtempSync(join(tmpdir(), 'segment-studio-run-'))
  const file = join(folder, 'output')
  const descriptor = openSync(file, 'w')
  try {
    const { code, error } = await ended(command, descriptor, options)
    const output = readFileSync(file, 'utf8') + (error === undefined ? '' : `${error.message}\n`)
    return { code, output, stopped: options.signal.aborted }
  } finally {
    closeSync(descriptor)
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Ended {
  readonly code: number | undefined
  readonly error?: Error
}

function ended(command: readonly string[], output: number, options: ProcessOptions): Promise<Ended> {
  const { signal, graceMs = 3000 } = options
  if (signal.aborted) return Promise.resolve({ code: undefined })
  return new Promise((resolve) => {
    const [program = '', ...parameters] = command
    const child = spawn(program, parameters, {
      cwd: options.cwd,
      env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1', ...options.env },
      stdio: ['ignore', output, output],
      detached: process.platform !== 'win32',
    })
    let killTimer: NodeJS.Timeout | undefined
    const stop = (): void => {
      endGroup(child.pid, 'SIGTERM')
      killTimer = setTimeout(() => endGroup(child.pid, 'SIGKILL'), graceMs)
    }
    const finish = (end: Ended): void => {
      signal.removeEventListener('abort', stop)
      clearTimeout(killTimer)
      endGroup(child.pid, 'SIGKILL')
      resolve(end)
    }
    signal.addEventListener('abort', stop, { once: true })
    child.once('error', (error) => finish({ code: undefined, error }))
    child.once('exit', (code) => finish({ code: code ?? undefined }))
  })
}

function endGroup(pid: number | undefined, how: 'SIGTERM' | 'SIGKILL'): void {
  if (pid === undefined) return
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'])
    return
  }
  try {
    process.kill(-pid, how)
  } catch (error) {
    // Nobody is left in the group (macOS says EPERM when only zombies are).
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ESRCH' && code !== 'EPERM') throw error
  }
}
