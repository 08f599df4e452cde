import type { FromPage, ToPage } from '#test/electron-standin/page/messages.ts'
import { createCodec } from '#test/electron-standin/page/codec.ts'
import { MessagePortMain } from '#test/electron-standin/ports/message-ports.ts'
import { createPortLink } from '#test/electron-standin/ports/port-link.ts'
import { answerInvoke, ipcMain } from './ipc-main.ts'
import type { WebContents } from './web-contents.ts'

export interface PageIpc {
  send(channel: string, args: readonly unknown[], transfer?: readonly MessagePortMain[]): void
  receive(message: FromPage): void
  /** The document has gone, and every port that led into it. */
  closePorts(): void
}

interface Line {
  /** False when there is no document to receive it. */
  post(message: ToPage): boolean
  openWindow(address: string): void
  tellTitle(title: string): void
}

const { encode, decode } = createCodec()

/** The main process's half of the line to one page's preload. */
export function createPageIpc(contents: WebContents, line: Line): PageIpc {
  const ports = createPortLink((message) =>
    line.post(message.kind === 'port' ? { ...message, data: encode(message.data) } : message),
  )
  const give = (port: MessagePortMain): string => ports.give(MessagePortMain.detach(port))
  const eventWith = (given: readonly string[]): object => ({
    type: 'frame',
    sender: contents,
    senderFrame: contents.mainFrame,
    processId: 1,
    frameId: 1,
    ports: given.map((id) => new MessagePortMain(ports.take(id))),
    reply: (channel: string, ...args: unknown[]) => send(channel, args),
  })

  function send(channel: string, args: readonly unknown[], transfer: readonly MessagePortMain[] = []): void {
    const message = { kind: 'event', channel, args: args.map(encode), ports: transfer.map(give) } as const
    if (line.post(message) || contents.getURL() !== '') return
    throw new Error(`stand-in: '${channel}' was sent before the page was loaded and would be lost`)
  }

  async function answer({ id, channel, args }: Extract<FromPage, { kind: 'invoke' }>): Promise<void> {
    try {
      const value = await answerInvoke(channel, eventWith([]), args.map(decode))
      line.post({ kind: 'reply', id, value: encode(value) })
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error)
      line.post({ kind: 'failure', id, message: String(error) })
    }
  }

  return {
    send,
    receive: (message) => {
      switch (message.kind) {
        case 'send': {
          const event = eventWith(message.ports)
          const args = message.args.map(decode)
          contents.emit('ipc-message', event, message.channel, ...args)
          ipcMain.emit(message.channel, event, ...args)
          return
        }
        case 'invoke':
          void answer(message)
          return
        case 'window-open':
          line.openWindow(message.url)
          return
        case 'title':
          line.tellTitle(message.title)
          return
        case 'port':
          ports.receive({ ...message, data: decode(message.data) })
          return
        case 'port-close':
          ports.receive(message)
      }
    },
    closePorts: () => ports.closeAll(),
  }
}
