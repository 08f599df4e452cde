import { expect, test } from 'vitest'
import { createWindowFrame } from '#test/electron-standin/api/window-frame.ts'
import { checkWindowOptions } from '#test/electron-standin/api/window-options.ts'

test('a window lies in the middle of the work area and is never smaller than its minimum', () => {
  const frame = createWindowFrame({ width: 920, height: 548, minWidth: 1000 })
  expect(frame.normal()).toEqual({ x: 500, y: 282, width: 1000, height: 548 })
})

test('a window that was minimized while maximized is maximized again', () => {
  const frame = createWindowFrame({})
  frame.change('maximized')
  frame.change('minimized')
  frame.change(frame.before())
  expect(frame.mode()).toBe('maximized')
})

test('bounds that are set while maximized are those it returns to', () => {
  const frame = createWindowFrame({})
  frame.change('maximized')
  frame.setNormal({ x: 1, width: 500 })
  frame.change('normal')
  expect(frame.current()).toMatchObject({ x: 1, width: 500 })
})

test.each([
  [{ frame: false }, "the window option 'frame' is not supported"],
  [{ webPreferences: { partition: 'p' } }, 'webPreferences.partition is not supported'],
  [{ webPreferences: { sandbox: false } }, 'webPreferences.sandbox can only be true'],
])('the options %j are refused', (options, message) => {
  expect(() => checkWindowOptions(options)).toThrow(message)
})

test('the options of a safe window are accepted', () => {
  const webPreferences = {
    preload: '/p',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    spellcheck: false,
  }
  expect(() => checkWindowOptions({ width: 1, show: false, webPreferences })).not.toThrow()
})
