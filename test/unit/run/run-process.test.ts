import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runProcess } from '#test/run/run-process.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-process-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

function node(code: string, signal = new AbortController().signal, graceMs = 3000) {
  return runProcess([process.execPath, '-e', code], { signal, cwd: folder, graceMs })
}

/** Listens for a program that calls; a call ends when the program that made it is gone, however it went. */
async function switchboard(): Promise<{ port: number; called: Promise<{ hungUp: Promise<unknown> }> }> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const called = once(server, 'connection').then(([socket]: Socket[]) => {
    socket?.on('error', () => undefined).resume()
    return { hungUp: once(socket ?? server, 'close').finally(() => server.close()) }
  })
  return { port: (server.address() as AddressInfo).port, called }
}

/** A program that starts another one which calls `port`; both ignore the polite signal. */
function stubbornFamily(port: number): string {
  const stubborn = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)`
  const caller = `${stubborn}; require('net').connect(${port}, '127.0.0.1')`
  return `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(caller)}]); ${stubborn}`
}

describe('running a program', () => {
  it('returns its exit code and everything it wrote', async () => {
    const end = await node("console.log('out'); console.error('err'); process.exitCode = 3")
    expect(end).toEqual({ code: 3, output: 'out\nerr\n', stopped: false })
  })

  it('has no exit code for a program that crashed', async () => {
    expect((await node('process.abort()')).code).not.toBe(0)
  })

  it('says why a program could not be started', async () => {
    const { signal } = new AbortController()
    const end = await runProcess(['no-such-program'], { signal })
    expect(end.code).toBeUndefined()
    expect(end.output).toContain('ENOENT')
  })

  it('ends the whole group when it is stopped, even one that ignores the polite signal', async () => {
    const stop = new AbortController()
    const { port, called } = await switchboard()
    const end = node(stubbornFamily(port), stop.signal, 200)
    const { hungUp } = await called
    stop.abort()
    expect((await end).stopped).toBe(true)
    await hungUp
  })

  it('does not wait for a grandchild that outlives the program, and ends it', async () => {
    const { port, called } = await switchboard()
    const caller = `require('net').connect(${port}, '127.0.0.1', () => process.send('called'))`
    writeFileSync(join(folder, 'caller.cjs'), caller)
    const end = node(`
      const stdio = ['ignore', 'inherit', 'inherit', 'ipc']
      const child = require('child_process').spawn(process.execPath, ['caller.cjs'], { stdio })
      child.on('message', () => process.exit(7))`)
    const { hungUp } = await called
    expect((await end).code).toBe(7)
    await hungUp
  })

  it('does not start anything once it was stopped', async () => {
    const stop = new AbortController()
    stop.abort()
    await node("require('fs').writeFileSync('started', '')", stop.signal)
    expect(existsSync(join(folder, 'started'))).toBe(false)
  })
})
