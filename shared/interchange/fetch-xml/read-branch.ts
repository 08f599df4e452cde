import { columnOf, keyName } from '#shared/conditions/column.ts'
import type { Catalog } from '#shared/conditions/walk.ts'
import { isOneOf, referenceTypes } from '#shared/model/column-type.ts'
import type { ConditionNode, Group, Join, Related } from '#shared/model/condition.ts'
import type { RecordType } from '#shared/model/record-type.ts'
import type { TellFault } from './fetch-problem.ts'
import { readCondition } from './read-condition.ts'
import { requiredAttribute, tellUnknownParts } from './vocabulary.ts'
import type { XmlElement } from './xml.ts'

/** What every part of a reading needs. */
export interface Reader {
  readonly catalog: Catalog
  readonly newId: () => string
  readonly tell: TellFault
}

/** The filters and links among `elements` as one group about `recordType`; none at all means every record. */
export function readRoot(elements: readonly XmlElement[], recordType: RecordType, reader: Reader): Group {
  const items = readItems(elements, recordType, reader)
  const [only] = items
  if (only?.kind === 'group' && items.length === 1) return only
  return group(reader.newId(), 'and', items)
}

function readItems(
  elements: readonly XmlElement[],
  recordType: RecordType,
  reader: Reader,
): readonly ConditionNode[] {
  return elements.map((element) => readItem(element, recordType, reader)).filter((item) => item !== null)
}

function readItem(element: XmlElement, recordType: RecordType, reader: Reader): ConditionNode | null {
  if (element.name === 'filter') return readFilter(element, recordType, reader)
  if (element.name === 'link-entity') return readLink(element, recordType, reader)
  if (element.name === 'condition') return readCondition(element, recordType, reader.newId(), reader.tell)
  return null
}

function readFilter(element: XmlElement, recordType: RecordType, reader: Reader): Group {
  tellUnknownParts(element, reader.tell)
  const type = element.attributes.get('type') ?? 'and'
  if (type !== 'and' && type !== 'or') reader.tell(element, { code: 'FILTER_TYPE_UNKNOWN', type })
  return group(reader.newId(), type === 'or' ? 'or' : 'and', readItems(element.children, recordType, reader))
}

/** A group as FetchXML writes it: one without items was written empty and means everything (O-29). */
function group(id: string, join: Join, items: readonly ConditionNode[]): Group {
  return items.length === 0
    ? { kind: 'group', id, join: 'and', everything: true, items }
    : { kind: 'group', id, join, items }
}

/** A `<link-entity>` from a lookup to the record it points to, as a related-entity line (docs/domain.md 5.3). */
function readLink(element: XmlElement, recordType: RecordType, reader: Reader): Related | null {
  const { tell, catalog, newId } = reader
  tellUnknownParts(element, tell)
  const type = element.attributes.get('link-type') ?? 'inner'
  const mode = Object.hasOwn(modes, type) ? modes[type] : undefined
  if (mode === undefined) tell(element, { code: 'LINK_TYPE_UNSUPPORTED', type })
  const name = requiredAttribute(element, 'name', tell)
  const from = requiredAttribute(element, 'from', tell)
  const to = requiredAttribute(element, 'to', tell)
  if (name === undefined) return null
  const linked = catalog.recordType(name)
  if (linked === undefined) {
    tell(element, { code: 'RECORD_TYPE_UNKNOWN', recordType: name })
    return null
  }
  if (from !== undefined && to !== undefined)
    tellUnlessLookup(element, { recordType, linked, from, to }, tell)
  const id = newId()
  const inside = readItems(element.children, linked, reader)
  return {
    kind: 'related',
    id,
    column: to ?? '',
    target: name,
    mode: mode ?? 'contains',
    ...unwrapped(inside),
  }
}

const modes: Readonly<Record<string, Related['mode']>> = {
  inner: 'contains',
  any: 'contains',
  'not any': 'doesNotContain',
}

/** A lone filter needs no group of its own inside a related-entity line. */
function unwrapped(items: readonly ConditionNode[]): Pick<Related, 'join' | 'items'> {
  const [only] = items
  return only?.kind === 'group' && items.length === 1
    ? { join: only.join, items: only.items }
    : { join: 'and', items }
}

interface Ends {
  readonly recordType: RecordType
  readonly linked: RecordType
  readonly from: string
  readonly to: string
}

function tellUnlessLookup(
  element: XmlElement,
  { recordType, linked, from, to }: Ends,
  tell: TellFault,
): void {
  const lookup = columnOf(recordType, to)
  if (lookup === undefined) {
    tell(element, { code: 'COLUMN_UNKNOWN', recordType: recordType.name, column: to })
    return
  }
  const isKey = from === keyName(linked) || from === linked.keyColumn
  const isLookup = isOneOf(referenceTypes, lookup.type) && lookup.targets.includes(linked.name)
  if (!isKey || !isLookup) {
    tell(element, { code: 'LINK_NOT_LOOKUP', recordType: recordType.name, linked: linked.name, from, to })
  }
}
