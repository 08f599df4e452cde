import { errorsOf, expect, test } from './fixture-test.ts'

test('invoke reaches the main process and keeps what structured clone keeps', async ({ page }) => {
  const answer = await page.evaluate(async () => {
    const given = [new Date(5), new Map([['a', new Set([1n])]]), new Uint8Array([1, 2]), undefined, -0, NaN]
    const { args, ...rest } = await fixture.describe(...given)
    const [date, map, bytes, nothing, zero, nan] = args
    const kept = {
      date: date instanceof Date && date.getTime() === 5,
      map: map instanceof Map && (map.get('a') as Set<bigint>).has(1n),
      bytes: bytes instanceof Uint8Array && bytes.join() === '1,2',
      nothing: args.length === 6 && nothing === undefined,
      zero: Object.is(zero, -0),
      nan: Number.isNaN(nan),
    }
    return { ...rest, kept }
  })
  expect(answer).toEqual({
    url: 'fixture://app/index.html',
    name: 'Fixture',
    version: '1.2.3',
    packaged: false,
    kept: { date: true, map: true, bytes: true, nothing: true, zero: true, nan: true },
  })
})

test('a failing handler fails the call in the page with its message', async ({ app, page }) => {
  const errors = errorsOf(app)
  const message = await page.evaluate(() => fixture.failing().catch((error: unknown) => String(error)))
  expect(message).toBe("Error: Error invoking remote method 'fail': Error: this always fails")
  await expect.poll(() => errors.text).toContain("Error occurred in handler for 'fail'")
})

test('a call that nobody handles fails in the page', async ({ page }) => {
  const message = await page.evaluate(() => fixture.unanswered().catch((error: unknown) => String(error)))
  expect(message).toContain("No handler registered for 'nobody handles this'")
})

test('send and reply arrive in the order in which they were sent', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const received: unknown[] = []
    const all = new Promise<unknown[]>((resolve) => {
      fixture.on('pong', (n) => {
        received.push(n)
        if (received.length === 50) resolve(received)
      })
    })
    for (let n = 0; n < 50; n++) fixture.ping(n)
    return all
  })
  expect(answers).toEqual(Array.from({ length: 50 }, (_, n) => n))
})

test('a once listener hears one message', async ({ page }) => {
  const heard = await page.evaluate(async () => {
    const first = fixture.nextPong()
    fixture.ping('a', 1)
    fixture.ping('b', 2)
    return first
  })
  expect(heard).toEqual(['a', 1])
})

test('a message to a page that was never loaded is an error', async ({ app, page }) => {
  await expect(page).toHaveTitle('Fixture page')
  const message = await app.evaluate(({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false })
    try {
      window.webContents.send('too early')
      return 'nothing'
    } catch (error) {
      return String(error)
    } finally {
      window.destroy()
    }
  })
  expect(message).toContain("'too early' was sent before the page was loaded")
})
