import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapePattern, matchesPattern, readPattern } from '#shared/operators/pattern.ts'

const seed = 20_261_113
const runs = { seed, numRuns: 3_000 }

const character = fc.constantFrom(...Array.from('abc%_[]^-'), '😀', '\n', '.', '*')
const texts = fc.array(character, { maxLength: 8 }).map((characters) => characters.join(''))
const patterns = fc
  .array(
    fc.oneof(
      character,
      fc.constantFrom('%', '_', '[ab]', '[a-c]', '[^b]', '[^a-b]', '[%]', '[_]', '[[]', '[a-]'),
    ),
    {
      maxLength: 6,
    },
  )
  .map((pieces) => pieces.join(''))

/** The pattern as a regular expression, written from the specification alone; null where it cannot be read. */
function oracle(pattern: string): RegExp | null {
  let source = ''
  let rest = pattern
  while (rest !== '') {
    const bracket = /^\[([^\]]+)\]/u.exec(rest)
    const [first = ''] = rest
    if (bracket?.[1] !== undefined && bracket[1] !== '^') {
      const [whole, members] = bracket
      source += classOf(members)
      rest = rest.slice(whole.length)
      continue
    }
    if (first === '[') return null
    source += first === '%' ? '[^]*' : first === '_' ? '[^]' : literal(first)
    rest = rest.slice(first.length)
  }
  return new RegExp(`^${source}$`, 'u')
}

function classOf(members: string): string {
  const negated = members.length > 1 && members.startsWith('^')
  const pieces = (negated ? members.slice(1) : members).matchAll(/([^])-([^])|([^])/gu)
  const inside = Array.from(pieces, ([, from, to, one]) => {
    if (from === undefined || to === undefined) return literal(one ?? '')
    return from <= to ? `${literal(from)}-${literal(to)}` : literal(from)
  })
  return `[${negated ? '^' : ''}${inside.join('')}]`
}

function literal(one: string): string {
  return `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`
}

describe(`patterns (seed ${String(seed)})`, () => {
  it('match what the same regular expression matches', () => {
    let matching = 0
    fc.assert(
      fc.property(patterns, texts, (pattern, text) => {
        const parts = readPattern(pattern)
        const expression = oracle(pattern)
        expect(parts === null).toBe(expression === null)
        if (parts === null || expression === null) return
        const expected = expression.test(text)
        if (expected) matching += 1
        expect(matchesPattern(parts, text)).toBe(expected)
      }),
      runs,
    )
    expect(matching).toBeGreaterThan(100)
  })

  it('match texts they were made from', () => {
    fc.assert(
      fc.property(fc.array(texts), (pieces) => {
        const parts = readPattern(pieces.map(escapePattern).join('%'))
        expect(parts !== null && matchesPattern(parts, pieces.join(''))).toBe(true)
      }),
      runs,
    )
  })

  it('match an escaped text and nothing else', () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const parts = readPattern(escapePattern(text))
        expect(parts !== null && matchesPattern(parts, text)).toBe(true)
        expect(parts !== null && matchesPattern(parts, other)).toBe(text === other)
      }),
      runs,
    )
  })

  it('give up on a hostile text after few steps', () => {
    const parts = readPattern(`${'%a'.repeat(200)}%b`) ?? []
    expect(matchesPattern(parts, 'a'.repeat(20_000))).toBe(false)
  })
})
