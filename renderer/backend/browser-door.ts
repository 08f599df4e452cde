import { RPCLink } from '@orpc/client/websocket'
import type { Door } from './channel.ts'
import { bearer, forgetSession, readSession } from './session.ts'
import { uploadFile } from './upload.ts'

/** Reaches the backend of the browser host this page was loaded from. */
export function browserDoor(page: Window): Door {
  // A newer address pasted into this tab changes only the fragment: start over with its token.
  page.addEventListener('hashchange', () => page.location.reload())

  return {
    async open() {
      const session = await readSession(page)
      if (session === null) return 'refused'
      const closed = new AbortController()
      const socket = new WebSocket(`${page.location.origin.replace(/^http/, 'ws')}/rpc`, [protocol, session])
      const link = new RPCLink({ websocket: socket })
      socket.addEventListener('close', () => closed.abort(), { once: true })
      if (await opens(socket)) return { link, closed: closed.signal }
      if (await isRefused(page, session)) {
        forgetSession(page)
        return 'refused'
      }
      throw new Error('The host cannot be reached.')
    },

    async upload(file, options) {
      const session = await readSession(page)
      return uploadFile(file, { ...options, headers: session === null ? {} : bearer(session) })
    },
  }
}

const protocol = 'segment-studio'

function opens(socket: WebSocket): Promise<boolean> {
  return new Promise((resolve) => {
    socket.addEventListener('open', () => resolve(true), { once: true })
    socket.addEventListener('close', () => resolve(false), { once: true })
  })
}

/**
 * A socket does not say why it was not opened. A host that answers here at all is running, so it was the session
 * that it refused: sessions end with the host that gave them.
 */
async function isRefused(page: Window, session: string): Promise<boolean> {
  const answer = await page.fetch('/session', { method: 'POST', headers: bearer(session) })
  return answer.status === 401 || answer.status === 403
}
