/** One part of a `like` pattern (docs/domain.md 4.1 Wildcards). */
export type PatternPart =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'one' }
  | { readonly kind: 'class'; readonly negated: boolean; readonly members: string }

/**
 * Reads `%` (any run), `_` (one character), `[a-z]`/`[abc]` (one of) and `[^…]` (none of); a bracketed wildcard
 * is literal. Null when a bracket is never closed or empty.
 */
export function readPattern(pattern: string): readonly PatternPart[] | null {
  const parts: PatternPart[] = []
  let literal = ''
  const flush = () => {
    if (literal !== '') parts.push({ kind: 'literal', text: literal })
    literal = ''
  }
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern.charAt(at)
    if (character === '%' || character === '_') {
      flush()
      if (character === '_') parts.push({ kind: 'one' })
      else if (parts.at(-1)?.kind !== 'any') parts.push({ kind: 'any' })
    } else if (character === '[') {
      const end = pattern.indexOf(']', at + 1)
      const members = pattern.slice(at + 1, end)
      if (end < 0 || members === '' || members === '^') return null
      if (isLiteralInBrackets(members)) literal += members
      else {
        flush()
        const negated = members.startsWith('^')
        parts.push({ kind: 'class', negated, members: negated ? members.slice(1) : members })
      }
      at = end
    } else literal += character
  }
  flush()
  return parts
}

/** A literal text written so that a `like` pattern takes it literally. */
export function escapePattern(text: string): string {
  return text.replace(/[%_[]/g, '[$&]')
}

/** Whether the whole text follows the pattern; at most text × pattern steps, whatever the text (no backtracking tree). */
export function matchesPattern(parts: readonly PatternPart[], text: string): boolean {
  const characters = Array.from(text)
  const steps = parts.flatMap(toSteps)
  let step = 0
  let at = 0
  let retryStep = -1
  let retryAt = -1
  while (at < characters.length) {
    const current = steps[step]
    if (current === 'any') {
      retryStep = step
      retryAt = at
      step += 1
    } else if (current?.(characters[at] ?? '') === true) {
      step += 1
      at += 1
    } else if (retryStep >= 0) {
      retryAt += 1
      at = retryAt
      step = retryStep + 1
    } else return false
  }
  return steps.slice(step).every((rest) => rest === 'any')
}

/** The same pattern in SQLite's GLOB language. */
export function patternAsGlob(parts: readonly PatternPart[]): string {
  return parts
    .map((part) => {
      switch (part.kind) {
        case 'literal':
          return part.text.replace(/[*?[]/g, '[$&]')
        case 'any':
          return '*'
        case 'one':
          return '?'
        case 'class':
          return `[${part.negated ? '^' : ''}${part.members}]`
        default:
          return part satisfies never
      }
    })
    .join('')
}

type Step = 'any' | ((character: string) => boolean)

function toSteps(part: PatternPart): readonly Step[] {
  switch (part.kind) {
    case 'any':
      return ['any']
    case 'one':
      return [() => true]
    case 'literal':
      return Array.from(
        part.text,
        (wanted): Step =>
          (character) =>
            character === wanted,
      )
    case 'class': {
      const ranges = readRanges(part.members)
      return [(character) => isInRanges(ranges, character) !== part.negated]
    }
    default:
      return part satisfies never
  }
}

function isLiteralInBrackets(members: string): boolean {
  return members.length === 1
}

function readRanges(members: string): readonly (readonly [number, number])[] {
  const characters = Array.from(members, (member) => member.codePointAt(0) ?? 0)
  const ranges: [number, number][] = []
  for (let at = 0; at < characters.length; at += 1) {
    const from = characters[at] ?? 0
    const isRange = characters[at + 1] === hyphen && at + 2 < characters.length
    ranges.push([from, isRange ? (characters[at + 2] ?? 0) : from])
    if (isRange) at += 2
  }
  return ranges
}

/** A range written backwards stands for its first character only, as in GLOB. */
function isInRanges(ranges: readonly (readonly [number, number])[], character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return ranges.some(([from, to]) => code === from || (code > from && code <= to))
}

const hyphen = 0x2d
