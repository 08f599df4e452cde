import { keyName } from '#shared/conditions/column.ts'
import { liveDefinition, type LiveGroup, type LiveNode, type LiveRelated } from '#shared/conditions/live.ts'
import { walkConditions } from '#shared/conditions/walk.ts'
import type { Group, Related } from '#shared/model/condition.ts'
import { writeCondition } from './write-condition.ts'
import { isWritable, xmlText, type WrittenElement, type XmlLayout } from './xml-text.ts'

/** Why a definition cannot be written as FetchXML, at the node where it is; nothing is ever left out for it. */
export type FetchWritingProblem = { readonly node: string } & WritingFault

/** What is wrong, without the node. */
export type WritingFault =
  /** Nothing is switched on: it matches nothing, which FetchXML has no word for (docs/domain.md O-29). */
  | { readonly code: 'NOTHING_LIVE' }
  | { readonly code: 'COLUMN_MISSING' }
  /** It holds the place of a part of an imported text, whose path this is there. */
  | { readonly code: 'PART_UNSUPPORTED'; readonly path: string; readonly line: number }
  | { readonly code: 'OPERATOR_UNKNOWN'; readonly operator: string }
  | { readonly code: 'OPERANDS_UNSUITABLE'; readonly operator: string; readonly count: number }
  | { readonly code: 'VALUE_UNWRITABLE' }

/** The text, with the muted nodes it leaves out, or everything that keeps it from being written. */
export type FetchWriting =
  | { readonly ok: true; readonly text: string; readonly muted: readonly string[] }
  | { readonly ok: false; readonly problems: readonly FetchWritingProblem[] }

/** The live part of a definition as a whole `<fetch>` in the forms of docs/domain.md 5.3. */
export function writeFetchXml(
  conditions: Group,
  recordType: string,
  layout: XmlLayout = 'pretty',
): FetchWriting {
  const problems: FetchWritingProblem[] = []
  const filter = writtenDefinition(conditions, problems)
  if (!isWritable(recordType)) problems.push({ node: conditions.id, code: 'VALUE_UNWRITABLE' })
  if (problems.length > 0) return { ok: false, problems }
  const entity = element('entity', [['name', recordType]], [filter])
  const text = xmlText(element('fetch', [], [entity]), layout)
  return { ok: true, text, muted: mutedNodes(conditions) }
}

/** The live part of a definition as the `<filter>` alone, as it is stored with a segment. */
export function writeFilterXml(conditions: Group, layout: XmlLayout = 'pretty'): FetchWriting {
  const problems: FetchWritingProblem[] = []
  const filter = writtenDefinition(conditions, problems)
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, text: xmlText(filter, layout), muted: mutedNodes(conditions) }
}

/**
 * How many characters the stored filter of a definition takes, written as short as possible, for the limit of
 * docs/domain.md 1.16. Unfinished rows count with what there is of them.
 */
export function filterLength(conditions: Group): number {
  return liveDefinition(conditions) === null
    ? 0
    : xmlText(writtenDefinition(conditions, []), 'compact').length
}

function writtenDefinition(conditions: Group, problems: FetchWritingProblem[]): WrittenElement {
  const live = liveDefinition(conditions)
  if (live !== null) return writtenFilter(live, problems)
  problems.push({ node: conditions.id, code: 'NOTHING_LIVE' })
  return element('filter', [], [])
}

function writtenNode(node: LiveNode, problems: FetchWritingProblem[]): WrittenElement {
  if (node.kind === 'row') {
    return writeCondition(node, (fault) => problems.push({ node: node.id, ...fault }))
  }
  if (node.kind === 'group') return writtenFilter(node, problems)
  const { column, target, targetColumn, intersect, mode } = node
  if ([column, target, targetColumn ?? ''].some((name) => !isWritable(name))) {
    problems.push({ node: node.id, code: 'VALUE_UNWRITABLE' })
  }
  return element(
    'link-entity',
    [
      ['name', target],
      ['from', targetColumn ?? keyName({ name: target })],
      ['to', column],
      ['link-type', linkTypes[mode]],
      ...(intersect === true ? [['intersect', 'true'] as const] : []),
    ],
    node.items.length === 0 ? [] : [writtenFilter(node, problems)],
  )
}

/** Without items it was written empty and means everything (O-29), with no join to speak of. */
function writtenFilter(
  { join, items }: LiveGroup | LiveRelated,
  problems: FetchWritingProblem[],
): WrittenElement {
  return element(
    'filter',
    items.length === 0 ? [] : [['type', join]],
    items.map((item) => writtenNode(item, problems)),
  )
}

const linkTypes = { contains: 'any', doesNotContain: 'not any' } as const satisfies Record<
  Related['mode'],
  string
>

function mutedNodes(conditions: Group): readonly string[] {
  return [...walkConditions(conditions, '')]
    .filter(({ node }) => node.muted === true)
    .map(({ node }) => node.id)
}

function element(
  name: string,
  attributes: WrittenElement['attributes'],
  children: readonly WrittenElement[],
): WrittenElement {
  return { name, attributes, children }
}
