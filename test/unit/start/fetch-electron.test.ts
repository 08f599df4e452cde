import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fetchElectron } from '#electron/starting/fetch-electron.ts'

let project: string

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'fetch-electron-'))
  mkdirSync(join(project, 'node_modules/electron'), { recursive: true })
})

afterEach(() => rmSync(project, { recursive: true }))

function fetchWith(installScript: string, limitMs = 20_000, stop = new AbortController().signal) {
  writeFileSync(join(project, 'node_modules/electron/install.js'), installScript)
  return fetchElectron(project, { limitMs, stop })
}

describe('fetching Electron', () => {
  it('has no reason to give when the install script succeeds', async () => {
    expect(await fetchWith('console.log("done")')).toBeUndefined()
  })

  it('gives the message of the error and not its stack', async () => {
    const reason = await fetchWith('throw new TypeError("getaddrinfo ENOTFOUND example.com")')
    expect(reason).toBe('getaddrinfo ENOTFOUND example.com')
  })

  it('gives a reason even when the script dies silently', async () => {
    expect(await fetchWith('process.exit(3)')).toBe('its install script failed')
  })

  it('ends a download that takes longer than the limit', async () => {
    expect(await fetchWith('setInterval(() => {}, 1000)', 200)).toBe('not within 0.2 s')
  })

  it('ends a download when the person does not want to wait', async () => {
    const stop = new AbortController()
    const reason = fetchWith('setInterval(() => {}, 1000)', 60_000, stop.signal)
    stop.abort()
    expect(await reason).toBe('its install script failed')
  })
})
