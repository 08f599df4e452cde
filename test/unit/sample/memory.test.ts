import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { sampleOrganisation } from '#backend/sample/index.ts'
import { recordTypeOf } from './read-rows.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

function heapInUse(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed
}

describe('generating 100,000 leads', () => {
  it('keeps none of them: 100 batches leave less than 5 MB behind', () => {
    const leads = recordTypeOf(sampleOrganisation({ leads: 100_000 }), 'lead').rows()
    leads.next()
    const atFirst = heapInUse()
    let rows = 0
    for (const batch of leads) rows += batch.length
    expect(rows).toBe(99_000)
    expect(heapInUse() - atFirst).toBeLessThan(5_000_000)
    // Referenced here, so that what the generator might hold could not have been collected before.
    expect(leads.next().done).toBe(true)
  })
})
