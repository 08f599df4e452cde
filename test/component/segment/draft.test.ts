import { describe, expect, it, vi } from 'vitest'
import { changeNode, insertNode, removeNode } from '#shared/conditions/tree.ts'
import type { Group } from '#shared/model/condition.ts'
import { useDraftStore } from '#renderer/stores/draft.ts'
import { useWorkspaceStore } from '#renderer/stores/workspace.ts'
import { clientOf } from '#test/support/backend.ts'
import { group, inShort, row } from '#test/support/conditions.ts'
import { openTestApp } from '#test/support/page-app.ts'

/** A saved segment with the rows a and b, opened in the editor. */
async function openSegment(conditions: Group | null = group('root', 'and', [row('a'), row('b')])) {
  const { backend } = openTestApp()
  const client = clientOf(backend)
  const workspace = useWorkspaceStore()
  await workspace.create('Halden Group', 'Europe/Berlin')
  const { id } = await client.segments.create({
    name: 'Trade show UK',
    recordType: 'lead',
    ...(conditions === null ? {} : { conditions }),
  })
  const draft = useDraftStore()
  await draft.open(id)
  const root = (): Group => {
    if (draft.root === null) throw new Error('No segment is open.')
    return draft.root
  }
  const add = (name: string) =>
    draft.edit(`add ${name}`, insertNode(root(), { parent: root().id, index: 9 }, row(name)))
  const stored = () => client.segments.get({ id })
  return { draft, client, workspace, id, root, add, stored }
}

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
    await draft.refresh()
    expect(draft.undoLabel).toBe('lock')
  })

  it('is kept by itself after an edit, and the live definition stays', async () => {
    const { draft, add, stored } = await openSegment()
    add('c')
    expect(draft.keeping).toBe('waiting')
    await vi.waitFor(() => expect(draft.keeping).toBe('kept'), 3000)
    const segment = await stored()
    expect(segment.draft && inShort(segment.draft)).toBe('and(a, b, c)')
    expect(segment.live && inShort(segment.live)).toBe('and(a, b)')
  })

  it('is kept as it was last, however quickly edits follow each other', async () => {
    const { draft, add, stored } = await openSegment()
    for (const name of ['c', 'd', 'e']) {
      add(name)
      void draft.keepNow()
    }
    await draft.keepNow()
    const segment = await stored()
    expect(segment.draft && inShort(segment.draft)).toBe('and(a, b, c, d, e)')
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

  it('is none any more once everything is undone', async () => {
    const { draft, add, stored } = await openSegment()
    add('c')
    await draft.keepNow()
    expect((await stored()).hasDraft).toBe(true)
    expect(draft.undo()).toBe('add c')
    await draft.keepNow()
    expect((await stored()).hasDraft).toBe(false)
    expect(draft.redo()).toBe('add c')
    await draft.keepNow()
    expect((await stored()).hasDraft).toBe(true)
  })

  it('becomes the live definition when it is saved, which the workspace can undo', async () => {
    const { draft, add, stored, workspace } = await openSegment()
    add('c')
    await draft.save()
    const segment = await stored()
    expect(segment.hasDraft).toBe(false)
    expect(segment.live && inShort(segment.live)).toBe('and(a, b, c)')
    expect(draft.changes).toBe(0)
    await vi.waitFor(() => expect(workspace.undoLabel).toMatch(/Trade show UK/))
  })

  it('is gone when it is discarded, and undo brings it back', async () => {
    const { draft, add, root, stored } = await openSegment()
    add('c')
    await draft.discard()
    expect(inShort(root())).toBe('and(a, b)')
    expect((await stored()).hasDraft).toBe(false)
    draft.undo()
    await draft.keepNow()
    expect(inShort(root())).toBe('and(a, b, c)')
    expect((await stored()).hasDraft).toBe(true)
  })

  it('takes over what was changed elsewhere while nothing was edited here', async () => {
    const { client, id, root } = await openSegment()
    await client.segments.save({ id, conditions: group('root', 'or', [row('z')]) })
    await vi.waitFor(() => expect(inShort(root())).toBe('or(z)'))
  })

  it('says why an edit was refused and changes nothing', async () => {
    const { draft, root } = await openSegment()
    expect(draft.edit('delete root', removeNode(root(), 'root'))).toBe('NODE_IS_ROOT')
    expect(draft.undoLabel).toBeNull()
  })

  it('goes on as before when it could not be kept, and tries again with the next edit', async () => {
    const { draft, add, client, workspace, id, stored } = await openSegment()
    const file = workspace.current
    await client.workspace.close()
    add('c')
    await draft.keepNow()
    expect(draft.keeping).toBe('failed')
    expect(draft.keepFailure).not.toBeNull()
    await client.workspace.open({ id: file?.id ?? '' })
    add('d')
    await draft.keepNow()
    expect(draft.keeping).toBe('kept')
    expect(draft.segment?.id).toBe(id)
    const segment = await stored()
    expect(segment.draft && inShort(segment.draft)).toBe('and(a, b, c, d)')
  })
})
