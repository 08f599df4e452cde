import { expect, test } from './fixture-test.ts'
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
