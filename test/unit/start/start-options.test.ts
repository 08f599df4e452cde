import { describe, expect, it } from 'vitest'
import { readStartOptions } from '#electron/starting/start-options.ts'

describe('the options of npm start', () => {
  it('opens a window on a free port when nothing is said', () => {
    expect(readStartOptions([])).toEqual({ help: false, browser: false, open: true, port: 0 })
  })

  it('never starts Electron when no window is wanted', () => {
    expect(readStartOptions(['--no-open'])).toMatchObject({ browser: true, open: false })
  })

  it.each(['http', '-1', '70000', '80.5'])('refuses the port %s in one sentence', (port) => {
    expect(() => readStartOptions([`--port=${port}`])).toThrow(`${port} is not a port number.`)
  })

  it('refuses an option it does not know', () => {
    expect(() => readStartOptions(['--fullscreen'])).toThrow(/--fullscreen/)
  })
})
