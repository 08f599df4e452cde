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
  return contradiction([formula], new Map(), { steps })
}

/** Why every record satisfies a formula; null when that was not proven. */
export function whyAlways(formula: Formula, steps?: number): ReadonlySet<string> | null {
  return whyNever(denied(formula), steps)
}

interface Budget {
  steps: number
}

/** Takes all of `formulas` for true together with what is known, one alternative after the other. */
function contradiction(
  formulas: readonly Formula[],
  known: Map<string, Known>,
  budget: Budget,
): ReadonlySet<string> | null {
  const waiting = [...formulas]
  const choices: Branch[] = []
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === 'literal') {
      budget.steps -= 1
      if (budget.steps < 0) return null
      const conflict = assume(known, next.literal, budget)
      if (conflict !== null) return conflict
    } else if (next.kind === 'every') waiting.push(...next.parts)
    else {
      const [only, ...more] = next.parts
      if (only !== undefined && more.length === 0) waiting.push(only)
      else choices.push(next)
    }
  }
  return contradictionInEach(choices, known, budget)
}

function contradictionInEach(
  choices: readonly Branch[],
  known: ReadonlyMap<string, Known>,
  budget: Budget,
): ReadonlySet<string> | null {
  const [first, ...rest] = choices
  if (first === undefined) return null
  const core = new Set<string>()
  for (const part of first.parts) {
    const why = contradiction([part, ...rest], new Map(known), budget)
    if (why === null) return null
    // What contradicts itself without this part does so with every other part too.
    if (!sharesSome(why, sourcesOf(part))) return why
    for (const source of why) core.add(source)
  }
  return core
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

function assume(known: Map<string, Known>, literal: Literal, budget: Budget): ReadonlySet<string> | null {
  const before = known.get(literal.subject) ?? {
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
  known.set(literal.subject, { blank, value, ranges, atoms, sources })
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
  return together.some((one) => contradiction([...one, ...excluded], new Map(), budget) !== null)
}
