import { writeFileSync } from 'node:fs'
import { expect, test, testAlone } from './fixture-test.ts'
import { toApp } from '#test/electron-standin/chromium/scheme-address.ts'

test("the page comes from the app's own scheme with the headers its handler gave", async ({ page }) => {
  const answer = await page.evaluate(async () => {
    const response = await fetch('/index.html')
    return [
      response.status,
      response.headers.get('content-type'),
      response.headers.get('content-security-policy'),
    ]
  })
  expect(answer).toEqual([200, 'text/html', "default-src 'self'"])
  expect(toApp(page.url())).toBe('fixture://app/index.html')
})

test('the handler sees method, address and body', async ({ page }) => {
  const text = await page.evaluate(async () =>
    (await fetch('/echo?q=1', { method: 'POST', body: 'a body with ü' })).text(),
  )
  expect(text).toBe('POST fixture://app/echo?q=1 a body with ü')
})

test('a file of the disk that is sent arrives as its bytes', async ({ page }, testInfo) => {
  const file = testInfo.outputPath('sent.txt')
  writeFileSync(file, `${'a line with ü\n'.repeat(100_000)}the end`)
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'file' }))
  })
  await page.locator('#file').setInputFiles(file)
  const answers = await page.evaluate(async () => {
    const [chosen] = document.querySelector<HTMLInputElement>('#file')?.files ?? []
    const byRequest = new Promise<string>((resolve) => {
      const request = new XMLHttpRequest()
      request.addEventListener('load', () => resolve(request.responseText))
      request.open('POST', '/echo')
      request.send(chosen)
    })
    const byFetch = fetch('/echo', { method: 'POST', body: chosen ?? null }).then((answer) => answer.text())
    const texts = await Promise.all([byRequest, byFetch])
    return texts.map((text) => ({ bytes: new TextEncoder().encode(text).length, end: text.slice(-7) }))
  })
  const whole = { bytes: 1_500_007 + 'POST fixture://app/echo '.length, end: 'the end' }
  expect(answers).toEqual([whole, whole])
})

test('a missing file has the status the handler gave', async ({ page }) => {
  expect(await page.evaluate(async () => (await fetch('/missing.html')).status)).toBe(404)
})

test("the content security policy is the page's", async ({ page }) => {
  const blocked = await page.evaluate(() =>
    fetch('https://example.com/').catch((error: unknown) => String(error)),
  )
  expect(blocked).toContain('TypeError')
})

test('nothing is asked of the network', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(toApp(request.url())))
  await page.reload()
  await expect(page.getByRole('status')).toHaveText('connected')
  expect(asked.filter((address) => !address.startsWith('fixture://app/'))).toEqual([])
  expect(asked.length).toBeGreaterThan(0)
})

test('permissions are what the handlers of the app answer', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[]
    const all = await Promise.all(names.map((name) => navigator.permissions.query({ name })))
    return all.map(({ state }) => state)
  })
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
})

testAlone('the handlers of permissions are told the address as the app knows it', async ({ app, page }) => {
  await expect(page.getByRole('status')).toHaveText('connected')
  const told = await app.evaluate(async ({ BrowserWindow, session }) => {
    const seen = new Set<string>()
    session.defaultSession.setPermissionCheckHandler((_contents, _permission, origin) => {
      seen.add(origin)
      return true
    })
    session.defaultSession.setPermissionRequestHandler((_contents, _permission, callback, details) => {
      seen.add(details.requestingUrl)
      callback(false)
    })
    await BrowserWindow.getAllWindows()[0]?.loadURL('fixture://app/index.html')
    return [...seen]
  })
  expect(told).toEqual(['fixture://app', 'fixture://app/index.html'])
})

test('writing to the clipboard is a permission too', async ({ page }) => {
  await page.getByRole('heading').click()
  const outcome = await page.evaluate(() =>
    navigator.clipboard.writeText('x').then(
      () => 'written',
      (error: unknown) => (error as Error).name,
    ),
  )
  expect(outcome).toBe('NotAllowedError')
})
