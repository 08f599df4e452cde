import { shallowRef, type ShallowRef } from 'vue'

export interface ToastAction {
  readonly label: string
  readonly run: () => void
}

export interface Toast {
  readonly id: number
  readonly text: string
  /** Errors stay until they are closed; the others go after six seconds. */
  readonly tone: 'done' | 'info' | 'error'
  readonly action?: ToastAction | undefined
}

export interface Toasts {
  readonly shown: Readonly<ShallowRef<readonly Toast[]>>
  /** Shows one line, with *Undo* or another way on; returns its id. */
  show(text: string, options?: { tone?: Toast['tone']; action?: ToastAction | undefined }): number
  dismiss(id: number): void
  /** Stops every countdown, while the pointer or focus is on a toast. */
  hold(): void
  /** Starts the countdowns anew. */
  release(): void
}

const lifetimeMs = 6000
const atMost = 4

/** The app's toasts; the app makes one and provides it. */
export function createToasts(): Toasts {
  const shown = shallowRef<readonly Toast[]>([])
  const timers = new Map<number, ReturnType<typeof setTimeout>>()
  let lastId = 0
  let held = false

  function dismiss(id: number): void {
    clearTimeout(timers.get(id))
    timers.delete(id)
    shown.value = shown.value.filter((toast) => toast.id !== id)
  }

  function countDown(toast: Toast): void {
    if (held || toast.tone === 'error') return
    clearTimeout(timers.get(toast.id))
    timers.set(
      toast.id,
      setTimeout(() => dismiss(toast.id), lifetimeMs),
    )
  }

  return {
    shown,
    dismiss,
    show(text, { tone = 'done', action } = {}) {
      const toast: Toast = { id: ++lastId, text, tone, action }
      const passing = shown.value.filter((other) => other.tone !== 'error')
      if (shown.value.length >= atMost && passing[0]) dismiss(passing[0].id)
      shown.value = [...shown.value, toast]
      countDown(toast)
      return toast.id
    },
    hold() {
      held = true
      timers.forEach((timer) => clearTimeout(timer))
      timers.clear()
    },
    release() {
      held = false
      shown.value.forEach(countDown)
    },
  }
}
