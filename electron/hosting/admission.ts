import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Who may talk to the browser door: pages of its own origin that know the token of its address. */
export interface Admission {
  readonly token: string
  /** To be told once the port is known. */
  servedAt(port: number): void
  origin(): string
  /** Whether a request names this host and comes from no other page (against DNS rebinding and foreign sites). */
  isOurs(request: IncomingMessage): boolean
  /** Exchanges the token of the address for a session; null when the token is wrong. */
  exchange(request: IncomingMessage): string | null
  /** Whether a request carries a session. */
  knows(request: IncomingMessage): boolean
  knowsSession(session: string): boolean
}

export function createAdmission(): Admission {
  const token = randomBytes(32).toString('base64url')
  const sessions = new Set<string>()
  let port = 0
  const origin = () => `http://127.0.0.1:${port}`
  return {
    token,
    servedAt(served) {
      port = served
    },
    origin,
    isOurs({ headers }) {
      const host = headers.host === `127.0.0.1:${port}` || headers.host === `localhost:${port}`
      const from = headers.origin
      return host && (from === undefined || from === `http://${headers.host}`)
    },
    exchange(request) {
      if (!isSame(bearer(request), token)) return null
      const session = randomBytes(32).toString('base64url')
      sessions.add(session)
      return session
    },
    knows: (request) => sessions.has(bearer(request)),
    knowsSession: (session) => sessions.has(session),
  }
}

function bearer({ headers }: IncomingMessage): string {
  return /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? ''
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
