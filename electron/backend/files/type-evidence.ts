import type { ValueFormat } from '#shared/contract/imports.ts'
import type { ColumnType } from '#shared/model/column-type.ts'
import { createDateEvidence } from './date-evidence.ts'
import { createNumberEvidence } from './number-evidence.ts'

/** What the values of a column say about its type. */
export interface DetectedType {
  readonly type: ColumnType
  readonly format: ValueFormat | null
  /**
   * What only a person can tell: whether 03/04/2026 is in March or April, whether 1.234 is one or a thousand.
   * The column stays text until told.
   */
  readonly unclear: 'dateOrder' | 'decimal' | null
}

/** One possible reading of a column; once a value does not fit it, it is dropped. */
export interface Evidence {
  /** Whether the value fits; `text` is neither empty nor has blanks around it. */
  add(text: string): boolean
  result(): DetectedType
}

/** Gathers evidence from every value of a column; text stays text unless all its values say the same. */
export function createTypeEvidence(
  decimal: '.' | ',' | null,
): Pick<Evidence, 'result'> & { add(value: string): void } {
  let alive = [
    createNumberEvidence(decimal),
    createDateEvidence(),
    patternEvidence('bool', /^(?:true|false)$/i),
    guidEvidence(),
  ]
  let seen = false
  return {
    add(value) {
      if (alive.length === 0) return
      const text = value.trim()
      if (text === '') return
      seen = true
      alive = alive.filter((evidence) => evidence.add(text))
    },
    result: () => (seen ? alive[0]?.result() : undefined) ?? textType,
  }
}

export const textType: DetectedType = { type: 'string', format: null, unclear: null }

function guidEvidence(): Evidence {
  const digits = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
  return patternEvidence('guid', new RegExp(`^(?:${digits}|\\{${digits}\\})$`, 'i'))
}

function patternEvidence(type: ColumnType, pattern: RegExp): Evidence {
  return { add: (text) => pattern.test(text), result: () => ({ ...textType, type }) }
}
