import { expect, it } from 'vitest'
import type { Group } from '#shared/model/condition.ts'
import { clientOf, lastOf, openTestBackend, writeTestFile } from '../../support/backend.ts'

const file = [
  '(Do Not Modify) Lead,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,Lead Source,Rating,Own Column',
  '7F3A1C52-0B9E-4D11-8A55-0123456789AB,hP2mWq8Yc0=,2026-03-17 16:20,Pump,Web,Hot,x',
  '7f3a1c52-0b9e-4d11-8a55-0123456789ac,other,2026-03-18 09:00,Valve,Messe,,y',
].join('\r\n')

it('an Excel export from Dynamics is recognised: key, change time, labels, options by label', async () => {
  const backend = openTestBackend()
  backend.session.createFile(backend.file('w.segws'), 'UTC')
  const client = clientOf(backend)
  const { source } = await client.imports.offerPath({ path: writeTestFile(backend.file('export.csv'), file) })
  const sight = await client.imports.look({ source })
  expect(sight.dynamicsExport).toBe(true)
  expect(sight.plan).toMatchObject({ recordType: 'lead', key: 'leadid' })
  expect(sight.plan.columns.map(({ name, leaveOut }) => (leaveOut ? '-' : name))).toEqual([
    'leadid',
    '-',
    'modifiedon',
    'subject',
    'leadsourcecode',
    'leadqualitycode',
    'own_column',
  ])
  const report = await lastOf(await client.imports.run(sight.plan))
  expect(report).toMatchObject({ imported: 2, problems: [] })
  const conditions = (operand: string): Group => ({
    kind: 'group',
    id: 'r',
    join: 'and',
    items: [{ kind: 'row', id: 'a', column: 'leadsourcecode', operator: 'equals', operands: [operand] }],
  })
  for (const [operand, count] of [
    ['web', 1],
    ['8', 1],
    ['MESSE', 1],
    ['Advertisement', 0],
  ] as const) {
    const result = await lastOf(
      await client.simulation.run({ recordType: 'lead', conditions: conditions(operand) }),
    )
    expect(result).toMatchObject({ kind: 'result', count })
  }
})
