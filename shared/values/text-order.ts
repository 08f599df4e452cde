import { foldForEquality } from './text.ts'

/**
 * Which of two texts comes first by letters (docs/domain.md O-27): negative, zero or positive. Without case, accents
 * only where they count, trailing blanks ignored; zero exactly where the two are equal (4.1 Fold).
 */
export function compareText(one: string, other: string, accentSensitive: boolean): number {
  const [a, b] = [foldForEquality(one, accentSensitive), foldForEquality(other, accentSensitive)]
  if (a === b) return 0
  const byLetters = (accentSensitive ? byLettersAndAccents : byLettersAlone).compare(a, b)
  // A collation takes some texts for the same that are not equal, ß and ss among them; one still comes first.
  return byLetters === 0 ? (a < b ? -1 : 1) : Math.sign(byLetters)
}

// One fixed language: a segment must not mean something else on another machine.
const byLettersAlone = new Intl.Collator('en', { sensitivity: 'base' })
const byLettersAndAccents = new Intl.Collator('en', { sensitivity: 'accent' })
