import { readIsoDate, readOrderedDate, type DateOrder, type DateText } from './date-text.ts'
import type { DetectedType, Evidence } from './type-evidence.ts'

interface Reading {
  readonly order: DateOrder | null
  readonly read: (text: string) => DateText | null
}

const readings: readonly Reading[] = [
  { order: null, read: readIsoDate },
  ...(['ymd', 'dmy', 'mdy'] as const).map((order) => ({
    order,
    read: (text: string) => readOrderedDate(text, order),
  })),
]

/** The reading of a column as dates, in every order of the parts until only one is left. */
export function createDateEvidence(): Evidence {
  let alive = readings
  let withTime: boolean | null = null
  let orderMatters = false
  return {
    add(text) {
      if (text.length < 8 || text.length > 35 || !/^\d{1,4}[-/.]\d/.test(text)) return false
      const dates = alive.map(({ read }) => read(text))
      alive = alive.filter((_, index) => dates[index] !== null)
      const found = dates.filter((date) => date !== null)
      const [first] = found
      if (first === undefined) return false
      // A column of days and of times is neither.
      if (withTime !== null && withTime !== (first.time !== null)) return false
      withTime = first.time !== null
      if (found.some(({ day }) => day !== first.day)) orderMatters = true
      return true
    },
    result(): DetectedType {
      if (alive.length > 1 && orderMatters) return { type: 'string', format: null, unclear: 'dateOrder' }
      const order = alive[0]?.order ?? null
      const format = order === null ? null : { decimal: null, group: null, dateOrder: order }
      return { type: withTime === true ? 'datetime' : 'dateonly', format, unclear: null }
    },
  }
}
