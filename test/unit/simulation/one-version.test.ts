import { expect, it } from 'vitest'
import type { Group } from '#shared/model/condition.ts'
import { clientOf, nextOf, openTestBackend } from '../../support/backend.ts'
import { importText } from '../../support/import-file.ts'

const everybody: Group = { kind: 'group', id: 'root', join: 'and', everything: true, items: [] }

it('a result is of one version, also when records change while they are counted', async () => {
  const backend = openTestBackend()
  const workspace = backend.session.createFile(backend.file('w.segws'), 'UTC')
  const client = clientOf(backend)
  const rows = Array.from({ length: 6_000 }, (_, at) => String(at)).join('\n')
  await importText(client, backend.file('x.csv'), `id\n${rows}\n`, () => ({ recordType: 'thing', key: 'id' }))
  const counted = workspace.version()

  const events = await client.simulation.run({ recordType: 'thing', conditions: everybody })
  expect(await nextOf(events)).toMatchObject({ kind: 'progress' })
  await client.records.forget({ recordType: 'thing', number: 1 })
  let last: unknown
  for await (const event of events) last = event
  expect(last).toMatchObject({ kind: 'result', count: 5_999, version: counted + 1 })
})
