import { describe, expect, it } from 'vitest'
import type { ColumnPlan } from '#shared/contract/imports.ts'
import { columnTypes } from '#shared/model/column-type.ts'
import { checkColumn } from '#renderer/features/data/import/column-check.ts'
import { nameFromLabel, nameProblem } from '#renderer/features/data/import/logical-names.ts'
import {
  chosenTarget,
  existingTargets,
  leftOut,
  newColumn,
  targetChoices,
  targetDifference,
} from '#renderer/features/data/import/target-choices.ts'
import { chosenType, typeChoices } from '#renderer/features/data/import/type-choices.ts'
import { noChoices, planFrom } from '#renderer/stores/import-choices.ts'
import { recordTypes, sightOf } from './import-sight.ts'

const lead = recordTypes.find(({ name }) => name === 'lead')

function columnOf(difference: Partial<ColumnPlan> = {}): ColumnPlan {
  const bare = { leaveOut: false, name: 'note', label: 'Note', type: null, format: null, lookup: null }
  return { header: 'Note', ...bare, ...difference }
}

describe('where a column can go', () => {
  it('is out, into a column of its own, or into any column of the record type', () => {
    const values = targetChoices(columnOf(), existingTargets(lead)).map(({ value }) => value)
    expect(values.slice(0, 2)).toEqual([leftOut, newColumn])
    expect(values).toContain('column:companyname')
    expect(values).toHaveLength((lead?.columns.length ?? 0) + 2)
  })

  it('reads from the plan what was chosen', () => {
    expect(chosenTarget(columnOf({ leaveOut: true }), lead)).toBe(leftOut)
    expect(chosenTarget(columnOf({ name: 'companyname' }), lead)).toBe('column:companyname')
    expect(chosenTarget(columnOf(), lead)).toBe(newColumn)
  })

  it('takes name and label of the column chosen, and forgets a type meant for another', () => {
    expect(targetDifference('column:companyname', columnOf(), lead)).toEqual({
      leaveOut: false,
      name: 'companyname',
      label: 'Company Name',
      type: null,
      format: null,
      lookup: null,
    })
  })

  it('never gives a new column the name of one that is there', () => {
    const own = { name: 'companyname', label: 'companyname' }
    expect(targetDifference(newColumn, own, lead)).toMatchObject({ name: 'companyname_2' })
  })
})

describe('what a column can become', () => {
  const choices = typeChoices(sightOf('lead', { a: {} }).columns[0], undefined, recordTypes)

  it('is every column type there is', () => {
    const types = new Set(choices.map(({ difference }) => difference.type))
    expect(types).toEqual(new Set([null, ...columnTypes]))
  })

  it('reads every choice back from the plan it makes', () => {
    for (const { value, difference } of choices) expect(chosenType(columnOf(difference))).toBe(value)
  })

  it('offers the detected type first, with how its values are written', () => {
    const format = { decimal: ',', group: '.', dateOrder: null } as const
    const sight = sightOf('x', { a: { detected: 'decimal', format } }).columns[0]
    expect(typeChoices(sight, undefined, recordTypes)[0]).toMatchObject({
      label: 'Decimal number, 1.234,56',
      detail: 'as detected',
    })
  })

  it('offers the type of an existing column first', () => {
    const existing = lead?.columns.find(({ name }) => name === 'revenue')
    expect(typeChoices(undefined, existing, recordTypes)[0]).toMatchObject({
      label: 'Currency',
      detail: 'as it is',
    })
  })
})

describe('what is said of a column', () => {
  function said(
    columns: Parameters<typeof sightOf>[1],
    at = 0,
    more: Partial<Parameters<typeof checkColumn>[0]> = {},
  ) {
    const sight = sightOf('lead', columns)
    const plan = planFrom(sight, recordTypes, noChoices)
    return checkColumn({
      plan,
      at,
      sight: sight.columns[at],
      recordType: lead,
      trial: undefined,
      refusal: null,
      ...more,
    })
  }
  const trial = { header: '', name: '', type: 'int', known: true, unreadable: 0 } as const

  it('is that it was recognised, new, the key', () => {
    expect(said({ Topic: {} })).toEqual({ tone: 'ok', words: 'recognised' })
    expect(said({ Territory: {} })).toEqual({ tone: 'quiet', words: 'new column' })
    expect(said({ id: { distinct: 10 } })).toEqual({ tone: 'quiet', words: 'new column, key' })
  })

  it('is that another column goes to the same place', () => {
    const sight = sightOf('lead', { a: {}, b: {} })
    const plan = planFrom(sight, recordTypes, noChoices)
    const columns = plan.columns.map((column) => ({ ...column, name: 'same' }))
    expect(said({ a: {}, b: {} }, 0, { plan: { ...plan, columns } })).toEqual({
      tone: 'danger',
      words: '"b" goes there too',
    })
  })

  it('is what only a person can tell', () => {
    expect(said({ day: { unclear: 'dateOrder' } })).toMatchObject({
      tone: 'warn',
      words: 'day or month first?',
    })
    expect(said({ size: { unclear: 'decimal', firstValues: ['1.234'] } })).toMatchObject({
      tone: 'warn',
      words: 'is 1.234 one or a thousand?',
    })
  })

  it('is how many values do not fit', () => {
    expect(said({ Topic: {} }, 0, { trial: { ...trial, unreadable: 3, newChoices: [] } })).toMatchObject({
      tone: 'warn',
      words: '3 of the first values do not fit',
    })
  })

  it('is which options would be new', () => {
    const newChoices = ['Messe', 'Brief', 'Fax', 'Funk']
    expect(said({ Topic: {} }, 0, { trial: { ...trial, newChoices: [...newChoices] } }).words).toBe(
      'recognised, new: Messe, Brief, Fax, …',
    )
  })

  it('is why the backend refuses it', () => {
    expect(said({ Territory: {} }, 0, { refusal: { why: 'It cannot be.', column: 'territory' } })).toEqual({
      tone: 'danger',
      words: 'It cannot be.',
    })
  })
})

describe('a logical name', () => {
  it('is made of a label', () => {
    expect(nameFromLabel(' Sales Team (2026) ')).toBe('sales_team_2026')
    expect(nameFromLabel('1st choice')).toBe('st_choice')
  })

  it('is refused with the reason', () => {
    expect(nameProblem('territory_note')).toBe('')
    expect(nameProblem('Territory')).toMatch(/small letters/)
    expect(nameProblem('lead', ['lead'])).toMatch(/exists already/)
    expect(nameProblem('')).toMatch(/needed/)
  })
})
