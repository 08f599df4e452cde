import type { ConditionNode, Group, Row, UnsupportedPart } from '#shared/model/condition.ts'
import { dissolveJoins, type Place } from './dissolve-joins.ts'
import { readCondition, readSubject } from './read-condition.ts'
import { linkMeaning, linkName, readLink } from './read-link.ts'
import { group, relatedLine } from './related-line.ts'
import { about, type JoinedRow, type Query, type Reader } from './scope.ts'
import { tellUnknownParts } from './vocabulary.ts'
import type { XmlElement } from './xml.ts'

/** The filters and links among `elements` as one group about `recordType`, without ids; none mean every record. */
export function readRoot(
  elements: readonly XmlElement[],
  { element, recordType }: { readonly element: XmlElement; readonly recordType: string },
  reader: Reader,
): Group {
  const items = readQuery(elements, { element, recordType, join: null }, reader)
  const [only] = items
  if (only?.kind === 'group' && items.length === 1) return only
  return group('and', items)
}

/** What a query asks of its root row alone: its links have become lines about related records. */
function readQuery(
  elements: readonly XmlElement[],
  root: JoinedRow,
  reader: Reader,
): readonly ConditionNode[] {
  const joined = new Map<XmlElement, JoinedRow | null>()
  findJoined(elements, root, joined, reader)
  const query: Query = { root, joined, names: namesOf(joined) }
  const places = new Map<JoinedRow, Place>()
  const items = elements.flatMap((element) => readItem(element, root, { query, places, reader }))
  return dissolveJoins(items, places, reader)
}

interface Reading {
  readonly query: Query
  readonly places: Map<JoinedRow, Place>
  readonly reader: Reader
}

/** All rows that links directly below `above` join, with those below them; null for links that were refused. */
function findJoined(
  elements: readonly XmlElement[],
  above: JoinedRow,
  joined: Map<XmlElement, JoinedRow | null>,
  reader: Reader,
): void {
  for (const element of elements) {
    if (element.name !== 'link-entity' || reader.kept.has(element)) continue
    const meaning = linkMeaning(element)
    if (meaning === null || !('joins' in meaning)) continue
    const link = readLink(element, above, reader)
    const row = link && { element, recordType: link.target, join: { kind: meaning.joins, link, above } }
    joined.set(element, row)
    if (row !== null) findJoined(element.children, row, joined, reader)
  }
}

function namesOf(joined: Query['joined']): Query['names'] {
  const names = new Map<string, JoinedRow | 'ambiguous' | 'refused'>()
  for (const [element, row] of joined) {
    const name = linkName(element)
    names.set(name, names.has(name) ? 'ambiguous' : (row ?? 'refused'))
  }
  return names
}

function readItem(element: XmlElement, row: JoinedRow, reading: Reading): readonly ConditionNode[] {
  const part = reading.reader.kept.get(element)
  if (part !== undefined) return [keptPart(element, part, row, reading)]
  if (element.name === 'filter') return [readFilter(element, row, reading)]
  if (element.name !== 'link-entity') return []
  const joined = reading.query.joined.get(element)
  if (joined === undefined) return readExistence(element, row, reading.reader)
  return joined === null ? [] : readJoined(element, joined, reading)
}

/** A row that holds the place of what is not supported; a condition's among those of the row it names, if any. */
function keptPart(
  element: XmlElement,
  unsupported: UnsupportedPart,
  row: JoinedRow,
  { query, reader }: Reading,
): Row {
  const quiet = { linkNames: reader.linkNames, tell: () => undefined }
  const subject = element.name === 'condition' ? readSubject(element, row, query, quiet) : null
  const kept: Row = { kind: 'row', id: '', column: '', operator: '', operands: [], unsupported }
  return about(kept, subject ?? row, reader)
}

/** A joined link leaves a marker among the conditions; an inner one's own filter is one of them. */
function readJoined(element: XmlElement, row: JoinedRow, reading: Reading): readonly ConditionNode[] {
  const marker = group('and', [])
  const isNested = (child: XmlElement) => reading.query.joined.has(child)
  const own = element.children
    .filter((child) => !isNested(child))
    .flatMap((child) => readItem(child, row, reading))
  const isInner = row.join?.kind === 'inner'
  reading.places.set(row, { marker, own: isInner ? [] : own })
  return [
    marker,
    ...(isInner ? own : []),
    ...element.children.filter(isNested).flatMap((child) => readItem(child, row, reading)),
  ]
}

function readFilter(element: XmlElement, row: JoinedRow, reading: Reading): Group {
  const { reader } = reading
  tellUnknownParts(element, reader.tell)
  const type = element.attributes.get('type') ?? 'and'
  if (type !== 'and' && type !== 'or') reader.tell(element, { code: 'FILTER_TYPE_UNKNOWN', type })
  const items = element.children.flatMap((child) => readFiltered(child, row, reading))
  const filter = group(type === 'or' ? 'or' : 'and', items)
  return items.length === 0 ? about(filter, row, reader) : filter
}

function readFiltered(element: XmlElement, row: JoinedRow, reading: Reading): readonly ConditionNode[] {
  const { query, reader } = reading
  if (reader.kept.has(element)) return readItem(element, row, reading)
  if (element.name === 'condition') return readCondition(element, row, query, reader)
  if (element.name !== 'link-entity') return readItem(element, row, reading)
  const meaning = linkMeaning(element)
  if (meaning !== null && 'joins' in meaning && meaning.joins !== 'inner') {
    reader.tell(element, { code: 'LINK_MISPLACED', type: element.attributes.get('link-type') ?? '' })
    return []
  }
  return readExistence(element, row, reader)
}

/** A link that asks whether linked rows exist, as a line about related records; what is inside is its own query. */
function readExistence(element: XmlElement, above: JoinedRow, reader: Reader): readonly ConditionNode[] {
  const meaning = linkMeaning(element)
  const type = element.attributes.get('link-type') ?? ''
  if (meaning === null) reader.tell(element, { code: 'LINK_TYPE_UNSUPPORTED', type })
  const link = readLink(element, above, reader)
  if (link === null) return []
  const inside = readQuery(element.children, { element, recordType: link.target, join: null }, reader)
  const asks = meaning !== null && 'asks' in meaning ? meaning.asks : 'contains'
  if (asks !== 'all') return [about(relatedLine(link, asks, inside), above, reader)]
  const some = about(relatedLine(link, 'contains', []), above, reader)
  const none = about(relatedLine(link, 'doesNotContain', inside), above, reader)
  return [group('and', [some, none])]
}
