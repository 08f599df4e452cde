import { keyName } from '#shared/conditions/column.ts'
import type { Related } from '#shared/model/condition.ts'
import type { Join, JoinedRow, Link, Reader } from './scope.ts'
import { requiredAttribute, tellUnknownParts } from './vocabulary.ts'
import type { XmlElement } from './xml.ts'

/**
 * What a link asks of the rows above it: to be joined, or that linked rows exist (docs/domain.md 5.3). `all` means
 * that some exist but none of them satisfies what is inside, `not all` is `any`.
 */
export type LinkMeaning = { readonly joins: Join['kind'] } | { readonly asks: Related['mode'] | 'all' }

/** The meaning of a link's type; null when there is no such type. */
export function linkMeaning({ attributes }: XmlElement): LinkMeaning | null {
  const type = attributes.get('link-type') ?? 'inner'
  return Object.hasOwn(meanings, type) ? (meanings[type] ?? null) : null
}

const meanings: Readonly<Record<string, LinkMeaning>> = {
  inner: { joins: 'inner' },
  natural: { joins: 'inner' },
  outer: { joins: 'outer' },
  matchfirstrowusingcrossapply: { joins: 'first' },
  any: { asks: 'contains' },
  exists: { asks: 'contains' },
  in: { asks: 'contains' },
  'not all': { asks: 'contains' },
  'not any': { asks: 'doesNotContain' },
  all: { asks: 'all' },
  // As other tools write them.
  'not-all': { asks: 'contains' },
  'not-any': { asks: 'doesNotContain' },
}

/** The two ends of a link from `above`; null, and told, when they cannot be joined. */
export function readLink(element: XmlElement, above: JoinedRow, reader: Reader): Link | null {
  const { tell, directory } = reader
  tellUnknownParts(element, tell)
  const target = requiredAttribute(element, 'name', tell)
  const to = requiredAttribute(element, 'to', tell)
  if (target === undefined || to === undefined) return null
  if (!directory.hasRecordType(target)) {
    tell(element, { code: 'RECORD_TYPE_UNKNOWN', recordType: target })
    return null
  }
  const from = element.attributes.get('from') ?? keyName({ name: target })
  for (const [recordType, column] of [
    [above.recordType, to],
    [target, from],
  ] as const) {
    if (directory.column(recordType, column) !== undefined || directory.isKey(recordType, column)) continue
    tell(element, { code: 'COLUMN_UNKNOWN', recordType, column })
    return null
  }
  const isIntersect = ['true', '1'].includes(element.attributes.get('intersect') ?? '')
  const isLookup = directory.isKey(target, from) && directory.isLookup(above.recordType, to, target)
  const link = { column: to, target, isIntersect, ...(isLookup ? {} : { targetColumn: from }) }
  if (!directory.mayJoin(above.recordType, link)) {
    tell(element, { code: 'LINK_UNLIKE', recordType: above.recordType, linked: target, from, to })
  }
  return link
}

/** The name by which conditions can mean the rows of a link. */
export function linkName({ attributes }: XmlElement): string {
  return nonEmpty(attributes.get('alias')) ?? attributes.get('name') ?? ''
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text
}
