import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readArguments } from '#electron/desktop/arguments.ts'

const place = { appFolder: '/opt/studio', workingFolder: '/home/ada' }
const read = (...argv: readonly string[]) => readArguments(['/usr/bin/electron', ...argv], place)

describe('the arguments of the desktop shell', () => {
  it('ask for nothing when there are none but the application itself', () => {
    expect(read()).toEqual({ workspace: null, sample: false })
    expect(read('/opt/studio')).toEqual({ workspace: null, sample: false })
  })

  it('name a workspace file, from the folder it was started in', () => {
    expect(read('/opt/studio', 'north.segws').workspace).toBe(resolve('/home/ada/north.segws'))
    expect(read('/data/north.segws').workspace).toBe(resolve('/data/north.segws'))
  })

  it('take the first of several files', () => {
    expect(read('/opt/studio', '/a.segws', '/b.segws').workspace).toBe(resolve('/a.segws'))
  })

  it("leave Electron's own switches alone, wherever they stand", () => {
    const argv = ['--no-sandbox', '--user-data-dir=/tmp/x', '/opt/studio', '--inspect=0', '/a.segws', '']
    expect(read(...argv)).toEqual({ workspace: resolve('/a.segws'), sample: false })
  })

  it('ask for the sample organisation', () => {
    expect(read('/opt/studio', '--sample')).toEqual({ workspace: null, sample: true })
  })

  it('find the application by any spelling of its folder', () => {
    expect(readArguments(['electron', '.'], { ...place, workingFolder: '/opt/studio' }).workspace).toBeNull()
  })
})
