import type { ClientContext, ClientLink } from '@orpc/client'

/** One open way to the backend. It never reopens: when it is closed, the door is asked for another. */
export interface Channel {
  readonly link: ClientLink<ClientContext>
  /** Aborted as soon as the way is closed. */
  readonly closed: AbortSignal
}

/** How this page reaches the backend: over the browser host's socket or over the desktop shell's port. */
export interface Door {
  /** Opens a channel; `refused` when trying again is useless, a rejection when it is not. */
  open(): Promise<Channel | 'refused'>
  /** Hands a file over to the backend and returns the name imports know it by. */
  upload(file: File, options?: UploadOptions): Promise<Upload>
}

export interface Upload {
  readonly source: string
  readonly fileName: string
  readonly bytes: number
}

/** A file a person chose: of the page, or already handed over by the desktop shell. */
export type ChosenFile = File | HandedOver

/** A file that the backend has already, under the name `source`. */
export interface HandedOver {
  readonly name: string
  readonly size: number
  readonly source: string
}

export interface UploadOptions {
  /** Bytes handed over so far, of all. */
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

const lost = 'ConnectionLost'

/** What a call ends with when the backend went away while it ran. The status bar tells of it, no notice is due. */
export function connectionLost(cause: unknown): Error {
  const error = new Error('The connection to the backend was lost.', { cause })
  error.name = lost
  return error
}

export function isConnectionLost(error: unknown): boolean {
  return error instanceof Error && error.name === lost
}
