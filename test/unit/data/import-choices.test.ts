import { describe, expect, it } from 'vitest'
import {
  changeColumn,
  choicesForOtherType,
  columnIds,
  noChoices,
  planFrom,
} from '#renderer/stores/import-choices.ts'
import { recordTypes, sightOf } from './import-sight.ts'

const german = { decimal: ',', group: '.' } as const

function columnFor(choices = noChoices, sight = sightOf('lead', { Revenue: {} })) {
  return planFrom(sight, recordTypes, choices).columns[0]
}

describe('the plan of an import', () => {
  it('names columns of the same header apart, whatever the file is read as', () => {
    expect(columnIds([{ header: 'a' }, { header: 'b' }, { header: 'a' }])).toEqual(['a\n1', 'b\n1', 'a\n2'])
  })

  it('keeps what a person changed over what is suggested', () => {
    const choices = changeColumn(noChoices, 'Revenue\n1', { leaveOut: true })
    expect(columnFor(choices)).toMatchObject({ name: 'revenue', leaveOut: true })
  })

  it('adds a later change of a column to the earlier ones', () => {
    const once = changeColumn(noChoices, 'Revenue\n1', { name: 'turnover' })
    expect(columnFor(changeColumn(once, 'Revenue\n1', { label: 'Turnover' }))).toMatchObject({
      name: 'turnover',
      label: 'Turnover',
    })
  })

  it('keeps a change when the file is read another way and the column is still there', () => {
    const choices = changeColumn(noChoices, 'Revenue\n1', { type: 'money' })
    const read = sightOf('lead', { Other: {}, Revenue: {} })
    expect(planFrom(read, recordTypes, choices).columns.map(({ type }) => type)).toEqual([null, 'money'])
  })

  it('takes no key from a column that is left out', () => {
    const sight = sightOf('lead', { id: { distinct: 10 } })
    expect(planFrom(sight, recordTypes, noChoices).key).toBe('id')
    const choices = changeColumn(noChoices, 'id\n1', { leaveOut: true })
    expect(planFrom(sight, recordTypes, { ...choices, key: 'id\n1' }).key).toBeNull()
  })

  it('takes no key once a person chose none', () => {
    const sight = sightOf('lead', { id: { distinct: 10 } })
    expect(planFrom(sight, recordTypes, { ...noChoices, key: null }).key).toBeNull()
  })

  it('follows the key to the name its column is given', () => {
    const sight = sightOf('lead', { id: { distinct: 10 } })
    const choices = changeColumn(noChoices, 'id\n1', { name: 'lead_number' })
    expect(planFrom(sight, recordTypes, choices).key).toBe('lead_number')
  })

  it('keeps only what is left out when another record type is chosen', () => {
    const left = changeColumn(noChoices, 'a\n1', { leaveOut: true, type: 'int' })
    const both = changeColumn(left, 'b\n1', { name: 'c' })
    const kept = choicesForOtherType({ ...both, key: 'b\n1', mode: 'replace' })
    expect([...kept.columns]).toEqual([['a\n1', { leaveOut: true }]])
    expect(kept).toMatchObject({ key: undefined, mode: 'merge' })
  })
})

describe('numbers written as chosen', () => {
  const chosen = { ...noChoices, numbers: german }
  const format = { ...german, dateOrder: null }

  it('are read that way in number columns only', () => {
    const sight = sightOf('thing', { size: { detected: 'decimal' }, note: {} })
    const plan = planFrom(sight, recordTypes, chosen)
    expect(plan.columns.map((column) => column.format)).toEqual([format, null])
  })

  it('settle a column that was unclear for want of them', () => {
    const sight = sightOf('thing', { size: { unclear: 'decimal' } })
    expect(columnFor(chosen, sight)).toMatchObject({ type: 'decimal', format })
    expect(columnFor(noChoices, sight)).toMatchObject({ type: null, format: null })
  })

  it('settle it as the number the record type has there', () => {
    const sight = sightOf('lead', { numberofemployees: { unclear: 'decimal' } })
    expect(columnFor(chosen, sight)).toMatchObject({ type: 'int', format })
  })

  it('leave a text column of the record type alone', () => {
    const sight = sightOf('lead', { companyname: { unclear: 'decimal' } })
    expect(columnFor(chosen, sight)).toMatchObject({ type: null, format: null })
  })

  it('are taken from other columns where a number column holds other words too', () => {
    const sight = sightOf('lead', { numberofemployees: {}, revenue: { detected: 'decimal', format } })
    expect(columnFor(noChoices, sight)).toMatchObject({ type: null, format })
  })
})
