import { expect, it } from 'vitest'
import { jsonOf, openFolder } from './run-command.ts'

const steps = [
  { kind: 'email', name: 'Hello' },
  { kind: 'condition', branches: [{ name: 'Opened', steps: [{ kind: 'task', id: 'own' }] }] },
]

it('a sequence is created from steps, shown, activated, connected, replaced, disconnected and deleted', async () => {
  const { run, workspace, file } = await openFolder(async (client) => {
    await client.segments.create({ name: 'Hot', recordType: 'lead' })
    await client.segments.create({ name: 'Big', recordType: 'opportunity' })
  })
  const at = ['--workspace', workspace]
  const written = file('steps.json', steps)
  const made = await run([
    'sequences',
    'create',
    'Nurture',
    '--record-type',
    'lead',
    '--steps',
    written,
    ...at,
    '--json',
  ])
  expect(jsonOf(made)).toMatchObject({ name: 'Nurture', state: 'inactive' })

  const shown = await run(['sequences', 'show', 'nurture', ...at])
  expect(jsonOf(shown)).toMatchObject({
    segments: [],
    sequences: [{ steps: [{ id: 's1' }, { id: 's2', branches: [{ steps: [{ id: 'own' }] }] }] }],
  })
  const again = await run(['sequences', 'create', 'Again', '--steps', file('show.json', shown.stdout), ...at])
  expect(again.status).toBe(0)

  const connected = await run(['sequences', 'connect', 'Nurture', 'Hot', ...at])
  expect(connected.stdout).toBe('lead\t1\tinactive\tHot\t0/10\tNurture\t0/0\n')
  expect(connected.stderr).toBe("'Nurture' is inactive: no record enters it until it is activated.\n")
  expect((await run(['sequences', 'activate', 'Nurture', 'Again', ...at])).stdout).toBe(
    'lead\tactive\tNurture\t3\tHot\nlead\tactive\tAgain\t3\tNone\n',
  )

  const refused = await run(['sequences', 'connect', 'Again', 'Hot', ...at])
  expect(refused).toMatchObject({ status: 1, stdout: '' })
  expect(refused.stderr).toContain("'Hot' is connected to the sequence 'Nurture'")
  const replaced = await run(['sequences', 'connect', 'Again', 'Hot', '--replace', ...at, '--json'])
  expect(replaced.stderr).toBe('')
  expect(jsonOf(replaced)).toMatchObject([{ name: 'Hot', sequence: { name: 'Again' } }])
  expect((await run(['sequences', 'connect', 'Again', 'Big', ...at])).stderr).toContain(
    "is for 'lead' and the segment 'Big'",
  )

  expect((await run(['sequences', 'delete', 'Again', ...at])).stderr).toContain('1 segment was disconnected')
  expect((await run(['sequences', 'list', ...at])).stdout).toBe('lead\tactive\tNurture\t3\tNone\n')
})

it('steps that are none are refused at their place', async () => {
  const { run, workspace, file } = await openFolder()
  const create = ['sequences', 'create', 'A', '--record-type', 'lead', '--workspace', workspace, '--steps']
  const wrong = await run([
    ...create,
    file('wrong.json', [{ kind: 'email' }, { kind: 'wait', hours: 'long' }]),
  ])
  expect(wrong).toMatchObject({ status: 1, stdout: '' })
  expect(wrong.stderr).toContain('at 1.hours')
  const none = await run([
    ...create,
    file('none.json', { format: 'segment-studio/definitions', formatVersion: 1, segments: [] }),
  ])
  expect(none.stderr).toContain('it holds 0 sequences, not one')
})

it('ids that steps get are not those other steps have', async () => {
  const { run, workspace, file } = await openFolder()
  const written = file('steps.json', [{ kind: 'email', id: 's2' }, { kind: 'email' }, { kind: 'task' }])
  const at = ['--workspace', workspace, '--record-type', 'lead', '--json']
  const made = await run(['sequences', 'create', 'Mixed', '--steps', written, ...at])
  expect(jsonOf(made)).toMatchObject({ steps: [{ id: 's2' }, { id: 's1' }, { id: 's3' }] })
})
