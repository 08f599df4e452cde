import { expect, test } from 'vitest'
import { toApp, toWeb } from '#test/electron-standin/chromium/scheme-address.ts'

const schemes = new Set(['studio'])

test.each([
  ['studio://app/', 'https://app.studio.standin/'],
  ['studio://app/a/b.js?q=1#part', 'https://app.studio.standin/a/b.js?q=1#part'],
])('%s is shown to Chromium as %s and read back', (app, web) => {
  expect(toWeb(app, schemes)).toBe(web)
  expect(toApp(web)).toBe(app)
})

test.each(['https://example.com/x', 'file:///a', 'about:blank', 'other://app/x'])(
  '%s stays as it is',
  (address) => {
    expect(toWeb(address, schemes)).toBe(address)
    expect(toApp(address)).toBe(address)
  },
)

test('a host that only looks like ours stays as it is', () => {
  expect(toApp('https://app.studio.standin.example.com/')).toBe('https://app.studio.standin.example.com/')
})
