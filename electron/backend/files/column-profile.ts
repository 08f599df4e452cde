import { createTypeEvidence, type DetectedType } from './type-evidence.ts'

/** What a file says about one of its columns; `unclear` names what a person has to decide. */
export interface ColumnProfile extends DetectedType {
  readonly header: string
  readonly rows: number
  readonly filled: number
  /** The first few values that are not empty, each once. */
  readonly firstValues: readonly string[]
  /** Every value with its count, most frequent first; null when there are more than 200. */
  readonly distinct: readonly { readonly value: string; readonly count: number }[] | null
  /** Length of the longest value, in UTF-16 units. */
  readonly maxLength: number
}

export interface Profiler {
  add(values: readonly string[]): void
  result(): ColumnProfile[]
}

const firstCount = 5
const distinctLimit = 200
/** The longest value a single line of text holds (docs/domain.md 4.2: longer ones and several lines are memo). */
const lineLimit = 2000

/**
 * Watches the rows of a file pass by and judges each column by all of its values. `decimal` is what stands before
 * decimals where that is known, as it is in JSON and XLSX.
 */
export function createProfiler(
  headers: readonly string[],
  { decimal = null }: { decimal?: '.' | ',' | null } = {},
): Profiler {
  const columns = headers.map((header) => createColumn(header, decimal))
  let rows = 0
  return {
    add(values) {
      rows += 1
      for (const [index, column] of columns.entries()) {
        const value = values[index]
        if (value !== undefined && value !== '') column.add(value)
      }
    },
    result: () => columns.map((column) => column.result(rows)),
  }
}

function createColumn(header: string, decimal: '.' | ',' | null) {
  const evidence = createTypeEvidence(decimal)
  const firstValues = new Set<string>()
  let counts: Map<string, number> | null = new Map<string, number>()
  let filled = 0
  let maxLength = 0
  let severalLines = false
  return {
    add(value: string) {
      filled += 1
      if (value.length > maxLength) maxLength = value.length
      if (firstValues.size < firstCount) firstValues.add(value)
      if (!severalLines && /[\r\n]/.test(value)) severalLines = true
      if (counts !== null) {
        counts.set(value, (counts.get(value) ?? 0) + 1)
        if (counts.size > distinctLimit || value.length > lineLimit) counts = null
      }
      evidence.add(value)
    },
    result(rows: number): ColumnProfile {
      const detected = evidence.result()
      const memo = detected.type === 'string' && (severalLines || maxLength > lineLimit)
      const distinct =
        counts && [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
      const type = memo ? 'memo' : detected.type
      return { ...detected, type, header, rows, filled, firstValues: [...firstValues], distinct, maxLength }
    },
  }
}
