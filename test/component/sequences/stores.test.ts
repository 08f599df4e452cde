import { describe, expect, it, vi } from 'vitest'
import type { Step } from '#shared/model/sequence.ts'
import { useNoticesStore } from '#renderer/stores/notices.ts'
import { useSequencePlanStore } from '#renderer/stores/sequence-plan.ts'
import { useSequencesStore } from '#renderer/stores/sequences.ts'
import { useWorkspaceStore } from '#renderer/stores/workspace.ts'
import { clientOf } from '#test/support/backend.ts'
import { openTestApp } from '#test/support/page-app.ts'

const call: Step = { kind: 'phoneCall', id: 'call', name: 'Call', description: '' }
const email: Step = { kind: 'email', id: 'email', name: '', description: '' }

async function openSequence() {
  const { backend } = openTestApp()
  const workspace = useWorkspaceStore()
  await workspace.create('Halden Group', 'Europe/Zurich')
  await vi.waitFor(() => expect(workspace.known).toBe(true))
  const sequences = useSequencesStore()
  const made = { name: 'Nurture', description: '', recordType: 'lead', steps: [call] }
  const { id } = await sequences.create(made)
  const plan = useSequencePlanStore()
  await plan.open(id)
  return { id, workspace, sequences, plan, notices: useNoticesStore(), client: clientOf(backend) }
}

describe('the sequences store', () => {
  it('shows a change at once and takes it back when it is refused', async () => {
    const { id, sequences } = await openSequence()
    const { id: empty } = await sequences.create({ name: 'Empty', description: '', recordType: 'lead' })
    const work = sequences.activate([id, empty])
    expect(sequences.activeCount).toBe(2)
    await expect(work).rejects.toMatchObject({ code: 'SEQUENCE_NOT_ACTIVATABLE' })
    expect(sequences.activeCount).toBe(0)
  })

  it('hides what is deleted before the answer is here, and follows an undo', async () => {
    const { id, sequences, workspace } = await openSequence()
    const work = sequences.remove([id])
    expect(sequences.find(id)).toBeUndefined()
    await work
    await workspace.undo()
    await vi.waitFor(() => expect(sequences.find(id)?.name).toBe('Nurture'))
  })
})

describe('the open sequence', () => {
  it('shows an edit at once, checks it, and keeps it', async () => {
    const { id, plan, client } = await openSequence()
    plan.changeSteps([call, { kind: 'wait', id: 'wait', hours: 1 }], { label: 'add step Set wait time' })
    expect(plan.count).toBe(2)
    expect(plan.problems).toEqual([{ code: 'WAIT_LAST', step: 'wait' }])
    await vi.waitFor(async () => expect((await client.sequences.get({ id })).steps).toHaveLength(2))
  })

  it('makes one undoable step of what is typed in one visit, however fast', async () => {
    const { id, plan, client, workspace } = await openSequence()
    for (const name of ['C', 'Ca', 'Call ', 'Call t']) {
      plan.changeSteps([{ ...call, name }], { label: 'rename step Call', merge: 'call rename 1' })
      await Promise.resolve()
    }
    await vi.waitFor(async () =>
      expect((await client.sequences.get({ id })).steps).toMatchObject([{ name: 'Call t' }]),
    )
    await workspace.undo()
    expect((await client.sequences.get({ id })).steps).toEqual([call])
    await vi.waitFor(() => expect(plan.sequence?.steps).toEqual([call]))
  })

  it('takes back a refused edit with those made on it, and says why', async () => {
    const { id, plan, client, notices } = await openSequence()
    await client.sequences.activate({ ids: [id] })
    plan.changeSteps([call, email], { label: 'add step Email' })
    plan.changeSteps([email], { label: 'delete step Call' })
    expect(plan.sequence?.steps).toEqual([email])
    await vi.waitFor(() => expect(plan.sequence?.steps).toEqual([call]))
    expect(notices.toasts.shown.value.filter(({ tone }) => tone === 'error').map(({ text }) => text)).toEqual(
      ["'Nurture' is active. Deactivate the sequence to change how it runs."],
    )
  })

  it('follows what another window does to it, up to its end, by its name', async () => {
    const { id, plan, client } = await openSequence()
    await client.sequences.saveSteps({ id, steps: [email], label: 'edit' })
    await vi.waitFor(() => expect(plan.sequence?.steps).toEqual([email]))
    await client.sequences.remove({ ids: [id] })
    await vi.waitFor(() => expect(plan.failure).toMatch(/^The sequence 'Nurture' does not exist/))
    await client.workspace.undo()
    await vi.waitFor(() => expect(plan.sequence?.id).toBe(id))
    expect(plan.failure).toBe('')
  })
})
