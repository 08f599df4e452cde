import { LoudEmitter } from '#test/electron-standin/loud.ts'

type Handler = (event: object, ...args: unknown[]) => unknown

class IpcMain extends LoudEmitter {
  readonly #handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    this.#handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel)
      return handler(event, ...args)
    })
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel)
  }

  /** Ours: what a page's `invoke` comes to. */
  static answer(ipc: IpcMain, channel: string, event: object, args: unknown[]): Promise<unknown> {
    const handler = ipc.#handlers.get(channel)
    if (!handler) return Promise.reject(new Error(`No handler registered for '${channel}'`))
    return Promise.resolve(handler(event, ...args))
  }
}

export const ipcMain = new IpcMain()

export const answerInvoke = (channel: string, event: object, args: unknown[]): Promise<unknown> =>
  IpcMain.answer(ipcMain, channel, event, args)
