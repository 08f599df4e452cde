/**
 * Electron asks the main process before a page may open a window; a denied one is never made. Here the page's side of
 * that: the wish is told to the isolated world and never reaches Chromium. Runs as text in the page's main world.
 */
export function reportWindowOpen(): void {
  const tell = (url: string): void => {
    window.dispatchEvent(new CustomEvent('\0window-open', { detail: new URL(url, location.href).href }))
  }
  window.open = (url = '') => {
    tell(String(url))
    return null
  }
  const onClick = (event: MouseEvent): void => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement)
    const wantsWindow =
      link?.target === '_blank' || event.ctrlKey || event.metaKey || event.shiftKey || event.button === 1
    if (!link?.href || event.defaultPrevented || !wantsWindow) return
    event.preventDefault()
    tell(link.href)
  }
  window.addEventListener('click', onClick)
  window.addEventListener('auxclick', onClick)
}
