import { mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { lead } from '#shared/catalog/lead.ts'
import PausedNote from '#renderer/features/segment/PausedNote.vue'
import RulesTab from '#renderer/features/segment/tabs/RulesTab.vue'
import SequenceTab from '#renderer/features/segment/tabs/SequenceTab.vue'
import { createRouter, provideRouter } from '#renderer/router.ts'
import { useCatalogStore } from '#renderer/stores/catalog.ts'
import { useDialogsStore } from '#renderer/stores/dialogs.ts'
import { useDraftStore } from '#renderer/stores/draft.ts'
import { useSegmentPageStore } from '#renderer/stores/segment-page.ts'
import { useWorkspaceStore } from '#renderer/stores/workspace.ts'
import { clientOf } from '#test/support/backend.ts'
import { openTestApp } from '#test/support/page-app.ts'

/** A segment of leads on its page. */
async function openPage() {
  const { backend, app } = openTestApp()
  const router = createRouter(window)
  provideRouter(app, router)
  await useWorkspaceStore().create('Halden Group', 'Europe/Berlin')
  const client = clientOf(backend)
  const { id } = await client.segments.create({ name: 'Trade show UK', recordType: 'lead' })
  const page = useSegmentPageStore()
  await useDraftStore().open(id)
  await vi.waitFor(() => expect(page.attachments).not.toBeNull())
  const global = { provide: app._context.provides, config: { globalProperties: app.config.globalProperties } }
  const segment = () => {
    if (page.segment === null) throw new Error('No segment is open.')
    return page.segment
  }
  return { backend, client, id, page, router, global, segment }
}

test('a paused segment says why, and adding its record type ends the pause', async () => {
  const { client, global } = await openPage()
  const { id } = await client.segments.create({ name: 'Key accounts', recordType: 'account' })
  expect((await client.segments.get({ id })).state).toBe('paused')
  await vi.waitFor(() => expect(useCatalogStore().recordType('account')).toBeDefined())
  const note = mount(PausedNote, {
    props: { recordType: { ...lead, name: 'account', pluralLabel: 'Accounts' }, readOnly: false },
    global,
  })
  expect(note.text()).toContain('Paused, because accounts take no part in work assignment')
  await note.get('button').trigger('click')
  await vi.waitFor(async () => expect((await client.segments.get({ id })).state).toBe('inactive'))
})

test('a segment without a sequence says so and asks for one', async () => {
  const { id, global, segment } = await openPage()
  const tab = mount(SequenceTab, { props: { segment: segment(), recordType: lead }, global })
  expect(tab.text()).toContain('None.')
  await tab.get('button').trigger('click')
  expect(useDialogsStore().open).toEqual({ kind: 'connect-segments', segments: [id] })
})

test('the connected sequence shows its steps, warns while it is inactive and opens', async () => {
  const { client, id, global, page, router, segment } = await openPage()
  const sequence = await client.sequences.create({
    name: 'Follow up',
    recordType: 'lead',
    steps: [
      { kind: 'email', id: 'a', name: 'Thank you', description: '' },
      { kind: 'wait', id: 'b', hours: 48 },
      {
        kind: 'condition',
        id: 'c',
        name: 'Opened?',
        branches: [
          { name: 'Yes', steps: [{ kind: 'phoneCall', id: 'd', name: '', description: '' }] },
          { name: 'No', steps: [] },
        ],
      },
    ],
  })
  await client.segments.connect({ ids: [id], sequence: sequence.id })
  await vi.waitFor(() => expect(page.sequence?.id).toBe(sequence.id))
  await vi.waitFor(() => expect(segment().sequence).not.toBeNull())
  const tab = mount(SequenceTab, { props: { segment: segment(), recordType: lead }, global })
  expect(tab.text()).toContain('Follow up is inactive')
  expect(tab.text()).toContain('Sequence is either deleted or inactive')
  expect(tab.text()).toContain('4 steps')
  const steps = tab.get('[aria-label="Steps of Follow up"]').text()
  for (const words of ['Thank you', '2 days', 'Opened?', 'Yes', 'Phone call', 'No steps']) {
    expect(steps).toContain(words)
  }
  const button = (name: string) => tab.findAll('button').find((one) => one.text() === name)
  await button('Disconnect')?.trigger('click')
  expect(useDialogsStore().open).toEqual({ kind: 'disconnect-segments', segments: [id] })
  await button('Open sequence')?.trigger('click')
  expect(router.route.value).toEqual({ screen: 'sequence', sequence: sequence.id })
})

test('rules are listed in the order they are tried in, or said to be missing and not written here', async () => {
  const { backend, client, id, global, page } = await openPage()
  const tab = mount(RulesTab, { props: { recordType: lead }, global })
  expect(tab.text()).toContain("No assignment rule for this record's segment")
  expect(tab.text()).toContain('cannot write them yet')

  const { rules } = backend.session.require()
  const rule = { segment: id, description: '' }
  rules.put({ ...rule, id: crypto.randomUUID(), name: 'Second', position: 2, active: false })
  rules.put({ ...rule, id: crypto.randomUUID(), name: 'First', position: 1, active: true })
  await client.segments.changeProperties({ id, description: 'looked at again' })
  await vi.waitFor(() => expect(page.rules).toHaveLength(2))
  const rows = tab.findAll('tbody tr').map((row) => row.findAll('td').map((cell) => cell.text()))
  expect(rows).toEqual([
    ['1', 'First', 'Active'],
    ['2', 'Second', 'Inactive'],
  ])
  expect(tab.text()).toContain('1 of 2 active, at most 10 may be')
})

test('a segment that is deleted is known to be gone', async () => {
  const { client, id, page } = await openPage()
  expect(page.isGone).toBe(false)
  await client.segments.remove({ ids: [id] })
  await vi.waitFor(() => expect(page.isGone).toBe(true))
})
