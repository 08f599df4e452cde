import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
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

describe('what a document or a command is told wrong', () => {
  it.each([
    [{ ...document, segments: [{ name: 'A', recordType: 'lead' }] }, 'at segments.0.id: it is missing.'],
    [{ ...document, segments: [], rules: [] }, "cannot be read: 'rules' is not known there."],
    [{ ...document, formatVersion: 2, segments: [] }, 'at formatVersion: it has to be 1.'],
    [
      { ...document, segments: [{ id, name: 'n'.repeat(101), recordType: 'lead' }] },
      'at segments.0.name: it is longer than 100 characters.',
    ],
    [{ ...document, segments: [{ id, name: ' ', recordType: 'lead' }] }, 'at segments.0.name: it is empty.'],
  ])('is said in plain words', async (content, words) => {
    const { run, workspace, file } = await openFolder()
    const refused = await run(['apply', file('d.json', content), '--workspace', workspace])
    expect(refused).toMatchObject({ status: 1, stdout: '' })
    expect(refused.stderr).toContain(words)
  })

  it('tells a name that is too long or empty', async () => {
    const { run, workspace } = await openFolder()
    const create = ['segments', 'create', '--workspace', workspace, '--record-type', 'lead']
    expect(await run([...create, 'n'.repeat(101)])).toMatchObject({
      status: 2,
      stderr: 'name: it is longer than 100 characters.\n',
    })
    expect((await run([...create, ' '])).stderr).toBe('name: it is empty.\n')
  })

  it('knows a folder from a file', async () => {
    const { run, workspace, file } = await openFolder()
    const folder = dirname(workspace)
    expect((await run(['apply', folder, '--workspace', workspace])).stderr).toContain('it is a folder')
    expect((await run(['export', '--workspace', workspace, '--output', folder])).status).toBe(2)
    const foreign = await run(['apply', file('d.json', { ...document, segments: [] }), '--workspace', folder])
    expect(foreign.stderr).toContain('is not a Segment Studio workspace')
  })

  it.each([['segments', 'list'], ['sequences', 'list'], ['export']])(
    'takes a record type that is not there for a slip: %s %s',
    async (...command) => {
      const { run, workspace } = await openFolder()
      const refused = await run([...command, '--workspace', workspace, '--record-type', 'leed'])
      expect(refused).toMatchObject({ status: 1, stdout: '' })
      expect(refused.stderr).toContain("The record type 'leed' is not in this workspace.")
    },
  )

  it('reads a text of many megabytes', async () => {
    const { run, workspace, file } = await openFolder()
    const long = file('d.json', { ...document, $schema: 'x'.repeat(15_000_000), segments: [] })
    expect((await run(['apply', long, '--workspace', workspace])).status).toBe(0)
  })
})
