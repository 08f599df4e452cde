import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** The dialog that is open, whoever asked for it: a button, a menu, a key or the palette. */
export type DialogRequest =
  | { readonly kind: 'new-workspace'; readonly name: string; readonly then?: () => void }
  | { readonly kind: 'new-segment'; readonly recordType: string | null }
  | { readonly kind: 'segment-properties'; readonly segment: string }
  | { readonly kind: 'copy-segment'; readonly segment: string }
  /** Asks for a position; the first of the segments will stand there. */
  | { readonly kind: 'move-segments'; readonly segments: readonly string[] }
  | { readonly kind: 'activate-segments'; readonly segments: readonly string[] }
  | { readonly kind: 'deactivate-segments'; readonly segments: readonly string[] }
  | { readonly kind: 'delete-segments'; readonly segments: readonly string[] }
  /** Connects segments to a sequence that is chosen there, or replaces the one they have. */
  | {
      readonly kind: 'connect-segments'
      readonly segments: readonly string[]
      /** Chosen already, for example just made for them. */
      readonly sequence?: string
    }
  | { readonly kind: 'disconnect-segments'; readonly segments: readonly string[] }
  /** The draft of a segment beside what is live. */
  | { readonly kind: 'compare-draft'; readonly segment: string }
  | { readonly kind: 'history'; readonly of: 'segment' | 'order' | 'sequence'; readonly item: string }
  /** `then` gets the new sequence instead of its page being opened. */
  | {
      readonly kind: 'new-sequence'
      readonly recordType: string | null
      readonly then?: (sequence: string) => void
    }
  | { readonly kind: 'sequence-properties'; readonly sequence: string }
  | { readonly kind: 'activate-sequences'; readonly sequences: readonly string[] }
  | { readonly kind: 'deactivate-sequences'; readonly sequences: readonly string[] }
  | { readonly kind: 'delete-sequences'; readonly sequences: readonly string[] }
  /** Chooses segments for a sequence. */
  | { readonly kind: 'connect-sequence'; readonly sequence: string }
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' }

export const useDialogsStore = defineStore('dialogs', () => {
  const open = shallowRef<DialogRequest | null>(null)

  function ask(request: DialogRequest): void {
    open.value = request
  }

  function close(): void {
    open.value = null
  }

  return { open, ask, close }
})
