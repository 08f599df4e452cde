import { existsSync } from 'node:fs'
import { expect, test as plain } from '@playwright/test'
import { fixtureApp, launchOnStandIn } from '#test/electron-standin/launch-app.ts'
import { outputOf, testAlone } from './fixture-test.ts'

const eventsIn = (output: string): string[] =>
  [...output.matchAll(/^event (.*)$/gm)].map(([, name = '']) => name)

testAlone(
  'quit tells before-quit, will-quit and quit in this order and ends with 0',
  async ({ app, page }) => {
    await expect(page.getByRole('status')).toHaveText('connected')
    const output = outputOf(app)
    const child = app.process()
    await app.close()
    expect(eventsIn(output.text)).toEqual(['before-quit', 'will-quit', 'quit'])
    expect(child.exitCode).toBe(0)
  },
)

testAlone('the menu entry Quit ends the app', async ({ app, page }) => {
  await expect(page.getByRole('status')).toHaveText('connected')
  const ended = app.waitForEvent('close')
  await app.evaluate(({ Menu }) => {
    setTimeout(() => void Menu.getApplicationMenu()?.getMenuItemById('quit')?.click(), 0)
  })
  await ended
})

testAlone(
  'a listener of before-quit, of close or of will-quit can stop the quitting',
  async ({ app, page }) => {
    await expect(page.getByRole('status')).toHaveText('connected')
    const order = await app.evaluate(async ({ app: electronApp, BrowserWindow }) => {
      const seen: string[] = []
      const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
      electronApp.once('before-quit', (event) => {
        seen.push('before-quit')
        event.preventDefault()
      })
      electronApp.quit()
      await settle()
      BrowserWindow.getAllWindows()[0]?.once('close', (event) => {
        seen.push('close')
        event.preventDefault()
      })
      electronApp.quit()
      await settle()
      return [...seen, BrowserWindow.getAllWindows().length]
    })
    expect(order).toEqual(['before-quit', 'close', 1])
  },
)

testAlone('closing the last window ends an app that quits then', async ({ app, page }) => {
  await expect(page.getByRole('status')).toHaveText('connected')
  const ended = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await ended
})

testAlone('a page that is closed by the test closes its window', async ({ app, page }) => {
  const ended = app.waitForEvent('close')
  await page.close()
  await ended
})

testAlone('exit asks nobody and ends with the given code', async ({ app, page }) => {
  await expect(page.getByRole('status')).toHaveText('connected')
  const output = outputOf(app)
  const child = app.process()
  const ended = app.waitForEvent('close')
  await app.evaluate(({ app: electronApp }) => {
    setTimeout(() => electronApp.exit(3), 0)
  })
  await ended
  expect(eventsIn(output.text)).toEqual(['quit'])
  expect(child.exitCode).toBe(3)
})

testAlone('a file that the desktop opens goes to the recent documents', async ({ app, page }) => {
  await expect(page.getByRole('status')).toHaveText('connected')
  const recent = await app.evaluate(({ app: electronApp }) => {
    electronApp.emit('open-file', { preventDefault: () => undefined }, '/some.file')
    return globalThis.standInJournal
      .filter(({ call }) => call === 'app.addRecentDocument')
      .map(({ args }) => args)
  })
  expect(recent).toEqual([['/some.file']])
})

plain('a second instance hands its arguments to the first and ends', async ({}, testInfo) => {
  const userData = testInfo.outputPath('user data')
  const first = await launchOnStandIn({ app: fixtureApp, userData })
  const page = await first.firstWindow()
  await expect(page.getByRole('status')).toHaveText('connected')
  const told = await page.evaluateHandle(() => ({
    argv: new Promise<unknown>((resolve) => {
      fixture.on('second-instance', resolve)
    }),
  }))
  await expect(launchOnStandIn({ app: fixtureApp, userData, args: ['north.segws'] })).rejects.toThrow()
  expect(await told.evaluate(({ argv }) => argv)).toContain('north.segws')
  await first.close()
})

plain('an app that quits while its first page is loading ends with 0', async () => {
  const app = await launchOnStandIn({ app: fixtureApp })
  const child = app.process()
  await app.close()
  expect(child.exitCode).toBe(0)
})

plain('the folder of the user is kept when given, and else removed', async ({}, testInfo) => {
  const userData = testInfo.outputPath('kept')
  const folders: string[] = []
  for (const given of [{ userData }, {}]) {
    const app = await launchOnStandIn({ app: fixtureApp, ...given })
    folders.push(await app.evaluate(({ app: electronApp }) => electronApp.getPath('userData')))
    await app.close()
  }
  expect(folders[0]).toBe(userData)
  expect(folders.map((folder) => existsSync(folder))).toEqual([true, false])
})
