import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findElectron } from '#electron/starting/find-electron.ts'

let project: string

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'find-electron-'))
  write('package.json', '{"version":"45.3.4"}')
})

afterEach(() => rmSync(project, { recursive: true }))

function write(path: string, text: string): void {
  const file = join(project, 'node_modules/electron', path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
}

describe('looking for Electron', () => {
  it('finds the binary that the package says it has', () => {
    write('path.txt', 'electron')
    write('dist/version', '45.3.4')
    write('dist/electron', 'binary')
    expect(findElectron(project)).toBe(join(project, 'node_modules/electron/dist/electron'))
  })

  it('finds nothing in a package that was never downloaded', () => {
    expect(findElectron(project)).toBeUndefined()
  })

  it('finds nothing after a download that was cut off before the path was written', () => {
    write('dist/version', '45.3.4')
    write('dist/electron', 'half a binary')
    expect(findElectron(project)).toBeUndefined()
  })

  it('does not take the binary of another version', () => {
    write('path.txt', 'electron')
    write('dist/version', 'v44.0.0')
    write('dist/electron', 'binary')
    expect(findElectron(project)).toBeUndefined()
  })

  it('finds nothing when the binary was deleted', () => {
    write('path.txt', 'electron')
    write('dist/version', '45.3.4')
    expect(findElectron(project)).toBeUndefined()
  })
})
