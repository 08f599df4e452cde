import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface AppWindow {
  /** Settles when the browser is gone: true when a person closed it, false when it could not run here. */
  readonly closed: Promise<boolean>
  readonly close: () => Promise<void>
}

/** Opens the address in a window without tabs or address bar, in a browser process and profile of its own. */
export function openAppWindow(browser: string, url: string): AppWindow {
  const profile = mkdtempSync(join(tmpdir(), 'segment-studio-window-'))
  const child = spawn(browser, [`--app=${url}`, `--user-data-dir=${profile}`, ...switches()], {
    stdio: 'ignore',
  })
  const closed = ended(child).finally(() => removeProfile(profile))
  return {
    closed,
    close: async () => {
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), closeLimitMs)
      await closed
      clearTimeout(timer)
    },
  }
}

const closeLimitMs = 3000

function switches(): string[] {
  const quiet = [
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-sync',
  ]
  // Chromium's sandbox refuses to run as root; --test-type keeps the warning bar about it away.
  const rootless = process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []
  return [...quiet, '--window-size=1280,800', ...rootless]
}

/** Asks the system to open the address in the person's usual browser; false when it has no way to. */
export function openDefaultBrowser(url: string): Promise<boolean> {
  const [program, ...parameters] = openers[process.platform] ?? ['xdg-open']
  // In a process group of its own: Ctrl+C here must not end a browser that the person uses for other things.
  const child = spawn(program, [...parameters, url], { stdio: 'ignore', detached: true })
  child.unref()
  return ended(child)
}

const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

function ended(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })
}

function removeProfile(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  } catch {
    // The browser's last child processes still write into it; it lies in the system's temporary folder.
  }
}
