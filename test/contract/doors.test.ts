import { isDefinedError, safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import type { Group } from '#shared/model/condition.ts'
import { nextOf } from '../support/backend.ts'
import { doors, type DoorClient } from './doors.ts'

const germans: Group = {
  kind: 'group',
  id: 'root',
  join: 'and',
  items: [{ kind: 'row', id: 'a', column: 'address1_country', operator: 'equals', operands: ['germany'] }],
}

describe.each(Object.entries(doors))('%s', (_, open) => {
  async function through(use: (client: DoorClient, mayUsePaths: boolean) => Promise<void>): Promise<void> {
    const door = await open()
    try {
      await use(door.client, door.mayUsePaths)
    } finally {
      await door.close()
    }
  }

  it('answers a call', () =>
    through(async (client) => {
      expect(await client.workspace.current()).toBeNull()
      const made = await client.workspace.create({ name: 'Through a door', timeZone: 'Europe/Berlin' })
      expect(made).toMatchObject({
        name: 'Through a door',
        readOnly: null,
        settings: { timeZone: 'Europe/Berlin' },
      })
      expect((await client.catalog.recordTypes()).map(({ name }) => name)).toContain('lead')
    }))

  it('declares a failure with its code and data', () =>
    through(async (client) => {
      const [error] = await safe(client.segments.list({}))
      expect(isDefinedError(error) && error.code).toBe('WORKSPACE_NONE')
      await client.workspace.create({ name: 'A', timeZone: 'UTC' })
      const [wrong] = await safe(
        client.simulation
          .run({
            recordType: 'lead',
            conditions: {
              ...germans,
              items: [{ kind: 'row', id: 'x', column: 'nothing', operator: 'equals', operands: ['1'] }],
            },
          })
          .then(drain),
      )
      expect(wrong).toMatchObject({
        code: 'CONDITIONS_INVALID',
        data: { problems: [{ node: 'x', code: 'COLUMN_UNKNOWN', column: 'nothing' }] },
      })
    }))

  it('refuses input that is not of the form', () =>
    through(async (client) => {
      await expect(client.segments.get({ id: 'no id' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
      const everything = {
        recordType: 'lead',
        conditions: { kind: 'group', id: 'r', join: 'xor', items: [] },
      }
      await expect(client.simulation.run(everything as never)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    }))

  it('streams progress and the result, and lists what was counted', () =>
    through(async (client) => {
      const made = await drain(await client.workspace.openSample())
      expect(made).toMatchObject({ kind: 'done', workspace: { sample: true } })
      const result = await drain(await client.simulation.run({ recordType: 'lead', conditions: germans }))
      if (result?.kind !== 'result') throw new Error('no result')
      expect(result.total).toBe(12_000)
      const { rows } = await client.simulation.rows({
        result: result.result,
        offset: 0,
        limit: 1000,
        columns: ['address1_country', 'fullname'],
      })
      expect(rows.length).toBe(Math.min(1000, result.count))
      expect(new Set(rows.map(({ cells }) => cells[0]))).toEqual(new Set(['Germany']))
    }))

  it('stops a stream when the caller goes', () =>
    through(async (client) => {
      await client.workspace.create({ name: 'A', timeZone: 'UTC' })
      const stop = new AbortController()
      const events = await client.workspace.watch(undefined, { signal: stop.signal })
      expect((await nextOf(events)).workspace?.name).toBe('A')
      const next = events.next()
      stop.abort()
      const ended = await next.then(
        ({ done }) => done === true,
        () => true,
      )
      expect(ended).toBe(true)
    }))

  it('carries a portfolio: order, life, sequences, document, undo, trash and history', () =>
    through(async (client) => {
      await client.workspace.create({ name: 'A', timeZone: 'UTC' })
      const sequence = await client.sequences.create({
        name: 'Nurture',
        recordType: 'lead',
        steps: [
          { kind: 'email', id: 's', name: 'Hello', description: '', extra: { from: { crm: [1, null] } } },
        ],
      })
      const hot = await client.segments.create({ name: 'Hot', recordType: 'lead', conditions: germans })
      const warm = await client.segments.create({ name: 'Warm', recordType: 'lead' })
      await client.segments.connect({ ids: [hot.id], sequence: sequence.id })
      await client.segments.activate({ ids: [hot.id] })
      expect(await client.segments.move({ ids: [hot.id], priority: 1 })).toMatchObject([
        { priority: 1, state: 'active', sequence: { name: 'Nurture', state: 'inactive' } },
      ])
      const document = await client.definitions.export({})
      expect(document.order).toEqual([{ recordType: 'lead', segments: [hot.id, warm.id] }])
      const same = await client.definitions.apply({ document })
      expect(new Set(same.items.map(({ action }) => action))).toEqual(new Set(['same']))
      await client.segments.remove({ ids: [warm.id] })
      expect(await client.trash.list()).toMatchObject([{ id: warm.id, name: 'Warm' }])
      expect(await client.workspace.undo()).toEqual({ label: 'delete Warm' })
      expect(await client.definitions.export({})).toEqual(document)
      const versions = await client.history.list({ kind: 'order', item: 'lead' })
      expect(versions.length).toBeGreaterThan(1)
    }))

  it('tells why a document cannot be applied, with the place', () =>
    through(async (client) => {
      await client.workspace.create({ name: 'A', timeZone: 'UTC' })
      const { format, formatVersion } = await client.definitions.export({})
      const segment = { id: '00000000-0000-4000-8000-000000000001', recordType: 'lead' }
      const segments = [
        { ...segment, name: 'One' },
        { ...segment, name: 'Other' },
      ]
      const [error] = await safe(client.definitions.apply({ document: { format, formatVersion, segments } }))
      expect(error).toMatchObject({ code: 'DOCUMENT_INVALID', data: { path: 'segments.1.id' } })
      const active = [{ ...segment, name: 'One', state: 'active' as const }]
      const [refused] = await safe(
        client.definitions.apply({ document: { format, formatVersion, segments: active } }),
      )
      expect(refused).toMatchObject({
        code: 'SEGMENT_NOT_ACTIVATABLE',
        data: { segments: [{ name: 'One', obstacles: [{ code: 'DEFINITION_MISSING' }] }] },
      })
    }))

  it('keeps paths to doors that may have them', () =>
    through(async (client, mayUsePaths) => {
      const [error] = await safe(client.workspace.openFile({ path: '/nowhere/at-all.segws' }))
      expect(isDefinedError(error) && error.code).toBe(mayUsePaths ? 'WORKSPACE_MISSING' : 'PATH_REFUSED')
      const [offered] = await safe(client.imports.offerPath({ path: '/nowhere/at-all.csv' }))
      expect(isDefinedError(offered) && offered.code).toBe(mayUsePaths ? 'SOURCE_MISSING' : 'PATH_REFUSED')
    }))
})

async function drain<Item>(stream: AsyncIterable<Item>): Promise<Item | undefined> {
  let last: Item | undefined
  for await (const item of stream) last = item
  return last
}
