export interface JournalEntry {
  readonly call: string
  readonly args: readonly unknown[]
}

/**
 * Calls that leave the app (open a browser, touch the desktop) or have no effect in a stand-in are noted here.
 * A spec reads them: `app.evaluate(() => globalThis.standInJournal)`.
 */
const entries: JournalEntry[] = []
Object.assign(globalThis, { standInJournal: entries })

export function note(call: string, ...args: readonly unknown[]): void {
  entries.push({ call, args })
}
