import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { RPCHandler } from '@orpc/server/message-port'
import { router, type Backend } from '#backend/index.ts'
import type { Contract } from '#shared/contract/index.ts'
import { startHost } from '#electron/hosting/start-host.ts'
import { WebSocket } from 'ws'
import { clientOf, openTestBackend } from '../support/backend.ts'

export type DoorClient = ContractRouterClient<Contract>

/** A way to the backend, opened for one test. */
export interface OpenDoor {
  readonly client: DoorClient
  /** Whether this door may name files by path. */
  readonly mayUsePaths: boolean
  close(): Promise<void> | void
}

/** Every door, opened on a fresh home folder. */
export const doors = {
  'in this process': openInMemory,
  'over a message port': openOverPort,
  'over a WebSocket': openOverSocket,
} satisfies Record<string, () => Promise<OpenDoor> | OpenDoor>

function openInMemory(): OpenDoor {
  return { client: clientOf(openTestBackend()), mayUsePaths: true, close: () => undefined }
}

function openOverPort(): OpenDoor {
  const backend: Backend = openTestBackend()
  const { port1, port2 } = new MessageChannel()
  // worker_threads ports and the DOM's differ in their types only.
  const [server, client] = [port1, port2] as unknown as [MessagePort, MessagePort]
  new RPCHandler(router).upgrade(server, { context: { backend, mayUsePaths: false, onBug: () => undefined } })
  server.start()
  client.start()
  return {
    client: createORPCClient(new PortLink({ port: client })),
    mayUsePaths: false,
    close: () => {
      port1.close()
      port2.close()
    },
  }
}

async function openOverSocket(): Promise<OpenDoor> {
  const home = mkdtempSync(join(tmpdir(), 'segment-studio-host-'))
  const host = await startHost({ port: 0, pageFolder: home, home, onBug: () => undefined })
  const origin = `http://127.0.0.1:${host.port}`
  const token = new URL(host.url).hash.slice('#token='.length)
  const answer = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  })
  const { session } = (await answer.json()) as { session: string }
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}/rpc`, ['segment-studio', session], { origin })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  return {
    client: createORPCClient(new SocketLink({ websocket: socket as unknown as globalThis.WebSocket })),
    mayUsePaths: false,
    close: async () => {
      socket.close()
      await host.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
