import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createWorkspace, expect, expectAccessible, test } from './fixtures.ts'
import { checkAndImport, chooseFile, plainCsv } from './import-file.ts'

const places = plainCsv(
  'place.csv',
  'id,city,size,founded',
  ...Array.from(
    { length: 400 },
    (_, at) => `P${at},city ${String(at).padStart(3, '0')},${at * 3},2026-01-15`,
  ),
)

const guests = plainCsv(
  'guest.csv',
  'id,name,arrives',
  'G1,Jonas Albrecht,2026-11-02',
  'G2,Marta Keller,2026-11-03',
  'G3,Nia Okafor,2026-11-04',
)

const withEmptyRow = plainCsv('visitors.csv', 'id,name', 'V1,Jonas Albrecht', ',', 'V2,Nia Okafor')

test.beforeEach(async ({ studio }) => {
  await createWorkspace(studio)
})

test('an empty record type says so and leads to its import', async ({ studio }) => {
  await studio.keyboard.press('Control+2')
  await expect(studio.getByText('No leads yet.')).toBeVisible()
  await studio.getByRole('main').getByRole('button', { name: 'Import leads' }).last().click()
  await expect(studio.getByRole('heading', { name: 'Data / Import leads' })).toBeVisible()
  await studio.getByRole('button', { name: 'Data', exact: true }).last().click()
  await expect(studio.getByText('No leads yet.')).toBeVisible()
})

test('records are sorted, their columns chosen, and both are kept or reset as one expects', async ({
  studio,
}) => {
  await chooseFile(studio, places)
  await checkAndImport(studio)
  await studio.getByRole('button', { name: 'Open places' }).click()
  const grid = studio.getByRole('grid', { name: 'Places' })
  await expect(grid).toHaveAttribute('aria-rowcount', '401')
  await expect(grid.getByRole('row').nth(1)).toContainText('city 000')
  await grid.getByRole('columnheader', { name: 'size' }).click()
  await grid.getByRole('columnheader', { name: 'size' }).click()
  await expect(grid.getByRole('row').nth(1)).toContainText('1,197')
  await expect(studio.getByText('by size, descending')).toBeVisible()
  await studio.getByRole('button', { name: 'Columns', exact: true }).click()
  await studio.getByRole('dialog').getByRole('checkbox', { name: 'founded' }).uncheck()
  await studio.getByRole('dialog').getByRole('button', { name: 'Choose columns' }).click()
  await expect(grid.getByRole('columnheader', { name: 'founded' })).toBeHidden()
  await studio.reload()
  await expect(grid.getByRole('columnheader', { name: 'size' })).toBeVisible()
  await expect(grid.getByRole('columnheader', { name: 'founded' })).toBeHidden()
})

