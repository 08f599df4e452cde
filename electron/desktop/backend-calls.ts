import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { MessagePortMain } from 'electron'
import type { Contract } from '#shared/contract/index.ts'

export type BackendCalls = ContractRouterClient<Contract>

/** The backend's calls over a port to it. */
export function callsOver(port: MessagePortMain): BackendCalls {
  const calls = createORPCClient<BackendCalls>(new RPCLink({ port }))
  port.start()
  return calls
}
