import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changeNode,
  cloneNode,
  groupNodes,
  insertNode,
  isLocked,
  moveNode,
  placeOf,
  removeNode,
  ungroupNode,
  type Edit,
} from '#shared/conditions/tree.ts'
import { findNode, walkConditions } from '#shared/conditions/walk.ts'
import { Group, type ConditionNode } from '#shared/model/condition.ts'
import { arbitraryTrees, type TreeShape } from '../support/arbitrary-conditions.ts'
import { condition, row } from '../support/conditions.ts'

const seed = 20_261_113
const runs = { seed, numRuns: 1_500 }

const shape: TreeShape = {
  rows: {
    lead: [condition('', 'lastname', 'containsData')],
    account: [condition('', 'name', 'containsData')],
  },
  lookups: {
    lead: [{ column: 'parentaccountid', target: 'account' }],
    account: [{ column: 'parent', target: 'account' }],
  },
}
const trees = arbitraryTrees('lead', shape)
const treesWithLocks = arbitraryTrees('lead', { ...shape, mayBeLocked: true })

/** A tree and some of its nodes by position in reading order, unknown ones among them. */
const choices = (of: fc.Arbitrary<Group>) =>
  of.chain((root) => {
    const ids = [...nodesOf(root).map(({ id }) => id), 'unknown']
    return fc.record({
      root: fc.constant(root),
      one: fc.constantFrom(...ids),
      other: fc.constantFrom(...ids),
      several: fc.array(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }),
      index: fc.nat({ max: 4 }),
    })
  })

type Choice = typeof choices extends (of: fc.Arbitrary<Group>) => fc.Arbitrary<infer One> ? One : never

function nodesOf(root: ConditionNode): readonly ConditionNode[] {
  return [root, ...(root.kind === 'row' ? [] : root.items.flatMap(nodesOf))]
}

/** Every node without what is inside it, in an order that does not depend on where it stands. */
function bag(root: ConditionNode): readonly string[] {
  return nodesOf(root)
    .map((node) => JSON.stringify({ ...node, items: undefined, everything: undefined }))
    .sort()
}

function rootOf(edit: Edit): Group {
  if (!edit.ok) throw new Error(edit.refusal)
  return edit.root
}

const edits: Readonly<Record<string, (choice: Choice) => Edit>> = {
  insert: ({ root, one, index }) => insertNode(root, { parent: one, index }, row('new')),
  remove: ({ root, one }) => removeNode(root, one),
  change: ({ root, one }) => changeNode(root, one, (node) => ({ ...node, muted: true })),
  clone: ({ root, one }) => cloneNode(root, one, counter()),
  move: ({ root, one, other, index }) => moveNode(root, one, { parent: other, index }),
  group: ({ root, several }) => groupNodes(root, several, 'new', 'or'),
  ungroup: ({ root, one }) => ungroupNode(root, one),
}

function counter(): () => string {
  let last = 0
  return () => `c${String((last += 1))}`
}

describe(`every edit of a tree (seed ${String(seed)})`, () => {
  it.each(Object.entries(edits))('%s leaves the tree it was given alone', (_, edit) => {
    fc.assert(
      fc.property(choices(treesWithLocks), (choice) => {
        const before = JSON.stringify(choice.root)
        edit(choice)
        expect(JSON.stringify(choice.root)).toBe(before)
      }),
      runs,
    )
  })

  it.each(Object.entries(edits))('%s gives a definition with ids of its own on every node', (_, edit) => {
    let done = 0
    fc.assert(
      fc.property(choices(trees), (choice) => {
        const result = edit(choice)
        if (!result.ok) return
        done += 1
        const ids = nodesOf(result.root).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(result.root.id).toBe(choice.root.id)
        expect(Group.safeParse(result.root).error).toBeUndefined()
      }),
      runs,
    )
    expect(done).toBeGreaterThan(100)
  })

  it.each(Object.entries(edits))('%s never touches what is locked', (name, edit) => {
    fc.assert(
      fc.property(choices(treesWithLocks), (choice) => {
        const result = edit(choice)
        if (!result.ok || name === 'remove') return
        const after = new Map(nodesOf(result.root).map((node) => [node.id, node]))
        for (const node of nodesOf(choice.root)) {
          if (isLocked(choice.root, node.id)) expect(after.get(node.id)).toEqual(node)
        }
      }),
      runs,
    )
  })
})

