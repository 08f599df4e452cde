import { expect, test } from 'vitest'
import { matchOptions, optionNamed } from '#renderer/ui/option-match.ts'

const options = [
  'Country/Region',
  'Annual Revenue',
  'Region',
  'Number of Employees',
  'Regional code',
  'Préférence',
].map((label) => ({ value: label.toLowerCase(), label }))
const labels = (typed: string) => matchOptions(options, typed).map((option) => option.label)

test('the whole label comes before a start, a start before a later word', () => {
  expect(labels('region')).toEqual(['Region', 'Regional code', 'Country/Region'])
})

test('first letters of the words find a label', () => {
  expect(labels('noe')).toEqual(['Number of Employees'])
})

test('case and accents do not matter', () => {
  expect(labels('PREFER')).toEqual(['Préférence'])
})

test('without text all options stay in their order', () => {
  expect(labels(' ')).toHaveLength(options.length)
})

test('quiet details are found too, after the labels', () => {
  const found = matchOptions([{ value: 'a', label: 'Lead Source', detail: 'leadsourcecode' }], 'sourcecode')
  expect(found.map((option) => option.value)).toEqual(['a'])
})

test('a value is named by its label or by itself', () => {
  expect(optionNamed([{ value: 3, label: 'Warm' }], 'warm')?.value).toBe(3)
  expect(optionNamed([{ value: 3, label: 'Warm' }], '3')?.value).toBe(3)
  expect(optionNamed([{ value: 3, label: 'Warm' }], 'war')).toBeUndefined()
})
