import type { Problem } from '#shared/contract/import-problem.ts'

/** A row's values without NUL characters, and a problem for these and for characters that could not be decoded. */
export function cleanValues(
  values: readonly string[],
  line: number,
  report: (problem: Problem) => void,
): readonly string[] {
  if (!values.some((value) => value.includes('\0') || value.includes('\uFFFD'))) return values
  const all = values.join('')
  const nul = all.split('\0').length - 1
  const replaced = all.split('\uFFFD').length - 1
  if (nul > 0) report({ line, code: 'NUL_REMOVED', effect: 'repaired', count: nul })
  if (replaced > 0) report({ line, code: 'ENCODING_REPLACED', effect: 'repaired', count: replaced })
  return values.map((value) => value.replaceAll('\0', ''))
}
