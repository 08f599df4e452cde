import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { useCatalogStore } from '#renderer/stores/catalog.ts'
import { useNoticesStore } from '#renderer/stores/notices.ts'
import { useSegmentsStore } from '#renderer/stores/segments.ts'
import { useWorkspaceStore } from '#renderer/stores/workspace.ts'
import { clientOf, openTestBackend } from '#test/support/backend.ts'
import { openTestApp } from '#test/support/page-app.ts'

async function openWorkspace() {
  const test = openTestApp()
  const workspace = useWorkspaceStore()
  await workspace.create('Halden Group', 'Europe/Zurich')
  await vi.waitFor(() => expect(workspace.known).toBe(true))
  return { ...test, workspace, notices: useNoticesStore(), segments: useSegmentsStore() }
}

const toasts = (notices: ReturnType<typeof useNoticesStore>) => notices.toasts.shown.value

describe('the workspace store', () => {
  it('knows at first that no workspace is open', async () => {
    openTestApp()
    const workspace = useWorkspaceStore()
    await vi.waitFor(() => expect(workspace.known).toBe(true))
    expect(workspace.current).toBeNull()
  })

  it('follows what opens and closes', async () => {
    const { workspace } = await openWorkspace()
    expect(workspace.current?.name).toBe('Halden Group')
    await workspace.close()
    await vi.waitFor(() => expect(workspace.current).toBeNull())
    await vi.waitFor(() => expect(workspace.recent.map(({ name }) => name)).toEqual(['Halden Group']))
  })

  it('names what undo would undo, and what redo would do again', async () => {
    const { workspace, segments } = await openWorkspace()
    await segments.create({ name: 'Trade show UK', description: '', recordType: 'lead' })
    await vi.waitFor(() => expect(workspace.undoLabel).toBe('create Trade show UK'))
    await workspace.undo()
    await vi.waitFor(() => expect(workspace.redoLabel).toBe('create Trade show UK'))
    expect(workspace.undoLabel).toBeNull()
  })

  it('tells a failure in its sentence', async () => {
    const { workspace, notices } = await openWorkspace()
    await workspace.open('no such workspace')
    expect(toasts(notices)[0]?.text).toMatch(/not there any more/)
    expect(toasts(notices)[0]?.tone).toBe('error')
  })

  it('offers a workspace that another process writes read-only', async () => {
    const { workspace, notices } = await openWorkspace()
    const { id, folder, name } = workspace.current ?? { id: '', folder: '', name: '' }
    await workspace.close()
    await clientOf(openTestBackend()).workspace.openFile({ path: join(folder, `${name}.segws`) })
    expect(await workspace.open(id)).toBe(false)
    toasts(notices)
      .find(({ action }) => action?.label === 'Open read-only')
      ?.action?.run()
    await vi.waitFor(() => expect(workspace.current?.readOnly).toBe('busy'))
  })

  it('loads the record types of the workspace that opens', async () => {
    await openWorkspace()
    const catalog = useCatalogStore()
    await vi.waitFor(() => expect(catalog.recordType('lead')?.pluralLabel).toBe('Leads'))
    expect(catalog.recordType('lead')?.records).toBe(0)
  })
})

describe('the offer to undo', () => {
  it('brings back the segment that was deleted', async () => {
    const { segments, notices } = await openWorkspace()
    const { id } = await segments.create({ name: 'Trade show UK', description: '', recordType: 'lead' })
    await segments.remove([id])
    expect(segments.find(id)).toBeUndefined()
    const offer = toasts(notices).find(({ text }) => text === 'Trade show UK deleted')
    offer?.action?.run()
    await vi.waitFor(() => expect(segments.find(id)?.name).toBe('Trade show UK'))
  })

  it('is withdrawn once undo would undo something else', async () => {
    const { segments, notices } = await openWorkspace()
    await segments.create({ name: 'Trade show UK', description: '', recordType: 'lead' })
    await segments.create({ name: 'Partner referrals', description: '', recordType: 'lead' })
    await vi.waitFor(() =>
      expect(toasts(notices).map(({ text }) => text)).toEqual(['Partner referrals created']),
    )
  })
})

describe('the segments store', () => {
  it('lists the segments of a record type by priority, a new one before the one made last', async () => {
    const { segments } = await openWorkspace()
    for (const name of ['Wave 10', 'Wave 9', 'East']) {
      await segments.create({ name, description: '', recordType: 'lead' })
    }
    expect(segments.of('lead').map(({ name }) => name)).toEqual([
      'East',
      'Wave 9',
      'Wave 10',
      'Default segment',
    ])
    expect(segments.of('account')).toEqual([])
  })

  it('leaves a name that is taken to whoever asked for it', async () => {
    const { segments, notices } = await openWorkspace()
    const properties = { name: 'East', description: '', recordType: 'lead' }
    await segments.create(properties)
    const error: unknown = await segments.create(properties).catch((caught: unknown) => caught)
    expect(notices.explain(error)).toBe(
      "The record type 'lead' has a segment named 'East' already. Choose another name.",
    )
  })
})
