import type { ConditionNode, Group, Related } from '#shared/model/condition.ts'
import { operatorNamed } from '#shared/operators/index.ts'
import { group, joined, relatedLine } from './related-line.ts'
import { about, type Join, type JoinedRow, type Reader } from './scope.ts'

/** Where a joined row stands among the conditions, and what the filter of its own link asks of it. */
export interface Place {
  readonly marker: ConditionNode
  /** Empty for inner links, whose filters stand among the conditions. */
  readonly own: readonly ConditionNode[]
}

/**
 * Turns conditions about several joined rows at once into conditions about the first of them: that joined rows
 * exist which satisfy what is asked of them, several conditions on one row by the same one (docs/domain.md 5.3).
 * `places` has every row after the one it joins.
 */
export function dissolveJoins(
  items: readonly ConditionNode[],
  places: ReadonlyMap<JoinedRow, Place>,
  reader: Reader,
): readonly ConditionNode[] {
  return [...places].reduceRight<readonly ConditionNode[]>((left, [row, place]) => {
    const { join } = row
    if (join === null) return left
    const parts = partsOf(left, row, reader)
    const lines = exists(parts, { row, join, own: place.own, reader })
    return parts.others.flatMap((item) => (item === place.marker ? lines : [item]))
  }, items)
}

interface Dissolving {
  readonly row: JoinedRow
  readonly join: Join
  readonly own: readonly ConditionNode[]
  readonly reader: Reader
}

/** The items of an And by what they are about. */
interface Parts {
  /** About the row and nothing else. */
  readonly pure: readonly ConditionNode[]
  /** Ors about the row and others. */
  readonly mixed: readonly Group[]
  readonly others: readonly ConditionNode[]
}

function partsOf(items: readonly ConditionNode[], row: JoinedRow, reader: Reader): Parts {
  const pure: ConditionNode[] = []
  const mixed: Group[] = []
  const others: ConditionNode[] = []
  for (const item of items) {
    const share = shareOf(item, row, reader)
    if (share === 'none') others.push(item)
    else if (share === 'all' || item.kind !== 'group') pure.push(item)
    else if (item.join === 'or') mixed.push(item)
    else {
      const inside = partsOf(item.items, row, reader)
      pure.push(...inside.pure)
      mixed.push(...inside.mixed)
      if (inside.others.length > 0) others.push({ ...item, items: inside.others })
    }
  }
  return { pure, mixed, others }
}

function shareOf(node: ConditionNode, row: JoinedRow, reader: Reader): 'all' | 'some' | 'none' {
  const known = reader.rows.get(node)
  if (known !== undefined) return known === row ? 'all' : 'none'
  if (node.kind !== 'group' || node.items.length === 0) return 'none'
  const shares = new Set(node.items.map((item) => shareOf(item, row, reader)))
  const [only] = shares
  return shares.size === 1 && only !== undefined ? only : 'some'
}

/** That a row can be joined which satisfies all parts; without such conditions an outer link changes nothing. */
function exists({ pure, mixed }: Omit<Parts, 'others'>, dissolving: Dissolving): readonly ConditionNode[] {
  const { row, join, reader } = dissolving
  const isAsked = pure.length + mixed.length > 0
  if (join.kind === 'first' && isAsked && join.link.targetColumn !== undefined) {
    reader.tell(row.element, { code: 'LINK_FIRST_ROW' })
    return []
  }
  const [first, ...rest] = mixed
  if (first === undefined)
    return join.kind === 'inner' ? [line(pure, dissolving)] : outerLines(pure, dissolving)

  // Existence goes through Or: some row satisfies one alternative, or some row another.
  const alternatives = alternativesOf(first, row, reader)
  reader.partsLeft -= alternatives.length
  if (reader.partsLeft < 0) {
    reader.tell(row.element, { code: 'LINK_TANGLED' })
    return []
  }
  const each = alternatives.map((alternative) => {
    const parts = partsOf([alternative], row, reader)
    const lines = exists({ pure: [...pure, ...parts.pure], mixed: [...rest, ...parts.mixed] }, dissolving)
    return joined('and', [...parts.others, ...lines])
  })
  return [joined('or', each)]
}

/** The alternatives of an Or, those about the row alone and those not about it at all taken together. */
function alternativesOf(or: Group, row: JoinedRow, reader: Reader): readonly ConditionNode[] {
  const flat = (one: Group): readonly ConditionNode[] =>
    one.items.flatMap((item) =>
      item.kind === 'group' && item.join === 'or' && shareOf(item, row, reader) === 'some'
        ? flat(item)
        : [item],
    )
  const items = flat(or)
  const having = (share: ReturnType<typeof shareOf>) =>
    items.filter((item) => shareOf(item, row, reader) === share)
  const together = [having('none'), having('all')].filter((some) => some.length > 0)
  return [...together.map((some) => joined('or', some)), ...having('some')]
}

/** A line about the row that joins; what several filters ask of it is asked in one list. */
function line(
  items: readonly ConditionNode[],
  { join, reader }: Dissolving,
  mode: Related['mode'] = 'contains',
): Related {
  return about(relatedLine(join.link, mode, items.flatMap(withoutAnd)), join.above, reader)
}

function withoutAnd(node: ConditionNode): readonly ConditionNode[] {
  const isAnd = node.kind === 'group' && node.join === 'and' && node.items.length > 0
  return isAnd ? node.items.flatMap(withoutAnd) : [node]
}

/**
 * What conditions say of an outer row: a row joins and satisfies them, or none joins and they hold for blanks. The
 * key of a row that joins is never blank, which is how the absence of rows is asked for (docs/domain.md 5.3).
 */
function outerLines(pure: readonly ConditionNode[], dissolving: Dissolving): readonly ConditionNode[] {
  const { own } = dissolving
  if (pure.length === 0) return []
  const holdsForBlanks = pure.every(holdsForBlankRow)
  const known = withKeyKnown(group('and', pure), dissolving)
  const none = line(own, dissolving, 'doesNotContain')
  if (known === true) return holdsForBlanks ? [] : [line(own, dissolving)]
  if (known === false) return [holdsForBlanks ? none : line([...own, ...pure], dissolving)]
  const some = line([...own, known], dissolving)
  return [holdsForBlanks ? joined('or', [some, none]) : some]
}

function holdsForBlankRow(node: ConditionNode): boolean {
  if (node.kind === 'row') return operatorNamed(node.operator)?.matchesBlank === true
  if (node.kind === 'related') return node.mode === 'doesNotContain'
  return node.join === 'and' || node.items.length === 0
    ? node.items.every(holdsForBlankRow)
    : node.items.some(holdsForBlankRow)
}

/** The node with tests of the row's key decided, the key being there. */
function withKeyKnown(node: ConditionNode, dissolving: Dissolving): ConditionNode | boolean {
  const { row, reader } = dissolving
  if (node.kind === 'row' && reader.directory.isKey(row.recordType, node.column)) {
    if (node.operator === 'containsData') return true
    if (node.operator === 'doesNotContainData') return false
  }
  if (node.kind !== 'group') return node
  const items = node.items.map((item) => withKeyKnown(item, dissolving))
  const deciding = node.join === 'or' && items.length > 0
  if (items.includes(deciding)) return deciding
  const left = items.filter((item) => typeof item !== 'boolean')
  return left.length === 0 ? !deciding : { ...node, items: left }
}
