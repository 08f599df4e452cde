import type { IconName } from './icons.ts'

/** One entry of a select, a combobox or a value picker. */
export interface Option<T extends string | number = string> {
  readonly value: T
  readonly label: string
  /** Shown at the right, for example how many records hold the value. */
  readonly count?: number | undefined
  readonly icon?: IconName | undefined
  /** Entries of one group stand together under its name; give them in order. */
  readonly group?: string | undefined
  /** Quiet words after the label, for example a logical name; typing finds them too. */
  readonly detail?: string | undefined
  readonly disabled?: boolean | undefined
}

/** Options that fit what was typed, best first: whole label, start, start of a word, inside, detail. Without text all, in their order. */
export function matchOptions<O extends Option<string | number>>(options: readonly O[], typed: string): O[] {
  const wanted = fold(typed)
  if (wanted === '') return [...options]
  return options
    .map((option, place) => ({ option, place, rank: rank(option, wanted) }))
    .filter((entry) => entry.rank < noMatch)
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map((entry) => entry.option)
}

/** The option whose label (or value) is exactly the text, without case and accents. */
export function optionNamed<O extends Option<string | number>>(
  options: readonly O[],
  text: string,
): O | undefined {
  const wanted = fold(text)
  return (
    options.find((option) => fold(option.label) === wanted) ??
    options.find((option) => fold(String(option.value)) === wanted)
  )
}

const noMatch = 9

function rank(option: Option<string | number>, wanted: string): number {
  const label = fold(option.label)
  const at = label.indexOf(wanted)
  if (label === wanted) return 0
  if (at === 0) return 1
  if (at > 0) return /[^\p{L}\p{N}]/u.test(label.charAt(at - 1)) || label.includes(` ${wanted}`) ? 2 : 4
  if (initials(label).startsWith(wanted)) return 3
  return option.detail !== undefined && fold(option.detail).includes(wanted) ? 5 : noMatch
}

function initials(label: string): string {
  return label
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0))
    .join('')
}

function fold(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')
}
