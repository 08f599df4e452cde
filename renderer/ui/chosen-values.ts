import { optionNamed, type Option } from './option-match.ts'

/** Values of a pasted column or list: lines and tabs part them, in a single line semicolons; blanks and repeats fall out. One value alone is ordinary text: null. */
export function pastedValues(text: string): string[] | null {
  const trimmed = text.trim()
  const values = trimmed
    .split(/[\r\n\t]/.test(trimmed) ? /[\r\n\t]+/ : ';')
    .map((value) => value.trim())
    .filter((value) => value !== '')
  return values.length > 1 ? [...new Set(values)] : null
}

/** Labels on one line; of a long list the first two and how many more, so that its length is seen even where the line is cut. */
export function shortList(labels: readonly string[]): string {
  return labels.length > 3 ? `${labels.slice(0, 2).join(', ')}, +${labels.length - 2}` : labels.join(', ')
}

export function toggled<T>(values: readonly T[], value: T): T[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
}

/** Adds texts as values: an option's by its label or value, else what `readText` makes of it. What fits nothing is named in `refusal`. */
export function addTexts<T extends string | number>(
  values: readonly T[],
  texts: readonly string[],
  options: readonly Option<T>[],
  readText?: (text: string) => T | undefined,
): { values: T[]; refusal: string } {
  const read = texts.map((text) => optionNamed(options, text)?.value ?? readText?.(text))
  const refused = texts.filter((_, at) => read[at] === undefined)
  return {
    values: [...new Set([...values, ...read.filter((value) => value !== undefined)])],
    refusal: refused.length === 0 ? '' : refusalOf(refused, texts.length),
  }
}

function refusalOf(refused: readonly string[], all: number): string {
  const some = refused.slice(0, 3).join(', ') + (refused.length > 3 ? ` and ${refused.length - 3} more` : '')
  return all === 1
    ? `${some} is none of the values.`
    : `${refused.length} of ${all} are none of the values: ${some}.`
}
