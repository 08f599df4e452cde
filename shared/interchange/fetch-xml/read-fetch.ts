import type { Catalog } from '#shared/conditions/walk.ts'
import type { ConditionNode, Group } from '#shared/model/condition.ts'
import { catalogDirectory, openDirectory, type Directory } from './directory.ts'
import type { FetchProblem, TellFault } from './fetch-problem.ts'
import { keepingUnsupported, type Attempt, type Kept } from './keep-unsupported.ts'
import { readRoot } from './read-branch.ts'
import { linkName } from './read-link.ts'
import type { JoinedRow } from './scope.ts'
import { requiredAttribute, tellUnknownParts } from './vocabulary.ts'
import { readXml, type XmlElement } from './xml.ts'

/** FetchXML as conditions about one record type, or everything that is wrong with it in reading order. */
export type FetchReading =
  | { readonly ok: true; readonly recordType: string; readonly conditions: Group }
  | { readonly ok: false; readonly problems: readonly FetchProblem[] }

export interface FetchReadingOptions {
  /** The record type it must be about; needed when the text does not name one. */
  readonly recordType?: string | undefined
  readonly newId: () => string
  /** Lets parts that are not supported stand as rows, each with these sentences of its problems. */
  readonly keepUnsupported?: ((problem: FetchProblem) => string) | undefined
}

/**
 * Reads a `<fetch>`, an `<entity>`, a bare `<filter>` followed by any `<link-entity>`s, or nothing, which means
 * every record (docs/domain.md 6.3). What cannot change which records match is ignored; everything else that is
 * not understood is a problem, and one problem refuses the text unless its part can be kept. Without a catalogue every record type and column is
 * taken for what the text says it is.
 */
export function readFetchXml(
  text: string,
  catalog: Catalog | null,
  options: FetchReadingOptions,
): FetchReading {
  const reading = readXml(text, unnumbered)
  if (!reading.ok) return { ok: false, problems: [reading.problem] }

  const directory = catalog === null ? openDirectory : catalogDirectory(catalog)
  const attempt = (kept: Kept) => readParts(reading.root, { text, directory, kept, ...options })
  const { keepUnsupported } = options
  const { found, told } =
    keepUnsupported === undefined
      ? attempt(new Map())
      : keepingUnsupported(reading.root, attempt, keepUnsupported)
  if (found === null || told.length > 0) {
    return { ok: false, problems: told.map(({ problem }) => problem).toSorted((a, b) => a.line - b.line) }
  }
  return {
    ok: true,
    recordType: found.recordType,
    conditions: numbered(found.conditions, options.newId),
  }
}

interface Parts {
  readonly text: string
  readonly directory: Directory
  readonly kept: Kept
  readonly recordType?: string | undefined
}

/** One reading, without ids, in which the kept elements stand for themselves. */
function readParts(top: XmlElement, { text, directory, kept, recordType }: Parts): Attempt {
  const told: Attempt['told'][number][] = []
  const tell: TellFault = (element, fault) => {
    const { path, line } = element
    if (!kept.has(element)) told.push({ element, problem: { path, line, ...fault } })
  }
  const source = sourceIn(top, text, recordType, tell)
  if (source === undefined) return { found: null, told }
  if (!directory.hasRecordType(source.recordType)) {
    tell(source.element, { code: 'RECORD_TYPE_UNKNOWN', recordType: source.recordType })
    return { found: null, told }
  }
  const { conditions, links } = elementsIn(source.items)
  const linkNames = new Set(links.map(linkName))
  const rows = new WeakMap<ConditionNode, JoinedRow>()
  const reader = { directory, tell, rows, kept, linkNames, partsLeft: mostParts }
  const root = readRoot(source.items, source, reader)
  const count = Math.max(conditions + links.length, longestGroup(root))
  if (count > mostNodes) tell(source.element, { code: 'CONDITIONS_TOO_MANY', count, limit: mostNodes })
  return { found: { recordType: source.recordType, conditions: root }, told }
}

/** FetchXML ends at 500 conditions and links (docs/domain.md 4.4), and so does one group of ours. */
const mostNodes = 500
const mostParts = 200

/** How many conditions there are among elements at any depth, and all links. */
function elementsIn(elements: readonly XmlElement[]): { conditions: number; links: readonly XmlElement[] } {
  const inside = elements.map(({ children }) => elementsIn(children))
  const own = (name: string) => elements.filter((element) => element.name === name)
  return {
    conditions: inside.reduce((sum, { conditions }) => sum + conditions, own('condition').length),
    links: [...own('link-entity'), ...inside.flatMap(({ links }) => links)],
  }
}

function longestGroup(node: ConditionNode): number {
  return node.kind === 'row' ? 0 : Math.max(node.items.length, ...node.items.map(longestGroup))
}

/** Gives every node an id of its own, in reading order; conditions that were repeated become nodes of their own. */
function numbered<Node extends ConditionNode>(node: Node, newId: () => string): Node {
  const own = { ...node, id: newId() }
  return own.kind === 'row' ? own : { ...own, items: own.items.map((item) => numbered(item, newId)) }
}

const unnumbered: ReadonlySet<string> = new Set(['fetch', 'entity'])

/** Where the filters and links stand, and which record type they are about. */
interface Source {
  readonly element: XmlElement
  readonly recordType: string
  readonly items: readonly XmlElement[]
}

function sourceIn(
  root: XmlElement,
  text: string,
  expected: string | undefined,
  tell: TellFault,
): Source | undefined {
  const [first, ...rest] = root.children
  if (root.text.trim() !== '') tell(root, { code: 'TEXT_UNEXPECTED', inside: '' })
  if (first === undefined) {
    if (text.trim() !== '') tell(root, { code: 'ELEMENT_MISSING', element: 'fetch', inside: '' })
    return bareSource(root, expected, tell)
  }
  const isBareFilter = first.name === 'filter'
  for (const element of rest) {
    if (isBareFilter && element.name === 'link-entity') continue
    tell(element, { code: 'ELEMENT_UNKNOWN', element: element.name, inside: '' })
  }
  if (isBareFilter) return bareSource(root, expected, tell)
  if (first.name === 'fetch') return fetchSource(first, expected, tell)
  if (first.name === 'entity') return entitySource(first, expected, tell)
  tell(first, { code: 'ELEMENT_UNKNOWN', element: first.name, inside: '' })
  return undefined
}

function bareSource(root: XmlElement, expected: string | undefined, tell: TellFault): Source | undefined {
  if (expected !== undefined) return { element: root, recordType: expected, items: root.children }
  tell(root, { code: 'RECORD_TYPE_MISSING' })
  return undefined
}

function fetchSource(fetch: XmlElement, expected: string | undefined, tell: TellFault): Source | undefined {
  tellUnknownParts(fetch, tell)
  const [entity, ...more] = fetch.children.filter(({ name }) => name === 'entity')
  for (const element of more) tell(element, { code: 'ELEMENT_REPEATED', element: 'entity', inside: 'fetch' })
  if (entity !== undefined) return entitySource(entity, expected, tell)
  tell(fetch, { code: 'ELEMENT_MISSING', element: 'entity', inside: 'fetch' })
  return undefined
}

function entitySource(entity: XmlElement, expected: string | undefined, tell: TellFault): Source | undefined {
  tellUnknownParts(entity, tell)
  const recordType = requiredAttribute(entity, 'name', tell)
  if (recordType === undefined) return undefined
  if (expected !== undefined && expected !== recordType) {
    tell(entity, { code: 'RECORD_TYPE_DIFFERENT', recordType, expected })
  }
  return { element: entity, recordType, items: entity.children }
}