test('selected rows are copied for a spreadsheet', async ({ studio, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await chooseFile(studio, places)
  await checkAndImport(studio)
  await studio.getByRole('button', { name: 'Open places' }).click()
  const grid = studio.getByRole('grid', { name: 'Places' })
  await grid.getByRole('gridcell', { name: 'city 000' }).click()
  await studio.keyboard.press('Shift+ArrowDown')
  await studio.keyboard.press('Control+c')
  await expect(studio.getByText('2 places copied')).toBeVisible()
  const copied = await studio.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\n').slice(0, 2)).toEqual(['id\tcity\tsize\tfounded', 'P0\tcity 000\t0\t2026-01-15'])
})

test('the columns of a record type are listed with type, name and how many are filled', async ({
  studio,
}) => {
  await chooseFile(studio, places)
  await checkAndImport(studio)
  await studio.getByRole('button', { name: 'Open places' }).click()
  await studio.getByRole('tab', { name: /Columns/ }).click()
  const columns = studio.getByRole('grid', { name: 'Columns' })
  await expect(columns.getByRole('row').filter({ hasText: 'founded' })).toContainText('Date100 %')
  await studio
    .getByRole('navigation', { name: 'Record types' })
    .getByRole('button', { name: /Leads/ })
    .click()
  await studio.getByRole('tab', { name: /Columns/ }).click()
  await studio.getByLabel('Find a column').fill('leadsourcecode')
  await expect(columns.getByRole('row').nth(1)).toContainText('Lead Source')
})

test('the last record of many is a key away', async ({ studio }) => {
  await chooseFile(studio, places)
  await checkAndImport(studio)
  await studio.getByRole('button', { name: 'Open places' }).click()
  const grid = studio.getByRole('grid', { name: 'Places' })
  await grid.getByRole('gridcell', { name: 'city 000' }).click()
  await studio.keyboard.press('Control+End')
  await expect(grid.getByRole('gridcell', { name: '1,197' })).toBeVisible()
})

test('a forgotten record is gone from the list and its count, after a question that can be declined', async ({
  studio,
}) => {
  await chooseFile(studio, guests)
  await checkAndImport(studio)
  await studio.getByRole('button', { name: 'Open guests' }).click()
  const grid = studio.getByRole('grid', { name: 'Guests' })
  await grid.getByRole('gridcell', { name: 'Marta Keller' }).click()
  await studio.keyboard.press('Shift+F10')
  await studio.getByRole('menuitem', { name: 'Forget this record' }).click()
  const question = studio.getByRole('alertdialog', { name: "Forget 'Marta Keller'?" })
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await studio.keyboard.press('Enter')
  await expect(question).toBeHidden()
  await expect(grid).toHaveAttribute('aria-rowcount', '4')
  await grid.getByRole('gridcell', { name: 'Marta Keller' }).click({ button: 'right' })
  await studio.getByRole('menuitem', { name: 'Forget this record' }).click()
  await question.getByRole('button', { name: 'Forget', exact: true }).click()
  await expect(studio.getByText("'Marta Keller' is forgotten")).toBeVisible()
  await expect(grid).toHaveAttribute('aria-rowcount', '3')
  await expect(grid.getByRole('gridcell', { name: 'Nia Okafor' })).toBeVisible()
  await expect(grid.getByRole('gridcell', { name: 'Marta Keller' })).toBeHidden()
  await expect(studio.getByRole('tab', { name: /Records/ })).toContainText('2')
})

test('copies that still hold a forgotten record are named', async ({ studio, home }) => {
  await chooseFile(studio, guests)
  await checkAndImport(studio)
  const [file = ''] = (await readdir(home, { recursive: true })).filter((name) => name.endsWith('.segws'))
  for (const day of ['01', '02']) await writeFile(join(home, `${file}.2026-11-${day}.backup`), '')
  await studio.getByRole('button', { name: 'Open guests' }).click()
  await studio.getByRole('gridcell', { name: 'Nia Okafor' }).click()
  await studio.keyboard.press('ContextMenu')
  await studio.keyboard.press('ArrowDown')
  await studio.keyboard.press('Enter')
  await studio.getByRole('button', { name: 'Forget', exact: true }).click()
  const told = studio.getByRole('dialog', { name: "'Nia Okafor' is forgotten" })
  await expect(told).toContainText('2 copies beside the workspace still hold it')
  await expect(told.getByRole('listitem')).toHaveText([/2026-11-01\.backup$/, /2026-11-02\.backup$/])
  await expectAccessible(studio)
  await told.getByRole('button', { name: 'Close' }).click()
  await expect(told).toBeHidden()
})

test('the import history is empty at first and then lists what an import did and what it rejected', async ({
  studio,
}) => {
  await studio.keyboard.press('Control+2')
  await studio.getByRole('button', { name: 'Import history' }).click()
  await expect(studio.getByText('No imports yet.')).toBeVisible()
  await chooseFile(studio, withEmptyRow)
  await checkAndImport(studio)
  await chooseFile(studio, guests)
  await checkAndImport(studio)
  await studio.getByRole('button', { name: 'Open guests' }).click()
  await studio.getByRole('button', { name: 'Import history' }).click()
  const past = studio.getByRole('grid', { name: 'Past imports' })
  await expect(past.getByRole('row').nth(1)).toContainText('guest.csv')
  await expect(past.getByRole('row').nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(studio.getByText('Every row is taken as the file has it.')).toBeVisible()
  await past.getByRole('gridcell', { name: 'visitors.csv' }).click()
  const problems = studio.getByRole('grid', { name: 'Problems' })
  await expect(problems.getByRole('row').nth(1)).toContainText('3Rejected')
  await expect(problems).toContainText('Only empty values: the row is left out.')
  const [file] = await Promise.all([
    studio.waitForEvent('download'),
    studio.getByRole('button', { name: 'Export CSV' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('visitors problems.csv')
  await past.getByRole('gridcell', { name: 'guest.csv' }).focus()
  await studio.keyboard.press('Enter')
  await expect(studio.getByText('Every row is taken as the file has it.')).toBeVisible()
})

test('the problems of past imports are gone with a record they may quote, and the history says so', async ({
  studio,
}) => {
  await chooseFile(studio, withEmptyRow)
  await checkAndImport(studio)
  await studio.getByRole('button', { name: 'Open visitors' }).click()
  await studio.getByRole('gridcell', { name: 'Jonas Albrecht' }).click({ button: 'right' })
  await studio.getByRole('menuitem', { name: 'Forget this record' }).click()
  await studio.getByRole('button', { name: 'Forget', exact: true }).click()
  await studio.getByRole('button', { name: 'Import history' }).click()
  await expect(studio.getByText('The list of 1 problem is gone.')).toBeVisible()
})

for (const [theme, viewport] of [
  ['light', { width: 1280, height: 800 }],
  ['dark', { width: 900, height: 700 }],
] as const) {
  test(`records, columns, history and the question before forgetting are accessible, ${theme} at ${viewport.width}x${viewport.height}`, async ({
    studio,
  }) => {
    await studio.setViewportSize(viewport)
    await studio.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await chooseFile(studio, places)
    await checkAndImport(studio)
    await studio.getByRole('button', { name: 'Open places' }).click()
    await expect(studio.getByRole('gridcell', { name: 'city 000' })).toBeVisible()
    await expectAccessible(studio)
    await studio.getByRole('tab', { name: /Columns/ }).click()
    await expect(studio.getByRole('grid', { name: 'Columns' })).toContainText('100 %')
    await expectAccessible(studio)
    await studio.getByRole('button', { name: 'Import history' }).click()
    await expect(studio.getByRole('gridcell', { name: 'place.csv' })).toBeVisible()
    await expectAccessible(studio)
    await studio.getByRole('button', { name: 'Data', exact: true }).last().click()
    await studio.getByRole('gridcell', { name: 'city 001' }).click({ button: 'right' })
    await expect(studio.getByRole('menuitem')).toBeVisible()
    await expectAccessible(studio)
    await studio.getByRole('menuitem').click()
    await expect(studio.getByRole('alertdialog')).toBeVisible()
    await expectAccessible(studio)
  })
}
