import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { startHost, type RunningHost } from '#electron/hosting/start-host.ts'

let host: RunningHost
let folder: string
let token: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'segment-studio-door-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>page</title>')
  host = await startHost({ port: 0, pageFolder: folder, home: join(folder, 'home'), onBug: () => undefined })
  token = new URL(host.url).hash.slice('#token='.length)
})

afterAll(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

function ask(path: string, options: { method?: string; headers?: Record<string, string> } = {}) {
  return new Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }>(
    (resolve, reject) => {
      const asked = request(
        { host: '127.0.0.1', port: host.port, path, method: 'GET', ...options },
        (response) => {
          let body = ''
          response.setEncoding('utf8').on('data', (part: string) => (body += part))
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
          )
        },
      )
      asked.once('error', reject).end()
    },
  )
}

function socketWith(protocols: string[], origin?: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(
      `ws://127.0.0.1:${host.port}/rpc`,
      protocols,
      origin === undefined ? {} : { origin },
    )
    socket.once('open', () => resolve('open'))
    socket.once('error', (error) => resolve(error.message))
  })
}

describe('the browser door', () => {
  it('serves the page with a strict policy', async () => {
    const { status, headers } = await ask('/')
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it.each([
    '/../../etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/%2e%2e/home/recent.json',
    '/home/recent.json%00.html',
  ])('serves nothing outside the page: %s', async (path) => {
    const { status, body } = await ask(path)
    expect(status === 200 ? body : '').not.toMatch(/root:|recent|openedAt/)
  })

  it('refuses requests that name another host, as a rebound name would', async () => {
    expect((await ask('/', { headers: { host: `evil.example.com:${host.port}` } })).status).toBe(403)
  })

  it('refuses requests of another origin', async () => {
    const headers = { origin: 'http://evil.example.com', authorization: `Bearer ${token}` }
    expect((await ask('/session', { method: 'POST', headers })).status).toBe(403)
  })

  it('gives a session for the token only', async () => {
    const wrong = await ask('/session', { method: 'POST', headers: { authorization: 'Bearer nonsense' } })
    const right = await ask('/session', { method: 'POST', headers: { authorization: `Bearer ${token}` } })
    expect([wrong.status, right.status]).toEqual([401, 200])
  })

  it('takes no upload without a session', async () => {
    const headers = { authorization: `Bearer ${token}` }
    expect((await ask('/upload?name=a.csv', { method: 'POST', headers })).status).toBe(401)
  })

  it('opens no socket without session, without origin or for another origin', async () => {
    const { body } = await ask('/session', { method: 'POST', headers: { authorization: `Bearer ${token}` } })
    const { session } = JSON.parse(body) as { session: string }
    const own = `http://127.0.0.1:${host.port}`
    expect(await socketWith(['segment-studio', 'guess'], own)).toContain('401')
    expect(await socketWith(['segment-studio', session])).toContain('401')
    expect(await socketWith(['segment-studio', session], 'http://evil.example.com')).toContain('401')
    expect(await socketWith(['segment-studio', session], own)).toBe('open')
  })

  it('listens on loopback only', async () => {
    const { networkInterfaces } = await import('node:os')
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address?.family === 'IPv4' && !address.internal)
    if (outside === undefined) return
    const reached = await new Promise((resolve) => {
      const asked = request({ host: outside.address, port: host.port, timeout: 1000 }, () => resolve(true))
      asked.once('error', () => resolve(false)).once('timeout', () => resolve(false))
      asked.end()
    })
    expect(reached).toBe(false)
  })
})
