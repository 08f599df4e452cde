import { shallowRef, type ShallowRef } from 'vue'

export interface Announcer {
  /** What the live region says now; the same sentence twice is said twice. */
  readonly message: Readonly<ShallowRef<{ readonly text: string; readonly turn: number }>>
  /** Says a sentence to screen readers, for what sighted people see change: "Partner referrals, position 4 of 38". */
  announce(text: string): void
}

/** The app's voice for screen readers; the app makes one, provides it and stands one UiLiveRegion. */
export function createAnnouncer(): Announcer {
  const message = shallowRef({ text: '', turn: 0 })
  return {
    message,
    announce(text) {
      message.value = { text, turn: message.value.turn + 1 }
    },
  }
}
