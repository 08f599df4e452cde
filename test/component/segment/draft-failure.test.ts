import { describe, expect, it } from 'vitest'
import { inShort } from '#test/support/conditions.ts'
import { commandLabels, messages, openSegment } from './open-segment.ts'

describe('an edit that cannot be written', () => {
  it('stays on the screen with those after it, and all are written in their order once that can be', async () => {
    const { draft, add, client, workspace, id, stored, backend, notices } = await openSegment()
    const file = workspace.current?.id ?? ''
    await client.workspace.close()
    add('c')
    await draft.keepNow()
    expect(draft.keeping).toBe('failed')
    expect(messages(notices)).toHaveLength(1)
    add('d')
    await draft.keepNow()
    expect(messages(notices)).toHaveLength(1)
    await client.workspace.open({ id: file })
    await draft.keepNow()
    expect(draft.keeping).toBe('kept')
    expect(draft.segment?.id).toBe(id)
    expect(await stored()).toEqual(['and(a, b, c, d)', 'and(a, b)'])
    expect(commandLabels(backend).slice(1)).toEqual(['add c in Trade show UK', 'add d in Trade show UK'])
  })

  it('is not lost by leaving the segment, and Undo takes back the newest', async () => {
    const { draft, add, client, workspace, id, root, stored } = await openSegment()
    const file = workspace.current?.id ?? ''
    await client.workspace.close()
    add('c')
    add('d')
    await draft.close()
    await workspace.undo()
    await client.workspace.open({ id: file })
    await draft.open(id)
    expect(inShort(root())).toBe('and(a, b, c)')
    expect(await stored()).toEqual(['and(a, b, c)', 'and(a, b)'])
  })

  it('is taken off the screen where it is refused for good, and that is said', async () => {
    const { draft, add, client, root, id, notices } = await openSegment()
    add('c')
    await draft.keepNow()
    add('d')
    await client.segments.remove({ ids: [id] })
    await draft.keepNow()
    expect(inShort(root())).toBe('and(a, b, c)')
    expect(draft.keeping).toBe('kept')
    expect(messages(notices)[0]).toMatch(/segment/)
  })

  it('keeps a definition from being saved', async () => {
    const { draft, add, client } = await openSegment()
    await client.workspace.close()
    add('c')
    await expect(draft.save()).rejects.toMatchObject({ code: 'WORKSPACE_NONE' })
    expect(draft.saving).toBe(false)
  })
})
