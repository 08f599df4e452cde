import type { ConditionNode, Group, UnsupportedPart } from '#shared/model/condition.ts'
import type { FetchProblem } from './fetch-problem.ts'
import { shapeOfResult } from './vocabulary.ts'
import type { XmlElement } from './xml.ts'

/** The elements that stand as they are, with what the rows in their places hold. */
export type Kept = ReadonlyMap<XmlElement, UnsupportedPart>

/** One reading: what was found, null where nothing can be, and what was told of elements that are not kept. */
export interface Attempt {
  readonly found: { readonly recordType: string; readonly conditions: Group } | null
  readonly told: readonly Told[]
}

interface Told {
  readonly element: XmlElement
  readonly problem: FetchProblem
}

/**
 * Reads again and again, keeping the parts that problems were told of, until nothing is told any more and every kept
 * part stands in what was found (docs/domain.md 6.3): a part that would go lost takes what it stands in with it.
 * Where a problem is in no part that can be kept, the answer is the first reading with all its problems.
 */
export function keepingUnsupported(
  root: XmlElement,
  attempt: (kept: Kept) => Attempt,
  reasonOf: (problem: FetchProblem) => string,
): Attempt {
  const first = attempt(new Map())
  const parents = parentsIn(root)
  const elements = new Set<XmlElement>()
  const told: Told[] = []
  let last = first
  let kept: Kept = new Map()
  while (last.found !== null) {
    const held = new Set(partsHeld(last.found.conditions))
    const lost = [...kept].filter(([, part]) => !held.has(part)).map(([element]) => element)
    const parts = [
      ...last.told.map(({ element }) => partOf(element, parents)),
      ...lost.map((element) => partAbove(element, parents)),
    ]
    if (parts.length === 0) return last
    if (parts.length > mostParts || parts.some((part) => part === null || elements.has(part))) return first
    told.push(...last.told)
    for (const part of parts) if (part !== null) elements.add(part)
    kept = partsOf(elements, told, parents, reasonOf)
    if ([...kept.values()].some(({ xml, path }) => xml.length > longestPart || path.length > longestPath))
      return first
    last = attempt(kept)
  }
  return first
}

/** What the outermost of the elements hold, with the reasons of everything inside. */
function partsOf(
  elements: ReadonlySet<XmlElement>,
  told: readonly Told[],
  parents: Parents,
  reasonOf: (problem: FetchProblem) => string,
): Kept {
  const outermost = (element: XmlElement) =>
    chain(element, parents)
      .filter((one) => elements.has(one))
      .at(-1)
  const reasons = new Map<XmlElement, Set<string>>()
  for (const { element, problem } of told) {
    const part = outermost(element)
    if (part !== undefined) reasons.set(part, (reasons.get(part) ?? new Set()).add(reasonOf(problem)))
  }
  return new Map(
    [...reasons].map(([part, sentences]) => {
      const { source: xml, path, line } = part
      return [part, { xml, path, line, reason: [...sentences].join(' ').slice(0, longestReason) }]
    }),
  )
}

type Parents = ReadonlyMap<XmlElement, XmlElement>

function parentsIn(root: XmlElement, parents = new Map<XmlElement, XmlElement>()): Parents {
  for (const child of root.children) {
    parents.set(child, root)
    parentsIn(child, parents)
  }
  return parents
}

/** The element and those it stands in, from the inside out. */
function chain(element: XmlElement, parents: Parents): readonly XmlElement[] {
  const parent = parents.get(element)
  return parent === undefined ? [element] : [element, ...chain(parent, parents)]
}

/** The innermost part an element is or stands in; null when it says something about the whole text or its result. */
function partOf(element: XmlElement, parents: Parents): XmlElement | null {
  const around = chain(element, parents)
  const part = around.find((one) => isPart(one, parents.get(one)))
  const isOfResult = around.some(({ name }) => shapeOfResult.includes(name))
  return part === undefined || isOfResult ? null : part
}

function partAbove(element: XmlElement, parents: Parents): XmlElement | null {
  const parent = parents.get(element)
  return parent === undefined ? null : partOf(parent, parents)
}

function isPart({ name }: XmlElement, parent: XmlElement | undefined): boolean {
  if (parent === undefined) return false
  if (parent.name === '') return name === 'filter' || name === 'link-entity'
  return ['entity', 'filter', 'link-entity'].includes(parent.name)
}

function partsHeld(node: ConditionNode): readonly (UnsupportedPart | undefined)[] {
  return node.kind === 'row' ? [node.unsupported] : node.items.flatMap(partsHeld)
}

/** More could not stand in one definition. */
const mostParts = 500

/** What a definition can hold of a part. */
const longestPart = 20_000
const longestPath = 4000
const longestReason = 4000
