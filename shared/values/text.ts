/**
 * Text as comparisons see it (docs/domain.md 4.1 Fold): NFC, lower case without locale, and accents dropped
 * unless they count. ß stays ß.
 */
export function fold(text: string, accentSensitive: boolean): string {
  if (isAscii(text)) return text.toLowerCase()
  // Whether a sigma ends its word depends on what follows it; a part of a text has to fold like the whole.
  const lower = text.toWellFormed().normalize('NFC').toLowerCase().replaceAll('ς', 'σ')
  return accentSensitive ? lower.normalize('NFC') : lower.normalize('NFD').replace(marks, '').normalize('NFC')
}

/** Text as equality sees it: folded, trailing blanks ignored (docs/domain.md O-26). */
export function foldForEquality(text: string, accentSensitive: boolean): string {
  return fold(text, accentSensitive).replace(trailingBlanks, '')
}

/** An id as comparisons see it: without case, blanks around it and braces dropped (docs/domain.md 4.1 Ids). */
export function foldId(id: string): string {
  const bare = id.trim()
  const inner = bare.startsWith('{') && bare.endsWith('}') ? bare.slice(1, -1) : bare
  return inner.normalize('NFC').toLowerCase()
}

const marks = /\p{M}+/gu
const trailingBlanks = / +$/

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false
  return true
}
