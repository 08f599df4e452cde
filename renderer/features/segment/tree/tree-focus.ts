/** The line an event comes from; null outside of lines. */
export function lineAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-node]') : null
}

/** Whether the field an event comes from shows its list: then keys belong to the list. */
export function isListOpen(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.getAttribute('aria-expanded') === 'true' &&
    target.hasAttribute('aria-controls')
  )
}

/** Keys a control inside a line uses itself: Enter and Space on buttons, Enter that takes over a typed value. */
export function takesOwnKeys(event: KeyboardEvent): boolean {
  const { target } = event
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  if (target instanceof HTMLButtonElement) return event.key === 'Enter' || event.key === ' '
  const isPicker = target instanceof HTMLInputElement && target.getAttribute('role') === 'combobox'
  return (
    event.key === 'Enter' &&
    isPicker &&
    target.value !== '' &&
    target.getAttribute('aria-autocomplete') === 'list' &&
    isMulti(target)
  )
}

/** A field for several values keeps what is typed until Enter takes it over; its chosen ones are no text of it. */
function isMulti(input: HTMLInputElement): boolean {
  return input.closest('[data-part="value"]') !== null
}
