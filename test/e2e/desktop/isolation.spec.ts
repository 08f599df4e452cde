import { expect, test } from './desktop-test.ts'

test('the page has nothing of Node or Electron', async ({ studio: { page } }) => {
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
  )
  expect(found).toEqual([])
})

test('the page runs no script but its own files', async ({ studio: { page } }) => {
  const outcome = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.injected = true'
    document.head.append(script)
    document.body.setAttribute('onclick', 'globalThis.evaluated = true')
    document.body.click()
    return new Promise((resolve) => {
      setTimeout(() => resolve(['injected', 'evaluated'].filter((name) => name in globalThis)), 50)
    })
  })
  expect(outcome).toEqual([])
})

test('the page reaches no other address', async ({ studio: { page } }) => {
  const outcome = await page.evaluate(async () => {
    const refused = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ blockedURI }) => resolve(blockedURI), {
        once: true,
      })
    })
    const answer = await fetch('https://example.com/').catch((error: unknown) => (error as Error).name)
    return [answer, await refused]
  })
  expect(outcome).toEqual(['TypeError', 'https://example.com/'])
})

test('no file outside the page is served', async ({ studio: { page } }) => {
  const answers = await page.evaluate(async () => {
    const addresses = ['/../main/main.js', '/%2e%2e/main/main.js', '/..%2fmain%2fmain.js', '/nothing.js']
    return Promise.all(
      addresses.map(async (address) => {
        const answer = await fetch(address)
        return answer.ok ? (await answer.text()).slice(0, 15).toLowerCase() : answer.status
      }),
    )
  })
  expect(answers.filter((answer) => answer !== 404 && answer !== '<!doctype html>')).toEqual([])
})

test('the page cannot be led away, by script, link or frame', async ({ studio: { page } }) => {
  const address = page.url()
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.com/away'
    document.body.append(link)
    link.click()
    location.href = 'https://example.com/script'
    document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.com/' }))
  })
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)))
  expect(page.url()).toBe(address)
  await expect(page.getByRole('contentinfo')).toContainText('No workspace open')
})

test('the page cannot open a window', async ({ studio: { app, page } }) => {
  expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('devices and notifications are denied', async ({ studio: { page } }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[]
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
  })
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
})

test('text can be copied, and the clipboard cannot be read', async ({ studio: { page } }) => {
  await page.getByRole('heading', { level: 1 }).click()
  const outcome = await page.evaluate(async () => {
    const name = (error: unknown) => (error as Error).name
    const written = await navigator.clipboard.writeText('rows').then(() => 'written', name)
    const read = await navigator.clipboard.readText().then(() => 'read', name)
    return [written, read]
  })
  expect(outcome).toEqual(['written', 'NotAllowedError'])
})

test('nothing is sent to a spell checker', async ({ studio: { app } }) => {
  expect(await app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false)
})
