import { expect, test } from './fixture-test.ts'

test('functions, promises and errors of the preload can be used in the page', async ({ page }) => {
  const results = await page.evaluate(async () => {
    let message = ''
    try {
      fixture.fail()
    } catch (error) {
      message = (error as Error).message
    }
    return [fixture.platform, fixture.add(2, 3), await fixture.later([1]), message]
  })
  expect(results).toEqual([process.platform, 5, { value: [1] }, 'the preload failed'])
})

test('the page sees nothing of the preload but what was exposed, and cannot change that', async ({
  page,
}) => {
  const seen = await page.evaluate(() => {
    const globals = ['require', 'process', 'module', '__standInSend', '__standInReceive', 'ipcRenderer']
    return { globals: globals.filter((name) => name in globalThis), frozen: Object.isFrozen(fixture) }
  })
  expect(seen).toEqual({ globals: [], frozen: true })
})

test('a preload that asks for what a sandbox does not have is told so', async ({ page }) => {
  const messages = await page.evaluate(() => {
    const { sync, utils, node } = fixture.forbidden
    return [sync(), utils(), node()]
  })
  expect(messages).toEqual([
    'stand-in: ipcRenderer.sendSync is not supported in a preload',
    'stand-in: electron.webUtils is not supported in a preload',
    'module not found: node:fs',
  ])
})

test('a frame inside the page has no preload', async ({ page }) => {
  const inFrame = await page.evaluate(() => {
    const frame = document.body.appendChild(document.createElement('iframe'))
    frame.src = 'index.html'
    return new Promise((resolve) => {
      frame.onload = () => resolve('fixture' in (frame.contentWindow ?? {}))
    })
  })
  expect(inFrame).toBe(false)
})
