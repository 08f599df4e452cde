import type { CellRanges } from './cell-ranges.ts'
import { intersection, isEmpty } from './cell-ranges.ts'
import { denied, sourcesOf, type Branch, type Formula } from './formula.ts'
import type { Atom, Literal, RelatedAtom } from './literal.ts'
import { excludesItself } from './text-proof.ts'

/**
 * Why no record can satisfy a formula: the nodes that contradict each other; null when none was found. An answer
 * is a proof. No answer says nothing: the search ends after `steps` literals.
 */
export function whyNever(formula: Formula, steps = 20_000): ReadonlySet<string> | null {
  return contradiction([formula], null, createNotes(), { steps })
}

/** Why every record satisfies a formula; null when that was not proven. */
export function whyAlways(formula: Formula, steps?: number): ReadonlySet<string> | null {
  return whyNever(denied(formula), steps)
}

interface Budget {
  steps: number
}

/** Alternatives that still have to be gone through. */
interface Choices {
  readonly choice: Branch
  readonly rest: Choices | null
}

/** Takes all of `formulas` for true together with what is known, one alternative after the other. */
function contradiction(
  formulas: readonly Formula[],
  rest: Choices | null,
  notes: Notes,
  budget: Budget,
): ReadonlySet<string> | null {
  const waiting = [...formulas]
  let choices = rest
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === 'literal') {
      budget.steps -= 1
      if (budget.steps < 0) return null
      const conflict = assume(notes, next.literal, budget)
      if (conflict !== null) return conflict
    } else if (next.kind === 'every') waiting.push(...next.parts)
    else {
      const [only, ...more] = next.parts
      if (only !== undefined && more.length === 0) waiting.push(only)
      else choices = { choice: next, rest: choices }
    }
  }
  return choices === null ? null : contradictionInEach(choices, notes, budget)
}

function contradictionInEach(
  { choice, rest }: Choices,
  notes: Notes,
  budget: Budget,
): ReadonlySet<string> | null {
  const core = new Set<string>()
  for (const part of choice.parts) {
    const before = notes.mark()
    const why = contradiction([part], rest, notes, budget)
    notes.backTo(before)
    if (why === null) return null
    // What contradicts itself without this part does so with every other part too.
    if (!sharesSome(why, sourcesOf(part))) return why
    for (const source of why) core.add(source)
  }
  return core
}

/** What is taken for true of every column, and how to take it back. */
interface Notes {
  of(subject: string): Known | undefined
  add(subject: string, known: Known): void
  mark(): number
  backTo(mark: number): void
}

function createNotes(): Notes {
  const notes = new Map<string, Known>()
  const replaced: { readonly subject: string; readonly known: Known | undefined }[] = []
  return {
    of: (subject) => notes.get(subject),
    add(subject, known) {
      replaced.push({ subject, known: notes.get(subject) })
      notes.set(subject, known)
    },
    mark: () => replaced.length,
    backTo(mark) {
      for (const { subject, known } of replaced.splice(mark).reverse()) {
        if (known === undefined) notes.delete(subject)
        else notes.set(subject, known)
      }
    },
  }
}

function sharesSome(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const one of some) if (others.has(one)) return true
  return false
}

/** What has been taken for true of one column. */
interface Known {
  readonly blank: boolean
  /** Whether it can hold a value at all. */
  readonly value: boolean
  readonly ranges: CellRanges
  readonly atoms: readonly Atom[]
  readonly sources: readonly string[]
}

function assume(notes: Notes, literal: Literal, budget: Budget): ReadonlySet<string> | null {
  const before = notes.of(literal.subject) ?? {
    blank: literal.mayBeBlank,
    value: true,
    ranges: literal.domain,
    atoms: [],
    sources: [],
  }
  const ranges = intersection(before.ranges, literal.ranges)
  const atoms = literal.atom === null ? before.atoms : [...before.atoms, literal.atom]
  const value =
    before.value &&
    !isEmpty(ranges, literal.whole) &&
    !excludesItself(before.atoms, literal.atom, ranges) &&
    !relatedExcludeEachOther(atoms, literal.atom, budget)
  const blank = before.blank && literal.blank
  const sources = [...before.sources, literal.source]
  notes.add(literal.subject, { blank, value, ranges, atoms, sources })
  return blank || value ? null : new Set(sources)
}

/** Whether related records are asked for that cannot be there: none satisfies what is asked and what is excluded. */
function relatedExcludeEachOther(atoms: readonly Atom[], added: Atom | null, budget: Budget): boolean {
  const line = added?.related ?? null
  if (line === null) return false
  const alike = atoms.filter(({ related }) => related?.relationship === line.relationship)
  const inside = (holds: boolean) =>
    alike
      .filter((atom) => atom.holds === holds)
      .map(({ related }) => related)
      .filter((related): related is RelatedAtom => related !== null)
      .map((related) => (holds ? related.inside : denied(related.inside)))
  const asked = inside(true)
  const excluded = inside(false)
  if (asked.length === 0) return false
  const together = line.single ? [asked] : asked.map((one) => [one])
  return together.some((one) => contradiction([...one, ...excluded], null, createNotes(), budget) !== null)
}
