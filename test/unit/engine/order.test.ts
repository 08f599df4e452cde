import fc from 'fast-check'
import { expect, it } from 'vitest'
import { orderRecords } from '#backend/engine/order.ts'
import { orderingFor } from '#backend/engine/ordering.ts'
import { openTestBackend } from '../../support/backend.ts'
import { fillWorkspace, worldRecords } from '../../support/random-world.ts'

it('any choice of records is ordered as sorting all of them would, however few they are', async () => {
  await fc.assert(
    fc.asyncProperty(
      worldRecords,
      fc.func(fc.boolean()),
      fc.constantFrom('title', 'value', 'created', 'firm'),
      fc.boolean(),
      async (records, isChosen, column, descending) => {
        const backend = openTestBackend()
        const workspace = backend.session.createFile(backend.file('w.segws'), 'UTC')
        fillWorkspace(backend, records)
        const source = workspace.source()
        const { signal } = new AbortController()
        const ordering = orderingFor(workspace.catalog.type('deal'), { column, descending })
        const all = await orderRecords('deal', null, ordering, source, signal)
        const chosen = all.filter((number) => isChosen(number)).sort()
        for (const numbers of [chosen, chosen.slice(0, 1)]) {
          const expected = all.filter((number) => numbers.includes(number))
          expect(await orderRecords('deal', numbers, ordering, source, signal)).toEqual(expected)
        }
        backend.close()
      },
    ),
    { seed: 20261113, numRuns: 20 },
  )
})
