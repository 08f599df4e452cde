import { decimalCell } from '#shared/values/decimal.ts'

/** The cell of a sum of money given in whole cents. */
export function money(cents: number): string | null {
  return decimalCell(`${String(Math.floor(cents / 100))}.${String(cents % 100).padStart(2, '0')}`)
}

/** A round sum in cents: people enter 42,000, not 41,873.55. */
export function rounded(units: number): number {
  const step = units >= 1_000_000 ? 100_000 : units >= 100_000 ? 5_000 : units >= 10_000 ? 500 : 50
  return Math.max(step, Math.round(units / step) * step) * 100
}
