import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { connectDevTools, type DevTools } from './devtools.ts'

export interface Chromium extends DevTools {
  /** Called when the browser ends without having been asked to. */
  onCrash(handler: (code: number | null) => void): void
  /** Asks the browser to end and waits until it has. */
  close(): Promise<void>
}

const quiet = [
  '--remote-debugging-port=0',
  '--no-startup-window',
  '--test-type',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--metrics-recording-only',
  '--password-store=basic',
]

/**
 * Starts the browser at the environment variable CHROMIUM (default /usr/bin/chromium), headless unless
 * STANDIN_HEADED is set. Its "DevTools listening" line goes on to our stderr, where Playwright waits for it.
 */
export async function launchChromium(profile: string, switches: readonly string[]): Promise<Chromium> {
  const headless = process.env.STANDIN_HEADED ? [] : ['--headless=new']
  const child = spawn(
    process.env.CHROMIUM ?? '/usr/bin/chromium',
    [...quiet, ...headless, `--user-data-dir=${profile}`, ...switches],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const exited = once(child, 'exit')
  process.prependOnceListener('exit', () => child.kill('SIGKILL'))
  const address = await new Promise<string>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) =>
      reject(new Error(`stand-in: Chromium ended with ${String(code)} at its start`)),
    )
    createInterface(child.stderr).on('line', (line) => {
      const found = /^DevTools listening on (ws:.*)$/.exec(line)
      if (!found?.[1]) return
      process.stderr.write(`${line}\n`)
      resolve(found[1])
    })
  })
  const devTools = await connectDevTools(address)
  let closing = false
  return {
    ...devTools,
    onCrash: (handler) => {
      child.once('exit', (code) => {
        if (!closing) handler(code)
      })
    },
    close: async () => {
      closing = true
      // The answer may be lost with the connection.
      devTools.browser.send('Browser.close').catch(() => undefined)
      const force = setTimeout(() => child.kill('SIGKILL'), 3000)
      await exited
      clearTimeout(force)
    },
  }
}
