import { expect, it } from 'vitest'
import { clientOf, openTestBackend } from '../../support/backend.ts'
import { importText } from '../../support/import-file.ts'

/** Rows R0 to R<count - 1>, every one of which points to the row before it. */
function rows(count: number, size: (at: number) => number): string {
  const lines = Array.from({ length: count }, (_, at) => `R${at},${size(at)},${at === 0 ? '' : `r${at - 1}`}`)
  return `id,size,before\n${lines.join('\n')}\n`
}

it('more rows than are stored at once are added, updated, linked and undone like few', async () => {
  const backend = openTestBackend()
  const { database } = backend.session.createFile(backend.file('w.segws'), 'UTC')
  const client = clientOf(backend)
  const difference = (plan: { columns: readonly { name: string }[] }) => ({
    recordType: 'thing',
    key: 'id',
    columns: plan.columns.map((column) =>
      column.name === 'before' ? { ...column, lookup: { target: 'thing', column: null } } : column,
    ) as never,
  })
  const imported = await importText(
    client,
    backend.file('a.csv'),
    rows(11_000, () => 1),
    difference,
  )
  expect(imported).toMatchObject({ imported: 11_000, updated: 0, problemCount: 0 })

  const sizes = (at: number) => (at % 4_000 === 0 ? 2 : 1)
  const again = await importText(client, backend.file('b.csv'), rows(16_000, sizes), difference)
  expect(again).toMatchObject({ imported: 5_000, updated: 11_000, unchanged: 10_997, problemCount: 0 })
  const question = { recordType: 'thing', column: 'size', limit: 9 }
  const counts = async () => {
    const { values } = await client.catalog.columnValues(question)
    return values.map(({ value, records }) => [value, records])
  }
  expect(await counts()).toEqual([
    ['1', 15_996],
    ['2', 4],
  ])
  const changes = database
    .prepare(`SELECT until - record + 1 AS records, columns FROM change WHERE run = 2 ORDER BY record`)
    .all()
  expect(changes).toMatchObject([
    { records: 1 },
    { records: 1 },
    { records: 1 },
    { records: 5_000, columns: '*' },
  ])

  await client.workspace.undo()
  expect(await counts()).toEqual([['1', 11_000]])
})
