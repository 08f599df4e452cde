import type { PortMessage } from '#test/electron-standin/ports/port-link.ts'
import type { Encoded } from './codec.ts'

/** From the main process to a page; `args`, `value` and `data` are encoded. */
export type ToPage =
  | {
      readonly kind: 'event'
      readonly channel: string
      readonly args: readonly Encoded[]
      readonly ports: string[]
    }
  | { readonly kind: 'reply'; readonly id: number; readonly value: Encoded }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | PortMessage

/** From a page to the main process. */
export type FromPage =
  | {
      readonly kind: 'send'
      readonly channel: string
      readonly args: readonly Encoded[]
      readonly ports: string[]
    }
  | {
      readonly kind: 'invoke'
      readonly channel: string
      readonly args: readonly Encoded[]
      readonly id: number
    }
  | { readonly kind: 'window-open'; readonly url: string }
  | { readonly kind: 'title'; readonly title: string }
  | PortMessage
