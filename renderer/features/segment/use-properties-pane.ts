import { nextTick, type Ref } from 'vue'
import { useSegmentPageStore } from '#renderer/stores/segment-page.ts'

/** Opens and closes the pane of properties, and brings the focus in and back. */
export function usePropertiesPane(
  pane: Readonly<Ref<{ focus: () => Promise<void> } | null>>,
  toggle: Readonly<Ref<{ focusToggle: () => void } | null>>,
) {
  const page = useSegmentPageStore()
  let opener: HTMLElement | null = null

  async function open(): Promise<void> {
    const held = document.activeElement
    opener = held instanceof HTMLElement && held !== document.body ? held : null
    page.isPaneOpen = true
    await nextTick()
    await pane.value?.focus()
  }

  /** The focus leaves first, so that the field it was in is applied. */
  function close(): void {
    if (opener?.isConnected === true) opener.focus()
    else toggle.value?.focusToggle()
    opener = null
    page.isPaneOpen = false
  }

  return {
    close,
    toggle: () => (page.isPaneOpen ? close() : void open()),
    /** Shows the pane, or goes into it, with the first field ready to be typed in. */
    show: () => (page.isPaneOpen ? void pane.value?.focus() : void open()),
  }
}
