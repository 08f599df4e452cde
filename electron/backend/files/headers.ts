import type { Problem } from '#shared/contract/import-problem.ts'

/** One column of a foreign file: what its header says and the logical name it gets. */
export interface NamedColumn {
  readonly header: string
  readonly name: string
  readonly label: string
}

/** The most columns a record type can have (a SQLite table has 2,000). */
export const columnLimit = 1900

const nameLimit = 128
const refused: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Names the columns by the rule *header in lower case, every character but a-z, 0-9 and `_` as `_`*. Headers that
 * are empty, taken (also in another case) or not usable get another name and a problem; columns beyond
 * `columnLimit` get none and are to be left out.
 */
export function nameColumns(
  headers: readonly string[],
  line = 1,
): { readonly columns: readonly NamedColumn[]; readonly problems: readonly Problem[] } {
  const kept = headers.slice(0, columnLimit)
  const problems: Problem[] = []
  if (headers.length > columnLimit) {
    const count = headers.length - columnLimit
    problems.push({ line, code: 'COLUMN_LEFT_OUT', effect: 'rejected', count, expected: columnLimit })
  }
  // Names that come from headers as they are go first, so that no repaired name takes one of them.
  const taken = new Set<string>()
  const own = kept.map((header) => {
    const name = logicalName(header)
    if (header.trim() === '' || name.length > nameLimit || refused.has(name) || taken.has(name)) return null
    taken.add(name)
    return name
  })
  const columns = kept.map((header, index) => {
    const name = own[index] ?? freeName(header, index, taken)
    if (own[index] === null) {
      problems.push({ line, code: 'HEADER_RENAMED', effect: 'repaired', column: name, value: header })
    }
    return { header, name, label: header.trim() === '' ? `Column ${index + 1}` : header }
  })
  return { columns, problems }
}

/** A header's logical name, before anything is known of the other headers. */
export function logicalName(header: string): string {
  return header.toLowerCase().replace(/[^a-z0-9_]/gu, '_')
}

function freeName(header: string, index: number, taken: Set<string>): string {
  const name = logicalName(header)
  const usable = header.trim() !== '' && !refused.has(name)
  const stem = usable ? name.slice(0, nameLimit - 5) : `column_${index + 1}`
  let free = usable && name.length > nameLimit ? name.slice(0, nameLimit) : stem
  for (let count = 2; taken.has(free); count += 1) free = `${stem}_${count}`
  taken.add(free)
  return free
}
