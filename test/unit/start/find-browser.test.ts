import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findBrowser } from '#electron/starting/find-browser.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'find-browser-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

function program(...path: string[]): string {
  const file = join(folder, ...path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, '#!/bin/sh\n')
  chmodSync(file, 0o755)
  return file
}

describe('looking for a browser', () => {
  it('takes the one named in CHROMIUM before anything installed', () => {
    program('google-chrome')
    const named = program('my-browser')
    expect(findBrowser({ platform: 'linux', env: { CHROMIUM: named, PATH: folder } })).toBe(named)
  })

  it('takes the one that Playwright was told about', () => {
    const named = program('my-browser')
    const env = { PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH: named, PATH: '' }
    expect(findBrowser({ platform: 'linux', env })).toBe(named)
  })

  it('says so when the environment names something that cannot be run', () => {
    const env = { CHROMIUM: join(folder, 'nothing-here') }
    expect(() => findBrowser({ platform: 'linux', env })).toThrow(/CHROMIUM names .*nothing-here/)
  })

  it('does not take a folder for a program', () => {
    expect(() => findBrowser({ platform: 'linux', env: { CHROMIUM: folder } })).toThrow(
      /cannot|not a program/,
    )
  })

  it('finds Chrome on the PATH of Linux', () => {
    const chrome = program('google-chrome-stable')
    expect(findBrowser({ platform: 'linux', env: { PATH: `/nowhere:${folder}` } })).toBe(chrome)
  })

  it("finds Edge among a Mac user's own applications", () => {
    const edge = program('Applications', 'Microsoft Edge.app', 'Contents', 'MacOS', 'Microsoft Edge')
    expect(findBrowser({ platform: 'darwin', env: { HOME: folder } })).toBe(edge)
  })

  it('finds Chrome under the program files of Windows', () => {
    const chrome = program('Google', 'Chrome', 'Application', 'chrome.exe')
    expect(findBrowser({ platform: 'win32', env: { PROGRAMFILES: folder } })).toBe(chrome)
  })

  it('finds nothing where nothing is installed', () => {
    expect(findBrowser({ platform: 'win32', env: { PROGRAMFILES: folder } })).toBeUndefined()
  })
})
