import { onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { ipcMain, MessageChannelMain, type MessagePortMain, type WebContents } from 'electron'
import { shellRouter, type ShellContext } from './shell-router.ts'

export interface PagePortsOptions {
  readonly pageOrigin: string
  readonly openBackendPort: () => MessagePortMain
  readonly context: ShellContext
}

/** Gives each page that asks, and asks from our own address, a port to the backend and one to the shell. */
export function handOutPorts({ pageOrigin, openBackendPort, context }: PagePortsOptions) {
  const handler = new RPCHandler(shellRouter, {
    interceptors: [onError((error) => console.error(error))],
  })
  const shellPorts = new WeakMap<WebContents, MessagePortMain>()

  function give(contents: WebContents): void {
    shellPorts.get(contents)?.close()
    const { port1, port2 } = new MessageChannelMain()
    shellPorts.set(contents, port1)
    handler.upgrade(port1, { context })
    port1.start()
    contents.postMessage('port', null, [openBackendPort(), port2])
  }

  ipcMain.on('connect', ({ sender, senderFrame }) => {
    const isPage = senderFrame !== null && senderFrame.parent === null && senderFrame.origin === pageOrigin
    if (isPage) give(sender)
  })
  return { give }
}