describe(`edits of a tree (seed ${String(seed)})`, () => {
  it('inserting adds one node where it was asked to', () => {
    fc.assert(
      fc.property(choices(trees), ({ root, one, index }) => {
        const result = insertNode(root, { parent: one, index }, row('new'))
        if (!result.ok) return
        expect(bag(result.root)).toEqual([...bag(root), ...bag(row('new'))].sort())
        const siblings = findNode(root, one)
        const end = siblings === undefined || siblings.kind === 'row' ? 0 : siblings.items.length
        expect(placeOf(result.root, 'new')).toEqual({ parent: one, index: Math.min(index, end) })
      }),
      runs,
    )
  })

  it('removing what was inserted gives the tree back, but an empty group is not everything any more', () => {
    fc.assert(
      fc.property(choices(trees), ({ root, one, index }) => {
        const inserted = insertNode(root, { parent: one, index }, row('new'))
        if (!inserted.ok) return
        const back = rootOf(removeNode(inserted.root, 'new'))
        const wasWrittenEmpty = (findNode(root, one) as Group).everything === true
        expect(bag(back)).toEqual(bag(root))
        if (!wasWrittenEmpty) expect(back).toEqual(root)
        else expect(findNode(back, one)).not.toHaveProperty('everything')
      }),
      runs,
    )
  })

  it('removing takes a node and what is inside it, and nothing else', () => {
    fc.assert(
      fc.property(choices(trees), ({ root, one }) => {
        const result = removeNode(root, one)
        if (!result.ok) return
        const removed = findNode(root, one)
        expect([...bag(result.root), ...(removed === undefined ? [] : bag(removed))].sort()).toEqual(
          bag(root),
        )
      }),
      runs,
    )
  })

  it('moving keeps every node, and what is inside the moved one', () => {
    let moved = 0
    fc.assert(
      fc.property(choices(trees), ({ root, one, other, index }) => {
        const result = moveNode(root, one, { parent: other, index })
        if (!result.ok) return
        moved += 1
        expect(bag(result.root)).toEqual(bag(root))
        expect(findNode(result.root, one)).toEqual(findNode(root, one))
        expect(placeOf(result.root, one)?.parent).toBe(other)
      }),
      runs,
    )
    expect(moved).toBeGreaterThan(100)
  })

  it('moving a node to where it stands, before or behind itself, changes nothing', () => {
    fc.assert(
      fc.property(choices(trees), fc.integer({ min: 0, max: 1 }), ({ root, one }, behind) => {
        const place = placeOf(root, one)
        if (place === null) return
        expect(rootOf(moveNode(root, one, { ...place, index: place.index + behind }))).toEqual(root)
      }),
      runs,
    )
  })

  it('moving never carries a row to another record type', () => {
    const homes = (root: Group) =>
      new Map([...walkConditions(root, 'lead')].map(({ node, recordType }) => [node.id, recordType]))
    fc.assert(
      fc.property(choices(trees), ({ root, one, other, index }) => {
        const result = moveNode(root, one, { parent: other, index })
        if (result.ok) expect(homes(result.root)).toEqual(homes(root))
      }),
      runs,
    )
  })

  it('ungrouping neighbours that were grouped gives the tree back', () => {
    let grouped = 0
    fc.assert(
      fc.property(choices(trees), fc.nat({ max: 2 }), ({ root, one }, more) => {
        const place = placeOf(root, one)
        const parent = place && findNode(root, place.parent)
        if (!place || !parent || parent.kind === 'row') return
        const ids = parent.items.slice(place.index, place.index + more + 1).map(({ id }) => id)
        const group = rootOf(groupNodes(root, ids, 'new', 'or'))
        expect(placeOf(group, 'new')).toEqual(place)
        expect(rootOf(ungroupNode(group, 'new'))).toEqual(root)
        grouped += 1
      }),
      runs,
    )
    expect(grouped).toBeGreaterThan(100)
  })

  it('grouping keeps every node once, however often and in whatever order it was chosen', () => {
    fc.assert(
      fc.property(choices(trees), ({ root, several }) => {
        const result = groupNodes(root, several, 'new', 'and')
        if (!result.ok) return
        const withoutGroup = bag(result.root).filter((node) => !node.includes('"new"'))
        expect(withoutGroup).toEqual(bag(root))
        const inside = findNode(result.root, 'new') as Group
        expect(new Set(inside.items.map(({ id }) => id))).toEqual(new Set(several))
      }),
      runs,
    )
  })

  it('a clone stands behind its original, equal but for ids and locks', () => {
    const bare = (node: ConditionNode) =>
      JSON.stringify(node, (key, value: unknown) => (key === 'id' || key === 'locked' ? undefined : value))
    fc.assert(
      fc.property(choices(treesWithLocks), ({ root, one }) => {
        const result = cloneNode(root, one, counter())
        if (!result.ok) return
        const [original, copy] = [findNode(result.root, one), findNode(result.root, 'c1')]
        const place = placeOf(root, one)
        expect(placeOf(result.root, 'c1')).toEqual({ ...place, index: (place?.index ?? 0) + 1 })
        expect(original).toEqual(findNode(root, one))
        expect(copy && bare(copy)).toBe(original && bare(original))
        expect(copy && nodesOf(copy).some(({ locked }) => locked)).toBe(false)
      }),
      runs,
    )
  })

  it('a lock can always be taken off again, also by leaving it away', () => {
    fc.assert(
      fc.property(choices(treesWithLocks), ({ root, one }) => {
        const node = findNode(root, one)
        if (node === undefined) return
        const unlocked = rootOf(
          changeNode(
            root,
            one,
            (found) =>
              Object.fromEntries(
                Object.entries(found).filter(([key]) => key !== 'locked'),
              ) as unknown as ConditionNode,
          ),
        )
        expect(findNode(unlocked, one)?.locked).toBeUndefined()
        expect(rootOf(changeNode(root, one, (found) => ({ ...found, locked: true })))).toBeDefined()
      }),
      runs,
    )
  })
})
