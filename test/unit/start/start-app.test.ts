import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, type TestContext, vi } from 'vitest'
import { startApp, type StartSurroundings } from '#electron/starting/start-app.ts'

let project: string
let said: string[]
let stop: AbortController
let hosts: { open: number; closed: number }

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'start-app-'))
  said = []
  stop = new AbortController()
  hosts = { open: 0, closed: 0 }
})

afterEach(() => {
  stop.abort()
  rmSync(project, { recursive: true })
})

/** Starts in a project of our own; the host is an address that nobody answers, since no page is looked at here. */
function start(given: Partial<StartSurroundings> = {}): Promise<number> {
  return startApp({
    parameters: [],
    projectFolder: project,
    env: {},
    say: (line) => said.push(line),
    openHost: () => {
      hosts.open += 1
      const close = (): Promise<void> => {
        hosts.closed += 1
        return Promise.resolve()
      }
      return Promise.resolve({ url: 'http://127.0.0.1:9/#token', close })
    },
    stop: stop.signal,
    ...given,
  })
}

function script(path: string, text: string): string {
  const file = join(project, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, `#!/bin/sh\n${text}\n`)
  chmodSync(file, 0o755)
  return file
}

function electronPackage(text: string | undefined, install = 'throw new Error("no network")'): void {
  const folder = join(project, 'node_modules/electron')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"version":"45.3.4"}')
  writeFileSync(join(folder, 'install.js'), install)
  if (text === undefined) return
  script('node_modules/electron/dist/electron', text)
  writeFileSync(join(folder, 'path.txt'), 'electron')
  writeFileSync(join(folder, 'dist/version'), '45.3.4')
}

const display = { DISPLAY: ':99' }

function onlyOnLinux(context: TestContext): void {
  context.skip(process.platform !== 'linux', 'the display is a matter of Linux')
}

describe('npm start', () => {
  it('prints the address and runs until Ctrl+C where there is no display', async (context) => {
    onlyOnLinux(context)
    const code = start()
    await vi.waitFor(() => expect(said).toContain('Ctrl+C ends it.'))
    expect(said).toEqual([
      'There is no display here for Electron or a browser window.',
      'Opening the sample organisation …',
      'Segment Studio runs at http://127.0.0.1:9/#token',
      'Ctrl+C ends it.',
    ])
    stop.abort()
    expect(await code).toBe(0)
    expect(hosts).toEqual({ open: 1, closed: 1 })
  })

  it('starts Electron on the project and the sample when its binary is there', async (context) => {
    onlyOnLinux(context)
    electronPackage(`echo "$@" > ${project}/arguments`)
    expect(await start({ env: display })).toBe(0)
    expect(readFileSync(join(project, 'arguments'), 'utf8')).toContain(`${project} --sample`)
    expect(hosts.open).toBe(0)
  })

  it('uses an Electron that could be fetched', async (context) => {
    onlyOnLinux(context)
    electronPackage('exit 0')
    const folder = join(project, 'node_modules/electron')
    rmSync(join(folder, 'path.txt'))
    writeFileSync(
      join(folder, 'install.js'),
      "require('fs').writeFileSync(__dirname + '/path.txt', 'electron')",
    )
    expect(await start({ env: display })).toBe(0)
    expect(said).toEqual(["Electron's binary is not here; trying to fetch it for at most 20 s …"])
    expect(hosts.open).toBe(0)
  })

  it('opens an app window with a profile of its own when Electron cannot be fetched', async (context) => {
    onlyOnLinux(context)
    electronPackage(undefined)
    const browser = script(
      'browser',
      `echo "$@" > ${project}/arguments; echo $$ > ${project}/pid; exec sleep 30`,
    )
    const code = start({ env: { ...display, CHROMIUM: browser } })
    await vi.waitFor(() => expect(existsSync(join(project, 'pid'))).toBe(true))
    stop.abort()
    expect(await code).toBe(0)
    expect(said).toContain('Electron could not be fetched (no network): opening in a browser instead.')
    const switches = readFileSync(join(project, 'arguments'), 'utf8')
    expect(switches).toContain('--app=http://127.0.0.1:9/#token')
    const profile = /--user-data-dir=(\S+)/.exec(switches)?.[1] ?? ''
    await vi.waitFor(() => expect(existsSync(profile)).toBe(false))
  })

  it('goes on with the browser when Electron gives up while starting', async (context) => {
    onlyOnLinux(context)
    electronPackage('exit 127')
    const code = start({ env: { ...display, CHROMIUM: script('browser', 'exit 0') } })
    await vi.waitFor(() => expect(said).toContain('The window was closed; the address above still works.'))
    stop.abort()
    expect(await code).toBe(0)
    expect(said).toContain('Electron cannot run on this machine: opening in a browser instead.')
  })

  it('says in one line that the host could not be opened', async () => {
    const openHost = (): Promise<never> => Promise.reject(new Error('Port 80 is taken.'))
    expect(await start({ parameters: ['--no-open'], openHost })).toBe(1)
    expect(said).toEqual(['Opening the sample organisation …', 'Port 80 is taken.'])
  })

  it('says in one line that an option is unknown', async () => {
    expect(await start({ parameters: ['--fullscreen'] })).toBe(1)
    expect(said).toHaveLength(1)
    expect(hosts.open).toBe(0)
  })
})
