import type { Server } from 'node:http'
import { RPCHandler } from '@orpc/server/ws'
import { WebSocketServer } from 'ws'
import { router, type Backend } from '#backend/index.ts'
import type { Admission } from './admission.ts'

interface Served {
  readonly backend: Backend
  readonly admission: Admission
  readonly onBug: (error: unknown) => void
}

/** Answers the contract's calls over WebSockets of admitted pages; the session travels as a subprotocol. */
export function acceptCalls(server: Server, { backend, admission, onBug }: Served): { close(): void } {
  const handler = new RPCHandler(router)
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: largestMessage,
    handleProtocols: (protocols) => (protocols.has(protocol) ? protocol : false),
  })
  server.on('upgrade', (request, socket, head) => {
    const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim())
    const admitted = admission.isOurs(request) && offered.some((name) => admission.knowsSession(name))
    if (request.url !== '/rpc' || request.headers.origin === undefined || !admitted) {
      socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (accepted) => {
      void handler.upgrade(accepted, { context: { backend, mayUsePaths: false, onBug } })
    })
  })
  return {
    close() {
      for (const client of sockets.clients) client.terminate()
      sockets.close()
    },
  }
}

const protocol = 'segment-studio'
const largestMessage = 16 * 1024 * 1024
