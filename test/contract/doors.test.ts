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
