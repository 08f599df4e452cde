import { describe, expect, it } from 'vitest'
import { suggestColumns, suggestKey } from '#renderer/stores/suggest-columns.ts'
import { recordTypes, sightOf } from './import-sight.ts'

const typeNamed = (name: string) => recordTypes.find((type) => type.name === name)

function namesFor(recordType: string, ...headers: readonly string[]): readonly string[] {
  const sight = sightOf(recordType, Object.fromEntries(headers.map((header) => [header, {}])))
  return suggestColumns(sight, typeNamed(recordType)).map(({ name }) => name)
}

describe('where a column is suggested to go', () => {
  it('is the column with the label of the header, without case and signs', () => {
    expect(namesFor('account', 'Annual Revenue', 'annual revenue?')).toEqual(['revenue', 'annual_revenue_'])
    expect(namesFor('lead', 'no of employees', 'COMPANY-NAME')).toEqual(['numberofemployees', 'companyname'])
  })

  it('is the column with the logical name of the header', () => {
    expect(namesFor('account', 'Revenue', 'Address1_City')).toEqual(['revenue', 'address1_city'])
  })

  it('is first given to the header that fits exactly, wherever it stands', () => {
    expect(namesFor('account', 'Annual Revenue', 'revenue')).toEqual(['annual_revenue', 'revenue'])
  })

  it('is the naming column for a header that says the record type', () => {
    expect(namesFor('account', 'account', 'sector')).toEqual(['name', 'sector'])
  })

  it('is a new column where nothing fits', () => {
    expect(namesFor('account', 'subsidiary_of', '???')).toEqual(['subsidiary_of', '___'])
  })

  it('is a new column throughout for a record type that is not there yet', () => {
    expect(namesFor('product', 'Product', 'sales_price')).toEqual(['product', 'sales_price'])
  })

  it('takes the label of the column it goes to', () => {
    const [column] = suggestColumns(sightOf('account', { REVENUE: {} }), typeNamed('account'))
    expect(column?.label).toBe('Annual Revenue')
  })
})

describe('the suggested key', () => {
  const unique = { filled: 10, rows: 10, distinct: 10 }

  function keyOf(recordType: string, columns: Parameters<typeof sightOf>[1], keyColumn?: string) {
    const sight = sightOf(recordType, columns)
    const type = typeNamed(recordType)
    const known = type === undefined ? undefined : { ...type, keyColumn: keyColumn ?? null }
    const at = suggestKey(sight, suggestColumns(sight, known), known)
    return at === null ? null : (sight.columns[at]?.header ?? null)
  }

  it('is the column an earlier import took it from', () => {
    expect(keyOf('account', { id: unique, accountnumber: {} }, 'accountnumber')).toBe('accountnumber')
  })

  it('is a column named like an id of the record type, where every row has another value', () => {
    expect(keyOf('opportunity', { topic: {}, opportunity_id: unique })).toBe('opportunity_id')
    expect(keyOf('opportunity', { topic: {}, opportunity_id: { ...unique, distinct: 9 } })).toBeNull()
    expect(keyOf('opportunity', { topic: {}, opportunity_id: { ...unique, filled: 9 } })).toBeNull()
  })

  it('is a first column that ends in id', () => {
    expect(keyOf('deal', { opportunity_id: unique, stage: {} })).toBe('opportunity_id')
    expect(keyOf('deal', { stage: {}, opportunity_id: unique })).toBeNull()
  })

  it('is not a word that merely ends in these letters', () => {
    expect(keyOf('deal', { paid: unique })).toBeNull()
  })
})
