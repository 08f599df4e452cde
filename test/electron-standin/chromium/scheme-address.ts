/**
 * Chromium cannot be taught a scheme over DevTools, so `studio://app/x` is shown to it as
 * `https://app.studio.standin/x`; inside the main process addresses are always the app's own.
 */
export function toWeb(address: string, schemes: ReadonlySet<string>): string {
  const found = /^([a-z][a-z\d+.-]*):\/\/([^/?#]*)(.*)$/i.exec(address)
  const [, scheme = '', authority = '', rest = ''] = found ?? []
  return schemes.has(scheme) ? new URL(`https://${authority}.${scheme}.standin${rest}`).href : address
}

/** The inverse; every other address stays as it is. A spec uses it to read what Playwright reports. */
export function toApp(address: string): string {
  return address.replace(/^https:\/\/([^/?#]*)\.([a-z\d+-]+)\.standin(?=[/?#]|$)/i, '$2://$1')
}
