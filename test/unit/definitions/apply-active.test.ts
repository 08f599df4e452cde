import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { WrittenDocument } from '#shared/model/definition-document.ts'
import { everything } from '../../support/conditions.ts'
import { apply, documentOf, hot, openPortfolio, openWorkspace, print } from './portfolio.ts'

const everyone = everything('root')

it('a record type does not come back with more active segments than there may be', async () => {
  const { client } = await openPortfolio()
  const { id } = await client.segments.create({ name: 'Kept', recordType: 'account', conditions: everyone })
  await client.segments.activate({ ids: [id], takeEverything: true })
  await client.workAssignment.removeRecordType({ recordType: 'account' })
  await client.workspace.changeSettings({ activeSegmentLimit: 2 })
  const before = await print(client)
  const document = documentOf([], { recordTypes: ['account'] })
  await expect(apply(client, document)).rejects.toMatchObject({
    code: 'SEGMENTS_MANY',
    data: { count: 3, limit: 2 },
  })
  expect(await print(client)).toBe(before)
  await client.workspace.changeSettings({ activeSegmentLimit: 3 })
  await apply(client, document)
  expect((await client.segments.get({ id })).state).toBe('active')
})

it('an active sequence advances to another one of its record type', async () => {
  const { client, ids } = await openPortfolio()
  const [lead, other, own] = [randomUUID(), randomUUID(), randomUUID()]
  const advancing = (sequence: string): WrittenDocument =>
    documentOf([], {
      sequences: [
        { id: lead, name: 'Next', recordType: 'lead' },
        { id: other, name: 'Next', recordType: 'opportunity' },
        {
          id: own,
          name: 'First',
          recordType: 'lead',
          state: 'active',
          steps: [
            { kind: 'task', id: 'a', name: '', description: '' },
            { kind: 'advance', id: 'b', sequence, name: '' },
          ],
        },
      ],
    })
  for (const sequence of [other, own, randomUUID()]) {
    await expect(apply(client, advancing(sequence))).rejects.toMatchObject({
      data: { sequences: [{ name: 'First', obstacles: [{ code: 'ADVANCE_NOWHERE', step: 'b' }] }] },
    })
  }
  await apply(client, advancing(lead))
  await client.sequences.deactivate({ ids: [own] })
  await client.sequences.remove({ ids: [lead] })
  await expect(client.sequences.activate({ ids: [own] })).rejects.toMatchObject({
    data: { sequences: [{ obstacles: [{ code: 'ADVANCE_NOWHERE' }] }] },
  })
  expect((await client.sequences.get({ id: own })).problems).toMatchObject([{ code: 'ADVANCE_NOWHERE' }])
  expect((await client.sequences.get({ id: ids.nurture })).problems).toEqual([])
})

it('what can be written one by one can be applied: ids that stand twice are refused there too', async () => {
  const { client } = openWorkspace()
  const task = { kind: 'task' as const, id: 'a', name: '', description: '' }
  const refusal = { code: 'BAD_REQUEST' }
  const twice = { ...hot, items: [...hot.items, ...hot.items] }
  await expect(
    client.segments.create({ name: 'A', recordType: 'lead', conditions: twice }),
  ).rejects.toMatchObject(refusal)
  await expect(
    client.sequences.create({ name: 'A', recordType: 'lead', steps: [task, task] }),
  ).rejects.toMatchObject(refusal)
})
