/** Hands a text over to the person as a file, through the browser's own download. */
export function saveTextFile(page: Document, name: string, parts: readonly string[], type: string): void {
  // A byte order mark tells spreadsheets that the text is UTF-8.
  const url = URL.createObjectURL(new Blob(['\uFEFF', ...parts], { type }))
  const link = page.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download reads the address only after this turn.
  setTimeout(() => URL.revokeObjectURL(url), minuteMs)
}

/** A segment's name as a file name: what file systems refuse is left out. */
export function fileNameOf(name: string, ending: string): string {
  const bare = name
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '')
  return `${bare === '' ? 'results' : bare}.${ending}`
}

const minuteMs = 60_000
