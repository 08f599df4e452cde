import type { ComputedRef } from 'vue'
import type { Formats } from '#renderer/ui/format.ts'

/** Formats that follow a change of locale or time zone: whatever was drawn with them is drawn anew. */
export function liveFormats(present: ComputedRef<Formats>): Formats {
  return {
    integer: (value) => present.value.integer(value),
    signed: (value) => present.value.signed(value),
    decimal: (value) => present.value.decimal(value),
    percent: (share) => present.value.percent(share),
    date: (value) => present.value.date(value),
    dateTime: (value) => present.value.dateTime(value),
    duration: (ms) => present.value.duration(ms),
    size: (bytes) => present.value.size(bytes),
    get marks() {
      return present.value.marks
    },
    get locale() {
      return present.value.locale
    },
    get timeZone() {
      return present.value.timeZone
    },
  }
}
