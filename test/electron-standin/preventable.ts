import type { LoudEmitter } from './loud.ts'

/** Emits an Electron event that a listener may prevent; true when one did. */
export function prevented(
  emitter: LoudEmitter,
  name: string,
  details: object = {},
  ...args: unknown[]
): boolean {
  let defaultPrevented = false
  const event = {
    ...details,
    preventDefault: () => {
      defaultPrevented = true
    },
    get defaultPrevented() {
      return defaultPrevented
    },
  }
  emitter.emit(name, event, ...args)
  return defaultPrevented
}
