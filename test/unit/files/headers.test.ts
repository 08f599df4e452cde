import { expect, test } from 'vitest'
import { nameColumns } from '#backend/files/headers.ts'

const names = (...headers: string[]) => nameColumns(headers).columns.map(({ name }) => name)

test('A name is the header in lower case with everything but letters, digits and _ as _', () => {
  expect(names('Account Name', 'E-Mail', 'Größe', 'x_1', '😀', ' a ')).toEqual([
    'account_name',
    'e_mail',
    'gr__e',
    'x_1',
    '_',
    '_a_',
  ])
})

test('The label is the header as it stands', () => {
  expect(nameColumns([' Account Name ']).columns).toEqual([
    { header: ' Account Name ', name: '_account_name_', label: ' Account Name ' },
  ])
})

test('Headers that differ only in case get different names and a problem', () => {
  expect(names('Name', 'NAME', 'name', 'name_2')).toEqual(['name', 'name_3', 'name_4', 'name_2'])
  expect(nameColumns(['Name', 'NAME']).problems).toEqual([
    { line: 1, code: 'HEADER_RENAMED', effect: 'repaired', column: 'name_2', value: 'NAME' },
  ])
})

test('Empty headers are named by their position', () => {
  expect(names('a', '', '  ', 'column_2')).toEqual(['a', 'column_2_2', 'column_3', 'column_2'])
})

test('Names that mean something to JavaScript are not used', () => {
  expect(names('__proto__', 'Constructor', 'a')).toEqual(['column_1', 'column_2', 'a'])
})

test('Names longer than 128 characters are cut and stay different', () => {
  const long = 'x'.repeat(200)
  const { columns, problems } = nameColumns([long, long])
  expect(columns.map(({ name }) => name)).toEqual(['x'.repeat(128), `${'x'.repeat(123)}_2`])
  expect(problems).toHaveLength(2)
})

test('Columns beyond 1,900 are left out in one problem', () => {
  const { columns, problems } = nameColumns(Array.from({ length: 1905 }, (_, index) => `c${index}`))
  expect(columns).toHaveLength(1900)
  expect(problems).toEqual([
    { line: 1, code: 'COLUMN_LEFT_OUT', effect: 'rejected', count: 5, expected: 1900 },
  ])
})
