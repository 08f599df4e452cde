import { singleValues, type CellRanges } from './cell-ranges.ts'
import type { Atom } from './literal.ts'

/** Beyond this many values a text is not tried value by value. */
const mostTried = 200

/** Whether no value can satisfy what is known of it together with one more test, or be one of the values left. */
export function excludesItself(known: readonly Atom[], added: Atom | null, left: CellRanges): boolean {
  if (added !== null && known.some((atom) => areOpposed(atom, added) || areOpposed(added, atom))) return true
  const values = singleValues(left)
  if (values === null || values.length > mostTried) return false
  const texts = [...known, ...(added === null ? [] : [added])].filter(({ text }) => text !== null)
  if (texts.length === 0) return false
  return !values.some((value) => typeof value !== 'string' || maySatisfy(value, texts))
}

function areOpposed(one: Atom, other: Atom): boolean {
  if (one.key === other.key) return one.holds !== other.holds
  if (one.text === null || other.text === null || !one.holds) return false
  return other.holds ? cannotBeBoth(one.text, other.text) : includes(one.text, other.text)
}

type Text = NonNullable<Atom['text']>

/** Whether a text that has the first part has the second too. */
function includes(one: Text, other: Text): boolean {
  if (other.part === 'contains') return one.folded.includes(other.folded)
  return one.part === other.part && hasPart(one.folded, other)
}

/** Whether no text has both parts: two beginnings, or two ends, of which neither is part of the other. */
function cannotBeBoth(one: Text, other: Text): boolean {
  if (one.part !== other.part || one.part === 'contains') return false
  return !hasPart(one.folded, other) && !hasPart(other.folded, one)
}

/**
 * Whether a text that equals `value` may pass all tests. Equal texts differ in trailing blanks (docs/domain.md
 * O-26), and from as many on as the longest part has, more of them change nothing.
 */
function maySatisfy(value: string, tests: readonly Atom[]): boolean {
  const most = Math.max(...tests.map(({ text }) => text?.folded.length ?? 0))
  // A text that equals '' may be nothing but accents, which are folded away.
  for (let blanks = 0; blanks <= most + 1; blanks += 1) {
    const text = value + ' '.repeat(blanks)
    if (tests.every((test) => test.text !== null && hasPart(text, test.text) === test.holds)) return true
  }
  return false
}

function hasPart(text: string, { part, folded }: Text): boolean {
  switch (part) {
    case 'contains':
      return text.includes(folded)
    case 'beginsWith':
      return text.startsWith(folded)
    case 'endsWith':
      return text.endsWith(folded)
    default:
      return part satisfies never
  }
}
