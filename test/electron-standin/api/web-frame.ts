import { Loud } from '#test/electron-standin/loud.ts'
import type { MessagePortMain } from '#test/electron-standin/ports/message-ports.ts'
import type { WebContents } from './web-contents.ts'

/** The main frame of a page; other frames have no preload here and are never seen. */
export class WebFrameMain extends Loud {
  readonly parent = null
  readonly #contents: WebContents

  constructor(contents: WebContents) {
    super()
    this.#contents = contents
  }

  get url(): string {
    return this.#contents.getURL()
  }

  get origin(): string {
    return /^[^:]+:\/\/[^/?#]*/.exec(this.url)?.[0] ?? 'null'
  }

  get top(): this {
    return this
  }

  send(channel: string, ...args: unknown[]): void {
    this.#contents.send(channel, ...args)
  }

  postMessage(channel: string, message: unknown, transfer: readonly MessagePortMain[] = []): void {
    this.#contents.postMessage(channel, message, transfer)
  }
}
