import { describe, expect, it } from 'vitest'
import type { TestClient } from '../../support/backend.ts'
import { condition, everything, group } from '../../support/conditions.ts'
import { jsonOf, openFolder } from './run-command.ts'

const hot = group('root', 'and', [condition('a', 'leadqualitycode', 'equals', '1')])

async function threeLeads(client: TestClient): Promise<void> {
  for (const name of ['Hot', 'Warm', 'Cold']) {
    await client.segments.create({ name, recordType: 'lead', conditions: hot, priority: 9 })
  }
  await client.segments.create({ name: 'Hot', recordType: 'account' })
}

describe('segments list', () => {
  it('says record type, priority, status, name, conditions, sequence and rules', async () => {
    const { run, workspace } = await openFolder(threeLeads)
    const { stdout, status } = await run([
      'segments',
      'list',
      '--workspace',
      workspace,
      '--record-type',
      'lead',
    ])
    expect({ status, lines: stdout.split('\n') }).toEqual({
      status: 0,
      lines: [
        'lead\t1\tinactive\tHot\t1/10\tNone\t0/0',
        'lead\t2\tinactive\tWarm\t1/10\tNone\t0/0',
        'lead\t3\tinactive\tCold\t1/10\tNone\t0/0',
        'lead\t4\tactive\tDefault segment\t0/10\tNone\t0/0',
        '',
      ],
    })
  })
})

describe('segments create and copy', () => {
  it('put a segment at its priority and tell when there is none such', async () => {
    const { run, workspace } = await openFolder(threeLeads)
    const at = ['--workspace', workspace, '--record-type', 'lead', '--json']
    const first = await run(['segments', 'create', 'First', '--priority', '1', ...at])
    expect(jsonOf(first)).toMatchObject({ name: 'First', priority: 1, state: 'inactive' })
    expect(first.stderr).toBe('')
    const last = await run(['segments', 'copy', 'hot', '--name', 'Last', '--priority', '40', ...at])
    expect(jsonOf(last)).toMatchObject({ name: 'Last', priority: 5, live: hot })
    expect(last.stderr).toBe(
      "There is no priority 40: 'Last' has priority 5. The default segment is always last.\n",
    )
  })

  it('refuse a priority that is no number and a name that is taken', async () => {
    const { run, workspace } = await openFolder(threeLeads)
    const at = ['--workspace', workspace, '--record-type', 'lead']
    expect((await run(['segments', 'create', 'A', '--priority', 'high', ...at])).status).toBe(2)
    const taken = await run(['segments', 'create', 'WARM', ...at])
    expect(taken).toMatchObject({ status: 1, stdout: '' })
    expect(taken.stderr).toContain("has a segment named 'WARM' already")
  })
})

describe('segments activate, deactivate, move and delete', () => {
  it('take several names where the order of one does not matter', async () => {
    const { run, workspace } = await openFolder(threeLeads)
    const at = ['--workspace', workspace, '--record-type', 'lead', '--json']
    const states = [
      { name: 'Cold', state: 'active' },
      { name: 'Warm', state: 'active' },
    ]
    expect(jsonOf(await run(['segments', 'activate', 'Cold', 'Warm', 'cold', ...at]))).toMatchObject(states)
    expect(jsonOf(await run(['segments', 'deactivate', 'Warm', ...at]))).toMatchObject([
      { state: 'inactive' },
    ])
    expect(jsonOf(await run(['segments', 'move', 'Cold', '1', ...at]))).toMatchObject({
      name: 'Cold',
      priority: 1,
    })
    const removed = await run(['segments', 'delete', 'Cold', 'Warm', ...at])
    expect(jsonOf(removed)).toMatchObject({ names: ['Cold', 'Warm'] })
    expect(removed.stderr).toContain("'Cold' is in the trash.")
    expect(jsonOf(await run(['segments', 'list', ...at]))).toMatchObject([
      { name: 'Hot' },
      { isDefault: true },
    ])
  })

  it('activate one that takes everything only when that is meant', async () => {
    const { run, workspace } = await openFolder(async (client) => {
      await client.segments.create({ name: 'All', recordType: 'lead', conditions: everything('root') })
    })
    const refused = await run(['segments', 'activate', 'All', '--workspace', workspace])
    expect(refused).toMatchObject({ status: 1, stdout: '' })
    expect(refused.stderr).toContain('would take every record')
    const done = await run(['segments', 'activate', 'All', '--take-everything', '--workspace', workspace])
    expect(done).toMatchObject({ status: 0, stdout: 'lead\t1\tactive\tAll\t0/10\tNone\t0/0\n' })
  })

  it('ask for the record type where a name does not tell, and say where there is no such segment', async () => {
    const { run, workspace } = await openFolder(threeLeads)
    const many = await run(['segments', 'delete', 'Hot', '--workspace', workspace])
    expect(many).toMatchObject({ status: 1, stdout: '' })
    expect(many.stderr).toContain("Segments named 'Hot' exist for 'account', 'lead'")
    const none = await run(['segments', 'move', 'Tepid', '1', '--workspace', workspace])
    expect(none.stderr).toContain("The segment 'Tepid' does not exist.")
  })
})

describe('segments show', () => {
  it('prints a document that another segment can be made from', async () => {
    const { run, workspace, file } = await openFolder(threeLeads)
    const shown = await run(['segments', 'show', 'Warm', '--workspace', workspace])
    expect(jsonOf(shown)).toMatchObject({
      format: 'segment-studio/definitions',
      segments: [{ name: 'Warm', state: 'inactive', isDefault: false, sequence: null, conditions: hot }],
    })
    const conditions = file('warm.json', shown.stdout)
    const made = await run([
      'segments',
      'create',
      'Again',
      '--conditions',
      conditions,
      '--workspace',
      workspace,
      '--json',
    ])
    expect(jsonOf(made)).toMatchObject({ name: 'Again', recordType: 'lead', live: hot })
  })

  it('reads documents of before, which said less about a segment', async () => {
    const { run, workspace, file } = await openFolder()
    const old = file('old.json', {
      format: 'segment-studio/definitions',
      formatVersion: 1,
      segments: [
        { id: '00000000-0000-4000-8000-000000000000', name: 'A', recordType: 'lead', conditions: hot },
      ],
    })
    const made = await run([
      'segments',
      'create',
      'B',
      '--conditions',
      old,
      '--workspace',
      workspace,
      '--json',
    ])
    expect(jsonOf(made)).toMatchObject({ name: 'B', live: hot })
  })
})

it('deactivating the default segment says what that means (O-6)', async () => {
  const { run, workspace } = await openFolder()
  const at = ['--workspace', workspace, '--record-type', 'lead']
  expect(await run(['segments', 'deactivate', 'Default segment', ...at])).toMatchObject({
    status: 0,
    stderr: "'Default segment' is inactive: what no other segment of 'lead' takes gets no segment.\n",
  })
})
