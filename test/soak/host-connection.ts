import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { WebSocket } from 'ws'
import type { Contract } from '#shared/contract/index.ts'

export type HostClient = ContractRouterClient<Contract>

/** A browser's connection to a host, without the browser. */
export interface HostConnection {
  readonly client: HostClient
  /** Settles when the host is gone. */
  readonly closed: Promise<void>
  close(): void
}

/** Connects as a page does: token for session, session for a socket. */
export async function connectToHost({
  url,
  port,
}: {
  readonly url: string
  readonly port: number
}): Promise<HostConnection> {
  const origin = `http://127.0.0.1:${String(port)}`
  const token = new URL(url).hash.slice('#token='.length)
  const answer = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  })
  const { session } = (await answer.json()) as { session: string }
  const socket = new WebSocket(`ws://127.0.0.1:${String(port)}/rpc`, ['segment-studio', session], { origin })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => resolve())
    socket.once('error', () => resolve())
  })
  return {
    client: createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket })),
    closed,
    close: () => socket.close(),
  }
}
