import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { TestClient } from '../../support/backend.ts'
import { condition, everything, group } from '../../support/conditions.ts'
import { jsonOf, openFolder } from './run-command.ts'

const hot = group('root', 'and', [condition('a', 'leadqualitycode', 'equals', '1')])
const document = { format: 'segment-studio/definitions', formatVersion: 1, segments: [] as readonly object[] }
const id = '00000000-0000-4000-8000-000000000000'

async function fill(client: TestClient): Promise<void> {
  const made = await client.segments.create({ name: 'Hot', recordType: 'lead', conditions: hot })
  await client.segments.activate({ ids: [made.id] })
}

describe('export and apply', () => {
  it('carry the definitions into a workspace that is made, and once more change nothing', async () => {
    const { run, runApart, workspace, file } = await openFolder(fill)
    const [other, written] = [file('b.segws'), file('all.json')]
    expect((await run(['export', '--workspace', workspace, '--output', written])).stdout).toBe(`${written}\n`)
    expect((await run(['export', '--workspace', workspace])).stdout).toBe(readFileSync(written, 'utf8'))
    const applied = await run(['apply', '--workspace', other, written])
    expect(applied).toMatchObject({ status: 0, stdout: 'add\tsegment\tHot\nadd\torder\tlead\n' })
    const again = runApart(['apply', '--workspace', other, '-', '--json'], readFileSync(written, 'utf8'))
    expect(again.stderr).toContain('0 added, 0 changed, 0 removed')
    const { items, dryRun } = jsonOf(again) as { items: { action: string }[]; dryRun: boolean }
    expect(dryRun).toBe(false)
    expect(new Set(items.map(({ action }) => action))).toEqual(new Set(['same']))
    expect((await run(['segments', 'list', '--workspace', other])).stdout).toContain(
      'lead\t1\tactive\tHot\t1/10',
    )
  })

  it('delete what the document does not hold only when asked to, and nothing in a dry run', async () => {
    const { run, workspace, file } = await openFolder(fill)
    const { stdout } = await run(['export', '--workspace', workspace])
    await run(['segments', 'create', 'New', '--record-type', 'lead', '--workspace', workspace])
    const written = file('all.json', stdout)
    const list = async () =>
      (await run(['segments', 'list', '--workspace', workspace, '--record-type', 'lead'])).stdout
    expect((await run(['apply', '--workspace', workspace, written])).stdout).toBe('')
    const tried = await run(['apply', '--workspace', workspace, written, '--prune', '--dry-run'])
    expect(tried.stdout).toBe('remove\tsegment\tNew\nchange\torder\tlead\n')
    expect(tried.stderr).toContain('Nothing was changed: this was a dry run.')
    expect(await list()).toContain('New')
    await run(['apply', '--workspace', workspace, written, '--prune'])
    expect(await list()).not.toContain('New')
  })

  it('say what is wrong with a document and where, and make no workspace for it', async () => {
    const { run, file } = await openFolder()
    const wrong: readonly (readonly [unknown, string])[] = [
      ['{"format":"a","format":"b"}', 'at format: a name that stands twice'],
      ['{"__proto__":1}', 'at __proto__: a name that is not allowed'],
      [
        {
          ...document,
          segments: [
            {
              id,
              name: 'A',
              recordType: 'lead',
              conditions: { ...hot, items: [{ ...hot.items[0], operator: 7 }] },
            },
          ],
        },
        'at segments.0.conditions.items.0.operator',
      ],
      [
        {
          ...document,
          segments: [
            { id, name: 'A', recordType: 'lead' },
            { id, name: 'B', recordType: 'lead' },
          ],
        },
        'at segments.1.id',
      ],
    ]
    for (const [content, told] of wrong) {
      const { status, stdout, stderr } = await run([
        'apply',
        '--workspace',
        file('new.segws'),
        file('wrong.json', content),
      ])
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
      expect(stderr).toContain(told)
      expect(existsSync(file('new.segws'))).toBe(false)
    }
  })

  it('say which part of which segment is not supported', async () => {
    const { run, workspace, file } = await openFolder()
    const unsupported = { xml: '<odd/>', path: 'filter', line: 1, reason: 'It is odd.' }
    const odd = { ...condition('x', '', ''), unsupported }
    const segment = { id, name: 'Odd one', recordType: 'lead', conditions: group('r', 'and', [odd]) }
    const refused = await run([
      'apply',
      '--workspace',
      workspace,
      file('odd.json', { ...document, segments: [segment] }),
    ])
    expect(refused.status).toBe(1)
    expect(refused.stderr).toContain("'Odd one': ")
  })

  it('activate what takes everything only when that is meant', async () => {
    const { run, workspace, file } = await openFolder()
    const segment = { id, name: 'All', recordType: 'lead', state: 'active', conditions: everything('r') }
    const written = file('all.json', { ...document, segments: [segment] })
    expect(await run(['apply', '--workspace', workspace, written])).toMatchObject({ status: 1, stdout: '' })
    expect((await run(['apply', '--workspace', workspace, written, '--take-everything'])).status).toBe(0)
  })

  it('do not write over the workspace or into a folder that is not there', async () => {
    const { run, workspace, file } = await openFolder()
    expect((await run(['export', '--workspace', workspace, '--output', workspace])).status).toBe(2)
    const nowhere = await run(['export', '--workspace', workspace, '--output', file('no/such/folder.json')])
    expect(nowhere.status).toBe(1)
    expect(nowhere.stderr).toContain('Nothing can be written to the folder')
    expect((await run(['segments', 'list', '--workspace', workspace])).status).toBe(0)
  })
})
