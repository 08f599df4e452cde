import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** The dialog that is open, whoever asked for it: a button, a menu, a key or the palette. */
export type DialogRequest =
  | { readonly kind: 'new-workspace'; readonly name: string; readonly then?: () => void }
  | { readonly kind: 'new-segment'; readonly recordType: string | null }
  | { readonly kind: 'segment-properties'; readonly segment: string }
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
