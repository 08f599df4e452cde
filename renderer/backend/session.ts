/**
 * The browser host's address carries a token in its fragment, which never travels in a request line. It is
 * exchanged once for a session, kept in this tab so that a reload goes on. Null: there is none, or the token is not
 * (any longer) the host's.
 */
export async function readSession(page: Window): Promise<string | null> {
  const token = new URLSearchParams(page.location.hash.slice(1)).get('token')
  if (token === null) return page.sessionStorage.getItem(storedAs)
  const answer = await page.fetch('/session', { method: 'POST', headers: bearer(token) })
  if (answer.status >= 500) throw new Error(`The host answered ${answer.status}.`)
  page.history.replaceState(page.history.state, '', page.location.pathname + page.location.search)
  if (!answer.ok) {
    forgetSession(page)
    return null
  }
  const { session } = (await answer.json()) as { session: string }
  page.sessionStorage.setItem(storedAs, session)
  return session
}

export function forgetSession(page: Window): void {
  page.sessionStorage.removeItem(storedAs)
}

export function bearer(secret: string): { Authorization: string } {
  return { Authorization: `Bearer ${secret}` }
}

const storedAs = 'segment-studio.session'
