import { describe, expect, it, vi } from 'vitest'
import { clientOf } from '#test/support/backend.ts'
import { inShort } from '#test/support/conditions.ts'
import { openTestApp } from '#test/support/page-app.ts'
import { editSegment, messages, openSegment } from './open-segment.ts'

describe('undo', () => {
  it('writes what waits, takes the newest edit back and redo does it again', async () => {
    const { add, root, stored, workspace, notices } = await openSegment()
    add('c')
    add('d')
    await workspace.undo()
    expect(inShort(root())).toBe('and(a, b, c)')
    await workspace.undo()
    expect(await stored()).toEqual([null, 'and(a, b)'])
    expect(inShort(root())).toBe('and(a, b)')
    await workspace.redo()
    await workspace.redo()
    expect(inShort(root())).toBe('and(a, b, c, d)')
    expect(await stored()).toEqual(['and(a, b, c, d)', 'and(a, b)'])
    expect(messages(notices)).toEqual([])
  })

  it('brings the draft back after it was saved, then takes its edits back one by one', async () => {
    const { add, draft, root, stored, workspace } = await openSegment()
    add('c')
    add('d')
    await draft.save()
    expect(await stored()).toEqual([null, 'and(a, b, c, d)'])
    await workspace.undo()
    expect(await stored()).toEqual(['and(a, b, c, d)', 'and(a, b)'])
    expect(draft.changes).toBe(2)
    await workspace.undo()
    await workspace.undo()
    expect(await stored()).toEqual([null, 'and(a, b)'])
    expect(inShort(root())).toBe('and(a, b)')
    for (let steps = 0; steps < 3; steps++) await workspace.redo()
    expect(await stored()).toEqual([null, 'and(a, b, c, d)'])
  })

  it('brings a discarded draft back, from its message too', async () => {
    const { add, draft, root, stored, workspace, notices } = await openSegment()
    add('c')
    await draft.discard()
    expect(inShort(root())).toBe('and(a, b)')
    expect(await stored()).toEqual([null, 'and(a, b)'])
    notices.toasts.shown.value.find(({ text }) => text === 'Draft discarded')?.action?.run()
    await vi.waitFor(() => expect(inShort(root())).toBe('and(a, b, c)'))
    await workspace.undo()
    expect(await stored()).toEqual([null, 'and(a, b)'])
  })

  it('is no longer offered by a message once something else was edited', async () => {
    const { add, draft, notices } = await openSegment()
    add('c')
    await draft.discard()
    expect(messages(notices)).toEqual(['Draft discarded'])
    add('d')
    expect(messages(notices)).toEqual([])
  })

  it('takes the edits of a segment never saved back to nothing', async () => {
    const { add, root, draft, workspace } = await openSegment(null)
    add('c')
    await workspace.undo()
    expect(root().items).toEqual([])
    expect(draft.changes).toBe(0)
    expect(draft.segment?.hasDraft).toBe(false)
  })

  it('takes edits back after the segment was left, and says so in a message', async () => {
    const { add, draft, stored, workspace, notices } = await openSegment()
    add('c')
    await draft.close()
    await workspace.undo()
    expect(await stored()).toEqual([null, 'and(a, b)'])
    expect(messages(notices)).toContain('Undone: add c in Trade show UK')
  })

  it('works after a restart as before it: save, edits and discarding', async () => {
    const before = await openSegment()
    before.add('c')
    before.add('d')
    await before.draft.save()
    before.add('e')
    await before.draft.discard()
    const { path } = before.backend.session.require()
    before.backend.close()

    const { backend, pinia } = openTestApp()
    await clientOf(backend).workspace.openFile({ path })
    const { root, stored, workspace } = await editSegment(before.id, backend, pinia)
    await vi.waitFor(() => expect(workspace.undoLabel).toBe('discard draft of Trade show UK'))
    const seen = []
    for (let steps = 0; steps < 5; steps++) {
      await workspace.undo()
      seen.push(...(await stored()), inShort(root()))
    }
    expect(seen).toEqual([
      ...['and(a, b, c, d, e)', 'and(a, b, c, d)', 'and(a, b, c, d, e)'],
      ...[null, 'and(a, b, c, d)', 'and(a, b, c, d)'],
      ...['and(a, b, c, d)', 'and(a, b)', 'and(a, b, c, d)'],
      ...['and(a, b, c)', 'and(a, b)', 'and(a, b, c)'],
      ...[null, 'and(a, b)', 'and(a, b)'],
    ])
    for (let steps = 0; steps < 5; steps++) await workspace.redo()
    expect(await stored()).toEqual([null, 'and(a, b, c, d)'])
  })
})
