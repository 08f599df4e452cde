import { describe, expect, it, vi } from 'vitest'
import { changeNode, removeNode } from '#shared/conditions/tree.ts'
import { useSavingStore } from '#renderer/stores/saving.ts'
import { group, inShort, row } from '#test/support/conditions.ts'
import { commandLabels, messages, openSegment } from './open-segment.ts'

describe('a draft', () => {
  it('starts as the live definition', async () => {
    const { draft, root } = await openSegment()
    expect(inShort(root())).toBe('and(a, b)')
    expect(draft.changes).toBe(0)
  })

  it('starts empty, and empty is not everything, for a segment never saved', async () => {
    const { draft, root } = await openSegment(null)
    expect(root()).toMatchObject({ items: [] })
    expect(root().everything).toBeUndefined()
    expect(draft.changes).toBe(0)
  })

  it('is none any more once it is saved, with muted and locked rows too', async () => {
    const { draft, root } = await openSegment()
    draft.edit(
      'mute',
      changeNode(root(), 'a', (node) => ({ ...node, muted: true })),
    )
    draft.edit(
      'lock',
      changeNode(root(), 'b', (node) => ({ ...node, locked: true })),
    )
    expect(draft.changes).toBe(2)
    await draft.save()
    expect(draft.changes).toBe(0)
  })

  it('is written by itself after an edit, and the live definition stays', async () => {
    const { draft, add, stored } = await openSegment()
    add('c')
    expect(draft.keeping).toBe('waiting')
    expect(await stored()).toEqual([null, 'and(a, b)'])
    await vi.waitFor(() => expect(draft.keeping).toBe('kept'), 3000)
    expect(await stored()).toEqual(['and(a, b, c)', 'and(a, b)'])
  })

  it('is there again when the segment is opened again', async () => {
    const { draft, add, id, root } = await openSegment()
    add('c')
    await draft.close()
    expect(draft.root).toBeNull()
    await draft.open(id)
    expect(inShort(root())).toBe('and(a, b, c)')
    expect(draft.changes).toBe(1)
  })

  it('says why an edit was refused and changes nothing', async () => {
    const { draft, root } = await openSegment()
    expect(draft.edit('delete root', removeNode(root(), 'root'))).toBe('NODE_IS_ROOT')
    expect(draft.pending).toBeNull()
  })

  it('keeps how it is folded on the screen without a step, whatever is undone', async () => {
    const { draft, root, add, workspace } = await openSegment(
      group('root', 'and', [row('a'), group('g', 'or', [row('b')])]),
    )
    add('c')
    draft.fold(changeNode(root(), 'g', (node) => ({ ...node, collapsed: true })))
    await draft.keepNow()
    expect(workspace.undoLabel).toBe('add c in Trade show UK')
    await workspace.undo()
    expect(inShort(root())).toBe('and(a, or(b))')
    expect(root().items[1]).toMatchObject({ id: 'g', collapsed: true })
  })
})

describe('an edit', () => {
  it('is named by Undo at once and just so once it is written', async () => {
    const { draft, add, workspace } = await openSegment()
    add('c')
    expect(workspace.undoLabel).toBe('add c in Trade show UK')
    await draft.keepNow()
    expect(draft.pending).toBeNull()
    await vi.waitFor(() => expect(workspace.undoLabel).toBe('add c in Trade show UK'))
  })

  it('is one undoable step each, in the order they were made in, also while one is written', async () => {
    const { draft, add, backend, stored, root } = await openSegment()
    add('c')
    const first = draft.keepNow()
    add('d')
    add('e')
    await Promise.all([first, draft.keepNow()])
    add('f')
    await draft.keepNow()
    expect(commandLabels(backend).slice(1)).toEqual(
      ['c', 'd', 'e', 'f'].map((name) => `add ${name} in Trade show UK`),
    )
    expect(await stored()).toEqual(['and(a, b, c, d, e, f)', 'and(a, b)'])
    expect(inShort(root())).toBe('and(a, b, c, d, e, f)')
  })

  it('is one step for everything typed in one go, and another one for the next go', async () => {
    const { draft, type, backend } = await openSegment()
    for (const value of ['1', '12', '123']) type('a', value)
    await draft.keepNow()
    type('a', '1234')
    await draft.keepNow()
    draft.newGesture()
    type('a', '9')
    type('b', '9')
    await draft.keepNow()
    expect(commandLabels(backend).slice(1)).toEqual(
      ['a', 'a', 'b'].map((name) => `change ${name} in Trade show UK`),
    )
  })

  it('of one go is taken back as a whole', async () => {
    const { draft, type, workspace, root } = await openSegment()
    const before = root()
    type('a', '1')
    await draft.keepNow()
    type('a', '12')
    await workspace.undo()
    expect(root()).toEqual(before)
    type('a', '2')
    await workspace.undo()
    expect(root()).toEqual(before)
  })

  it('is shown as being saved until every one of them is there', async () => {
    const { draft, add } = await openSegment()
    const saving = useSavingStore()
    add('c')
    add('d')
    expect(saving.state).toBe('saving')
    await draft.keepNow()
    await vi.waitFor(() => expect(saving.state).toBe('saved'))
  })
})

describe('a change from elsewhere', () => {
  it('is shown while nothing was edited here', async () => {
    const { client, id, root, notices } = await openSegment()
    await client.segments.save({ id, conditions: group('root', 'or', [row('z')]) })
    await vi.waitFor(() => expect(inShort(root())).toBe('or(z)'))
    expect(notices.announcer.message.value.text).toBe('The conditions of Trade show UK were changed')
  })

  it('gives way to edits that wait here, which is said, and undo brings it back', async () => {
    const { client, id, root, add, draft, stored, workspace, notices } = await openSegment()
    add('c')
    await client.segments.saveDraft({ id, conditions: group('root', 'or', [row('z')]), label: 'read' })
    await vi.waitFor(() => expect(messages(notices).join()).toMatch(/changed in another window too/))
    expect(inShort(root())).toBe('and(a, b, c)')
    await draft.keepNow()
    expect(await stored()).toEqual(['and(a, b, c)', 'and(a, b)'])
    await workspace.undo()
    expect(inShort(root())).toBe('or(z)')
  })

  it('is not told of where only this page wrote', async () => {
    const { add, draft, notices } = await openSegment()
    for (const name of ['c', 'd', 'e', 'f', 'g']) {
      add(name)
      void draft.keepNow()
      await draft.refresh()
    }
    await draft.keepNow()
    await draft.refresh()
    expect(messages(notices)).toEqual([])
  })

  it('leaves the tree on the screen the same object where it says the same', async () => {
    const { add, draft, root } = await openSegment()
    add('c')
    const drawn = root()
    await draft.keepNow()
    await draft.refresh()
    expect(root()).toBe(drawn)
  })
})
