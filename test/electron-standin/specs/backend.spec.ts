import { expect, outputOf, test, testAlone } from './fixture-test.ts'

test('a page speaks with the utility process over its port', async ({ page }) => {
  const answer = await page.evaluate(async () => {
    const port = await backend
    const next = new Promise<unknown>((resolve) => (port.onmessage = ({ data }) => resolve(data)))
    port.postMessage('where')
    return next
  })
  expect(answer).toMatchObject({ type: 'utility', argv: ['an argument'], from: 'fixture://app/index.html' })
})

test('bytes come back from the utility process as they were sent', async ({ page }) => {
  const same = await page.evaluate(async () => {
    const port = await backend
    const sent = Uint8Array.from({ length: 300_000 }, (_, n) => n % 251)
    const next = new Promise<{ echo: Uint8Array }>((resolve) => {
      port.onmessage = ({ data }: MessageEvent<{ echo: Uint8Array }>) => resolve(data)
    })
    port.postMessage(sent)
    const { echo } = await next
    return (
      echo instanceof Uint8Array && echo.length === sent.length && echo.every((byte, n) => byte === sent[n])
    )
  })
  expect(same).toBe(true)
})

test('messages over a port keep their order', async ({ page }) => {
  const received = await page.evaluate(async () => {
    const port = await backend
    const numbers: unknown[] = []
    const all = new Promise<unknown[]>((resolve) => {
      port.onmessage = ({ data }: MessageEvent<{ echo: unknown }>) => {
        if (numbers.push(data.echo) === 200) resolve(numbers)
      }
    })
    for (let n = 0; n < 200; n++) port.postMessage(n)
    return all
  })
  expect(received).toEqual(Array.from({ length: 200 }, (_, n) => n))
})

test('a port sent over a port works', async ({ page }) => {
  const heard = await page.evaluate(async () => {
    const port = await backend
    const { port1, port2 } = new MessageChannel()
    const said = new Promise<unknown>((resolve) => (port1.onmessage = ({ data }) => resolve(data)))
    port.postMessage('take this', [port2])
    return said
  })
  expect(heard).toBe('through the second port')
})

test('a reload closes the port in the utility process and gives the page a new one', async ({
  app,
  page,
}) => {
  const output = outputOf(app)
  await page.reload()
  await expect(page.getByRole('status')).toHaveText('connected')
  await expect.poll(() => output.text).toContain('utility says: a port closed')
  const answer = await page.evaluate(async () => {
    const port = await backend
    const next = new Promise<unknown>((resolve) => (port.onmessage = ({ data }) => resolve(data)))
    port.postMessage('again')
    return next
  })
  expect(answer).toEqual({ echo: 'again' })
})

test('the end of the utility process is told to main, and a new one answers', async ({ app, page }) => {
  const output = outputOf(app)
  await page.evaluate(async () => {
    ;(await backend).postMessage('exit')
  })
  await expect(page.getByRole('status')).toHaveText('connected 2 times')
  expect(output.text).toContain('utility ended with 7')
  const answer = await page.evaluate(async () => {
    const port = await backend
    const next = new Promise<unknown>((resolve) => (port.onmessage = ({ data }) => resolve(data)))
    port.postMessage('still there?')
    return next
  })
  expect(answer).toEqual({ echo: 'still there?' })
})

testAlone('the utility process ends with the app', async ({ app, page }) => {
  const { pid } = await page.evaluate(async () => {
    const port = await backend
    const next = new Promise<{ pid: number }>((resolve) => {
      port.onmessage = ({ data }: MessageEvent<{ pid: number }>) => resolve(data)
    })
    port.postMessage('where')
    return next
  })
  await app.close()
  const isRunning = (): boolean => {
    try {
      return process.kill(pid, 0)
    } catch {
      return false
    }
  }
  await expect.poll(isRunning).toBe(false)
})

test('a killed utility process reports its signal, and its own output can be read', async ({ app, page }) => {
  await expect(page.getByRole('status')).toHaveText('connected')
  const result = await app.evaluate(async ({ app: electronApp, utilityProcess }) => {
    const child = utilityProcess.fork(`${electronApp.getAppPath()}/utility.ts`, [], { stdio: 'pipe' })
    await new Promise<void>((resolve) => child.once('spawn', resolve))
    const hadPid = typeof child.pid === 'number' && child.stdout !== null
    const ended = new Promise<number>((resolve) => child.once('exit', resolve))
    const killed = child.kill()
    return { hadPid, killed, code: await ended, pid: child.pid, again: child.kill() }
  })
  expect(result).toEqual({ hadPid: true, killed: true, code: 15, pid: undefined, again: false })
})
