import { describe, expect, it } from 'vitest'
import { evaluate } from '#backend/engine/evaluate.ts'
import { tableOf } from '#backend/store/physical-names.ts'
import type { ConditionNode, Related } from '#shared/model/condition.ts'
import { openTestBackend } from '../../support/backend.ts'
import { condition, group } from '../../support/conditions.ts'
import { fillRecords } from '../../support/fill-records.ts'
import { worldOf } from '../../support/written-records.ts'

/** Firms with their deals; a deal may be of nobody. */
function openFirms() {
  const world = worldOf({
    firm: {
      columns: { name: 'string', other: 'string', parent: 'lookup firm' },
      records: { f1: { name: 'One', other: 'one' }, f2: { name: 'Two', parent: 'f1' }, f3: { parent: 'f2' } },
    },
    deal: {
      columns: { title: 'string', firm: 'lookup firm' },
      records: { d1: { title: 'One', firm: 'f1' }, d2: { firm: 'f2' }, d3: {} },
    },
  })
  const backend = openTestBackend()
  const workspace = backend.session.createFile(backend.file('w.segws'), 'UTC')
  const types = ['firm', 'deal'].flatMap((name) => world.catalog.recordType(name) ?? [])
  fillRecords(backend, types, world.records)
  return {
    workspace,
    /** Makes a record one that went. */
    forget: (recordType: string, key: string) => {
      const table = tableOf(workspace.catalog.type(recordType))
      workspace.database.prepare(`UPDATE ${table} SET gone = 1 WHERE key = ?`).run(key)
    },
    ask: (recordType: string, ...items: readonly ConditionNode[]) => {
      const { signal } = new AbortController()
      return evaluate(group('r', 'and', items), recordType, world.context, workspace.source(), { signal })
    },
  }
}

function deals(id: string, ...items: readonly ConditionNode[]): Related {
  const join = { column: 'firmid', target: 'deal', targetColumn: 'firm' }
  return { kind: 'related', id, ...join, mode: 'contains', join: 'and', items }
}

function firm(id: string, ...items: readonly ConditionNode[]): Related {
  return { kind: 'related', id, column: 'firm', target: 'firm', mode: 'contains', join: 'and', items }
}

describe('records that went', () => {
  it('are related to nobody, from either side', async () => {
    const { ask, forget } = openFirms()
    expect((await ask('firm', deals('a'))).numbers).toHaveLength(2)
    expect((await ask('deal', firm('a'))).numbers).toHaveLength(2)
    forget('deal', 'd1')
    forget('firm', 'f2')
    expect([...(await ask('firm', deals('a'))).numbers]).toEqual([])
    expect([...(await ask('deal', firm('a'))).numbers]).toEqual([])
  })

  it('can still be the ones others are under', async () => {
    const { ask, forget } = openFirms()
    expect((await ask('firm', condition('a', 'firmid', 'under', 'f1'))).numbers).toHaveLength(2)
    forget('firm', 'f1')
    expect((await ask('firm', condition('a', 'firmid', 'under', 'f1'))).numbers).toHaveLength(2)
  })
})

describe('blank counts', () => {
  it('are of the column that is judged, and not given for rows inside related lines', async () => {
    const { ask } = openFirms()
    const { nodes } = await ask(
      'firm',
      condition('shown', 'parent', 'doesNotContain', 'x'),
      condition('columns', 'name', 'doesNotEqual', { column: 'other' }),
      condition('same', 'name', 'containsData'),
      deals(
        'line',
        condition('inside', 'title', 'containsData'),
        firm('deep', condition('twin', 'name', 'containsData')),
      ),
    )
    const blanks = Object.fromEntries(Object.entries(nodes).map(([id, { blank }]) => [id, blank]))
    expect(blanks).toEqual({
      r: null,
      shown: 1,
      columns: 1,
      same: 1,
      line: null,
      inside: null,
      deep: null,
      twin: null,
    })
  })
})
