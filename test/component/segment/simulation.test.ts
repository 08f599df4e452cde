import { describe, expect, it, vi } from 'vitest'
import { useSimulationStore } from '#renderer/stores/simulation.ts'
import { useWorkspaceStore } from '#renderer/stores/workspace.ts'
import { clientOf } from '#test/support/backend.ts'
import { condition, everything, group } from '#test/support/conditions.ts'
import { importText } from '#test/support/import-file.ts'
import { openTestApp } from '#test/support/page-app.ts'

/** 300 leads, every third of them from Austria. */
async function openLeads() {
  const { backend } = openTestApp()
  const client = clientOf(backend)
  await useWorkspaceStore().create('Halden Group', 'Europe/Berlin')
  const lines = Array.from(
    { length: 300 },
    (_, at) => `L${String(at).padStart(3, '0')},Lead ${at},${at % 3 === 0 ? 'Austria' : 'Germany'}`,
  )
  const add = (csv: readonly string[]) =>
    importText(
      client,
      backend.file('leads.csv'),
      ['leadkey,fullname,address1_country', ...csv].join('\n'),
      () => ({
        recordType: 'lead',
        key: 'leadkey',
      }),
    )
  await add(lines)
  return { add, simulation: useSimulationStore() }
}

const from = (country: string) =>
  group('root', 'and', [condition('c', 'address1_country', 'equals', country)])

describe('simulated results', () => {
  it('are exact, with a count on every row', async () => {
    const { simulation } = await openLeads()
    await simulation.ask('lead', from('austria'))
    expect(simulation.result).toMatchObject({ count: 100, total: 300 })
    expect(simulation.result?.nodes['c']?.left).toBe(100)
    expect(simulation.isStale).toBe(false)
  })

  it('are always those of the question asked last', async () => {
    const { simulation } = await openLeads()
    const seen: number[] = []
    const questions = ['Austria', 'Germany', 'nowhere', 'Germany', 'Austria'].map((country) =>
      simulation.ask('lead', from(country)).then(() => seen.push(simulation.result?.count ?? -1)),
    )
    await Promise.all(questions)
    expect(simulation.result?.count).toBe(100)
    expect(simulation.isCounting).toBe(false)
    expect(seen.at(-1)).toBe(100)
  })

  it('stay shown but marked as old while the definition cannot be counted', async () => {
    const { simulation } = await openLeads()
    await simulation.ask('lead', from('Austria'))
    simulation.hold()
    expect(simulation.result?.count).toBe(100)
    expect(simulation.isStale).toBe(true)
    expect(simulation.isCounting).toBe(false)
  })

  it('do not arrive any more once counting was cancelled', async () => {
    const { simulation } = await openLeads()
    const asked = simulation.ask('lead', from('Austria'))
    simulation.cancel()
    await asked
    expect(simulation.result).toBeNull()
    expect(simulation.isCancelled).toBe(true)
    await simulation.again()
    expect(simulation.result?.count).toBe(100)
    expect(simulation.isCancelled).toBe(false)
  })

  it('are counted again when records change', async () => {
    const { simulation, add } = await openLeads()
    await simulation.ask('lead', everything('root'))
    await add(['L999,One more,Austria'])
    await vi.waitFor(() => expect(simulation.result).toMatchObject({ count: 301, total: 301 }), 3000)
  })

  it('tell a definition that cannot be evaluated instead of a number', async () => {
    const { simulation } = await openLeads()
    await simulation.ask('lead', group('root', 'and', [condition('c', 'no such column', 'equals', 'x')]))
    expect(simulation.result).toBeNull()
    expect(simulation.failure).toMatchObject({ code: 'CONDITIONS_INVALID' })
  })

  it('give their records in windows, sorted when asked to', async () => {
    const { simulation } = await openLeads()
    await simulation.ask('lead', from('Austria'))
    const { signal } = new AbortController()
    const sort = { column: 'fullname', descending: true }
    const rows = await simulation.rows({ offset: 0, limit: 2, columns: ['fullname'], sort }, signal)
    expect(rows.map((row) => row.cells[0])).toEqual(['Lead 99', 'Lead 96'])
    expect(await simulation.rows({ offset: 99, limit: 5, columns: [], sort: null }, signal)).toHaveLength(1)
  })

  it('give all their records as text with a header', async () => {
    const { simulation } = await openLeads()
    await simulation.ask('lead', from('Austria'))
    let text = ''
    const wanted = { columns: ['fullname'], sort: null, format: 'tsv' } as const
    for await (const piece of simulation.exported(wanted, new AbortController().signal)) text += piece.text
    expect(text.trimEnd().split('\n')).toHaveLength(101)
    expect(text.split('\n')[0]).toBe('Name')
  })

  it('are empty when nothing is chosen, never everything', async () => {
    const { simulation } = await openLeads()
    await simulation.ask('lead', group('root', 'and', []))
    expect(simulation.result).toMatchObject({ count: 0, anyLive: false })
  })
})
