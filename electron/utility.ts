import { randomUUID } from 'node:crypto'
import { RPCHandler } from '@orpc/server/message-port'
import { createBackend, router, systemClock } from '#backend/index.ts'
import { homeFolder } from './home-folder.ts'
import type { UtilityMessage } from './desktop/utility-message.ts'

// The backend's own process under Electron: it answers the contract's calls over every port it is given.

const backend = createBackend({
  clock: systemClock,
  newId: randomUUID,
  door: 'shell',
  home: homeFolder(process.env, process.platform),
})
const handler = new RPCHandler(router)
const onBug = (error: unknown) => console.error(error)

process.parentPort.on('message', ({ data, ports: [port] }) => {
  const message = data as UtilityMessage
  if (message.kind === 'end') {
    backend.close()
    process.exit(0)
  }
  if (port === undefined) return
  handler.upgrade(port, { context: { backend, mayUsePaths: message.mayUsePaths, onBug } })
  port.start()
})
