import type { Page } from '@playwright/test'
import { expect, test, testAlone } from './fixture-test.ts'

/** Listens in the page for the address that the app's will-navigate refuses. */
async function listenForRefusal(page: Page): Promise<() => Promise<unknown>> {
  const handle = await page.evaluateHandle(() => ({
    address: new Promise<unknown>((resolve) => {
      fixture.on('refused', resolve)
    }),
  }))
  return () => handle.evaluate(({ address }) => address)
}

test('a link to somewhere else is refused by will-navigate', async ({ page }) => {
  const told = await listenForRefusal(page)
  await page.getByRole('link', { name: 'Away' }).click()
  expect(await told()).toBe('https://example.com/away')
  await expect(page.getByRole('heading')).toHaveText('Fixture page')
})

test('a navigation by script is refused by will-navigate, with the address as the app knows it', async ({
  page,
}) => {
  const told = await listenForRefusal(page)
  await page.evaluate(() => {
    location.href = 'other.html'
  })
  expect(await told()).toBe('fixture://app/other.html')
})

test('a page that reloads itself is refused by will-navigate, one that is reloaded from outside is not', async ({
  page,
}) => {
  const told = await listenForRefusal(page)
  await page.evaluate(() => {
    location.reload()
  })
  expect(await told()).toBe('fixture://app/index.html')
  await page.reload()
  await expect(page.getByRole('status')).toHaveText('connected')
})

testAlone('a link inside the page is no navigation', async ({ app, page }) => {
  await page.getByRole('link', { name: 'Part' }).click()
  const address = (): Promise<string | undefined> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL())
  await expect.poll(address).toBe('fixture://app/index.html#part')
})

test('a frame that wants another document is asked about by will-frame-navigate', async ({ app, page }) => {
  const asked = await app.evaluateHandle(({ BrowserWindow }) => ({
    event: new Promise<unknown[]>((resolve) => {
      BrowserWindow.getAllWindows()[0]?.webContents.once('will-frame-navigate', (event) => {
        event.preventDefault()
        resolve([event.url, event.isMainFrame])
      })
    }),
  }))
  await page.evaluate(() => {
    document.body.appendChild(document.createElement('iframe')).src = 'framed.html'
  })
  expect(await asked.evaluate(({ event }) => event)).toEqual(['fixture://app/framed.html', false])
})

test('a window that a page wants to open is denied', async ({ app, page }) => {
  await page.getByRole('link', { name: 'New window' }).click()
  expect(await page.evaluate(() => window.open('https://example.com/by-script'))).toBeNull()
  const count = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  expect(count).toBe(1)
})

testAlone('a crashed page is told to the main process and can be reloaded', async ({ app, page }) => {
  await expect(page.getByRole('status')).toHaveText('connected')
  const details = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const gone = new Promise<unknown[]>((resolve) =>
      contents?.once('render-process-gone', (_event, { reason }) => resolve([reason, contents.isCrashed()])),
    )
    contents?.forcefullyCrashRenderer()
    return gone
  })
  expect(details).toEqual(['crashed', true])
  const title = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const loaded = new Promise<void>((resolve) => contents?.once('did-finish-load', () => resolve()))
    contents?.reload()
    await loaded
    return contents?.executeJavaScript('document.title') as Promise<string>
  })
  expect(title).toBe('Fixture page')
})
