import { app, session } from 'electron'

/**
 * Keeps every page where it is: no other address, no other window, no page within the page. A page that is being
 * developed may go to its own address, which is how it is reloaded.
 */
export function lockDown(developmentAddress: string | undefined): void {
  app.on('web-contents-created', (_event, contents) => {
    const stay = (event: { readonly url: string; preventDefault: () => void }) => {
      if (originOf(event.url) !== developmentAddress) event.preventDefault()
    }
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', stay)
    contents.on('will-frame-navigate', stay)
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

/** Denies every permission but to copy rows as text, and sends nothing to a spell checker. */
export function lockSession(pageOrigin: string): void {
  const { defaultSession } = session
  defaultSession.setSpellCheckerEnabled(false)
  defaultSession.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === copying && originOf(origin) === pageOrigin,
  )
  defaultSession.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(permission === copying && originOf(requestingUrl) === pageOrigin),
  )
}

const copying = 'clipboard-sanitized-write'

/** The origin of an address in a scheme of our own too, for which the URL standard has none. */
function originOf(address: string): string {
  return /^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i.exec(address)?.[0] ?? ''
}
