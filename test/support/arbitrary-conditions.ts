import fc, { type Arbitrary } from 'fast-check'
import type { ConditionNode, Group, Related, Row } from '#shared/model/condition.ts'

/** What trees are made of in a test. */
export interface TreeShape {
  /** The rows a record type can have; their ids are replaced. */
  readonly rows: Readonly<Record<string, readonly Row[]>>
  /** Lookups by the record type they stand on. */
  readonly lookups: Readonly<Record<string, readonly { readonly column: string; readonly target: string }[]>>
  readonly mayBeMuted?: boolean
  readonly mayBeLocked?: boolean
}

/** Definitions of a few levels, with emptied and written empty groups and an id of its own on every node. */
export function arbitraryTrees(recordType: string, shape: TreeShape): Arbitrary<Group> {
  return groups(recordType, shape, 3).map((root) => numbered(root))
}

type Draft = Group | Related | Row

function groups(recordType: string, shape: TreeShape, depth: number): Arbitrary<Group> {
  return fc
    .record({
      marks: marks(shape),
      join: fc.constantFrom('and', 'or'),
      items: items(recordType, shape, depth),
    })
    .chain(({ marks: own, join, items: inside }) =>
      fc.boolean().map((writtenEmpty): Group => {
        const bare: Group = { kind: 'group', id: '', join, items: inside, ...own }
        return inside.length === 0 && writtenEmpty ? { ...bare, everything: true } : bare
      }),
    )
}

function related(recordType: string, shape: TreeShape, depth: number): Arbitrary<Related> {
  return fc.constantFrom(...(shape.lookups[recordType] ?? [])).chain((lookup) =>
    fc
      .record({
        marks: marks(shape),
        mode: fc.constantFrom('contains', 'doesNotContain'),
        join: fc.constantFrom('and', 'or'),
        items: items(lookup.target, shape, depth),
      })
      .map(({ marks: own, ...rest }): Related => ({ kind: 'related', id: '', ...lookup, ...rest, ...own })),
  )
}

function rows(recordType: string, shape: TreeShape): Arbitrary<Row> {
  return fc
    .tuple(fc.constantFrom(...(shape.rows[recordType] ?? [])), marks(shape))
    .map(([row, own]) => ({ ...row, ...own }))
}

function items(recordType: string, shape: TreeShape, depth: number): Arbitrary<readonly Draft[]> {
  if (depth === 0) return fc.array(rows(recordType, shape), { maxLength: 2 })
  const choices: Arbitrary<Draft>[] = [rows(recordType, shape), groups(recordType, shape, depth - 1)]
  if ((shape.lookups[recordType] ?? []).length > 0) choices.push(related(recordType, shape, depth - 1))
  return fc.array(fc.oneof(...choices), { maxLength: 3 })
}

function marks({ mayBeMuted = false, mayBeLocked = false }: TreeShape) {
  const sometimes = (may: boolean) =>
    may ? fc.integer({ min: 0, max: 4 }).map((n) => n === 0) : fc.constant(false)
  return fc
    .record({ muted: sometimes(mayBeMuted), locked: sometimes(mayBeLocked) })
    .map(({ muted, locked }) => ({ ...(muted && { muted }), ...(locked && { locked }) }))
}

function numbered(root: Group): Group {
  let last = 0
  const visit = <Node extends ConditionNode>(node: Node): Node => {
    last += 1
    const own = { ...node, id: `n${String(last)}` }
    return own.kind === 'row' ? own : { ...own, items: own.items.map(visit) }
  }
  return visit(root)
}
