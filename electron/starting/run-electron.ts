import { spawn } from 'node:child_process'

export interface ElectronEnd {
  /** True when it ran and ended; false when it gave up while starting (a missing system library, no display …). */
  readonly ran: boolean
  readonly code: number
}

/** Ending with a failure sooner than this means that Electron never got as far as a window. */
const startLimitMs = 5000

/** Starts the application in Electron on the sample organisation and waits until it ends. */
export function runElectron(
  electron: string,
  projectFolder: string,
  stop: AbortSignal,
): Promise<ElectronEnd> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const started = performance.now()
  return new Promise((resolve) => {
    const child = spawn(electron, [...asRoot, projectFolder, '--sample'], { stdio: 'inherit' })
    const end = (): void => {
      child.kill('SIGTERM')
    }
    stop.addEventListener('abort', end, { once: true })
    child.once('error', () => resolve({ ran: false, code: 1 }))
    child.once('exit', (code) => {
      stop.removeEventListener('abort', end)
      const gaveUp = code !== 0 && !stop.aborted && performance.now() - started < startLimitMs
      resolve({ ran: !gaveUp, code: stop.aborted ? 0 : (code ?? 1) })
    })
  })
}
