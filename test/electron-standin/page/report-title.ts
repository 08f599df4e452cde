/**
 * Tells the page's title and each change of it: the window takes it over. Runs as text in the isolated world, so it
 * uses nothing from outside itself.
 */
export function reportTitle(tell: (title: string) => void): void {
  let told = ''
  const look = (): void => {
    if (document.title === told || document.title === '') return
    told = document.title
    tell(told)
  }
  document.addEventListener('DOMContentLoaded', () => {
    look()
    new MutationObserver(look).observe(document.head, { subtree: true, childList: true, characterData: true })
  })
}
