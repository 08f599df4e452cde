import { Failure } from '#shared/contract/failure.ts'
import { failureSentence } from '#shared/words/failure.ts'
import { fetchElectron } from './fetch-electron.ts'
import { findBrowser } from './find-browser.ts'
import { findElectron } from './find-electron.ts'
import { openAppWindow, openDefaultBrowser } from './open-window.ts'
import { runElectron } from './run-electron.ts'
import { readStartOptions, type StartOptions, usage } from './start-options.ts'

export interface RunningHost {
  readonly url: string
  readonly close: () => Promise<void>
}

export interface StartSurroundings {
  readonly parameters: readonly string[]
  /** Folder with package.json, `node_modules` and `out`. */
  readonly projectFolder: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly say: (line: string) => void
  readonly openHost: (options: { port: number }) => Promise<RunningHost>
  /** Aborts on Ctrl+C. */
  readonly stop: AbortSignal
}

const fetchLimitMs = 20_000

/**
 * `npm start`: the application on its sample organisation, in Electron when its binary is here or comes quickly, else
 * in a browser, until Ctrl+C. Resolves to the exit code; whatever fails is one line.
 */
export async function startApp(surroundings: StartSurroundings): Promise<number> {
  const { say } = surroundings
  try {
    const options = readStartOptions(surroundings.parameters)
    if (options.help) {
      say(usage)
      return 0
    }
    const display = hasDisplay(surroundings.env)
    if (options.open && !display) say('There is no display here for Electron or a browser window.')
    if (!options.browser && display) {
      const code = await inElectron(surroundings)
      if (code !== undefined) return code
    }
    await inBrowser(surroundings, { ...options, open: options.open && display })
    return 0
  } catch (error) {
    say(sentenceOf(error))
    return 1
  }
}

/** Exit code of Electron, or undefined when it cannot be had here. */
async function inElectron({ projectFolder, say, stop }: StartSurroundings): Promise<number | undefined> {
  if (findElectron(projectFolder) === undefined) {
    say(`Electron's binary is not here; trying to fetch it for at most ${fetchLimitMs / 1000} s …`)
    const reason = await fetchElectron(projectFolder, { limitMs: fetchLimitMs, stop })
    if (stop.aborted) return 0
    if (reason !== undefined) say(`Electron could not be fetched (${reason}): opening in a browser instead.`)
  }
  const electron = findElectron(projectFolder)
  if (electron === undefined) return undefined
  const { ran, code } = await runElectron(electron, projectFolder, stop)
  if (ran) return code
  say('Electron cannot run on this machine: opening in a browser instead.')
  return undefined
}

async function inBrowser(surroundings: StartSurroundings, options: StartOptions): Promise<void> {
  const { say, stop } = surroundings
  say('Opening the sample organisation …')
  const host = await surroundings.openHost({ port: options.port })
  try {
    say(`Segment Studio runs at ${host.url}`)
    say('Ctrl+C ends it.')
    if (options.open) await Promise.race([showWindow(host.url, surroundings), aborted(stop)])
    await aborted(stop)
  } finally {
    await host.close()
  }
}

/** Resolves when the window is gone (or was never possible); the host goes on. */
async function showWindow(url: string, { env, say, stop }: StartSurroundings): Promise<void> {
  const browser = findBrowser({ env, platform: process.platform })
  if (browser !== undefined) {
    const window = openAppWindow(browser, url)
    stop.addEventListener('abort', () => void window.close(), { once: true })
    const closedByPerson = await window.closed
    if (stop.aborted) return
    if (closedByPerson) {
      say('The window was closed; the address above still works.')
      return
    }
  }
  if (!(await openDefaultBrowser(url)) && !stop.aborted)
    say('No browser could be opened here: open the address above in one.')
}

function sentenceOf(error: unknown): string {
  if (error instanceof Failure) return failureSentence(error.code, error.data as never)
  return error instanceof Error ? error.message : String(error)
}

function hasDisplay(env: StartSurroundings['env']): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true
  return (env['DISPLAY'] ?? '') !== '' || (env['WAYLAND_DISPLAY'] ?? '') !== ''
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}
