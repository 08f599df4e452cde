import { workbook } from '#test/support/xlsx.ts'
import { createWorkspace, expect, expectAccessible, test } from './fixtures.ts'
import {
  checkAndImport,
  chooseFile,
  expectReported,
  germanCsv,
  handOver,
  mappingRow,
  pick,
  plainCsv,
} from './import-file.ts'

const accounts = germanCsv('accounts.csv', [
  ['id', 'Account Name', 'Annual Revenue', 'Address1_City'],
  ['A1', 'Förster Prüfstände', '61.000.000,50', 'Köln'],
  ['A2', 'Alpenstahl', '1.240,00', 'Zürich'],
  ['A3', 'Doppelt', '5,25', ''],
  ['A4', 'doppelt', '', 'Graz'],
])

test.beforeEach(async ({ studio }) => {
  await createWorkspace(studio)
})

test('a German CSV is read as what it is, and becomes records', async ({ studio }) => {
  await chooseFile(studio, accounts)
  await expect(studio.getByLabel('Encoding (detected)')).toHaveValue('Windows-1252')
  await expect(studio.getByLabel('Delimiter (detected)')).toContainText('Semicolon ;')
  await expect(studio.getByLabel('Numbers')).toContainText('1.234,56')
  await expect(studio.getByLabel('Record type')).toContainText('Accounts')
  await expect(mappingRow(studio, 'Annual Revenue')).toContainText('recognised')
  await expect(studio.getByLabel('Where Annual Revenue goes')).toHaveValue('Annual Revenue')
  await expect(studio.getByLabel('Type of Annual Revenue')).toHaveValue('Currency')
  await expect(studio.getByLabel('Key column')).toHaveValue('id')
  const preview = studio.getByRole('grid', { name: 'Preview' })
  await expect(preview.getByRole('row').nth(1)).toContainText('61,000,000.5')
  await checkAndImport(studio)
  await expectReported(studio, 'imported', '4')
  await studio.getByRole('button', { name: 'Open accounts' }).click()
  const grid = studio.getByRole('grid', { name: 'Accounts' })
  await expect(grid.getByRole('row').nth(1)).toContainText('Förster Prüfstände')
  await expect(grid.getByRole('row').nth(1)).toContainText('Köln')
})

test('lookups find their records by name, and those that find none or two are reported before', async ({
  studio,
}) => {
  await chooseFile(studio, accounts)
  await checkAndImport(studio)
  await studio.getByRole('button', { name: 'Import another' }).click()
  await handOver(
    studio,
    plainCsv(
      'leads.csv',
      'id,Topic,Parent Account for lead',
      'L1,One,ALPENSTAHL',
      'L2,Two,Doppelt',
      'L3,Three,Nowhere',
    ),
  )
  await studio.getByRole('button', { name: 'Check for problems' }).click()
  const problems = studio.getByRole('grid', { name: 'Problems' })
  await expect(problems.getByRole('row')).toHaveCount(3)
  await expect(problems.getByRole('row').nth(1)).toContainText("'Doppelt'")
  await expect(problems.getByRole('row').nth(1)).toContainText('fits 2 records')
  await expect(problems.getByRole('row').nth(2)).toContainText("'Nowhere'")
  await studio.getByRole('button', { name: 'Import 3 rows' }).click()
  await studio.getByRole('button', { name: 'Open leads' }).click()
  const leads = studio.getByRole('grid', { name: 'Leads' })
  await expect(leads.getByRole('row').nth(1)).toContainText('Alpenstahl')
})

test('the same key updates, and a snapshot says how many records go', async ({ studio }) => {
  await chooseFile(studio, plainCsv('place.csv', 'id,city', 'P1,Bern', 'P2,Graz', 'P3,Linz'))
  await checkAndImport(studio)
  await expectReported(studio, 'imported', '3')
  await studio.getByRole('button', { name: 'Import another' }).click()
  await handOver(studio, plainCsv('place.csv', 'id,city', 'P1,Bern', 'P2,Wels', 'P4,Enns'))
  await studio.getByRole('radio', { name: 'Replace snapshot' }).click()
  await studio.getByRole('button', { name: 'Check for problems' }).click()
  await expectReported(studio, 'would be removed', '1')
  await studio.getByRole('button', { name: 'Import 3 rows, remove 1' }).click()
  await expectReported(studio, 'imported', '1')
  await expectReported(studio, 'updated', '1')
  await expectReported(studio, 'unchanged', '1')
  await expectReported(studio, 'removed', '1')
})

test('a key that is missing or comes twice rejects its row, with line and reason', async ({ studio }) => {
  await chooseFile(studio, plainCsv('place.csv', 'city,id', 'Bern,P1', 'Graz,', 'Linz,P1'))
  await pick(studio, 'Key column', 'id')
  await studio.getByRole('button', { name: 'Check for problems' }).click()
  const problems = studio.getByRole('grid', { name: 'Problems' })
  await expect(problems.getByRole('row').nth(1)).toContainText('3RejectedidNo key in id')
  await expect(problems.getByRole('row').nth(2)).toContainText("The key 'P1' came before")
  await studio.getByRole('radio', { name: 'Repaired' }).click()
  await expect(studio.getByText('No problem fits the filter.')).toBeVisible()
  await studio.getByRole('radio', { name: 'All' }).click()
  await studio.getByLabel('Filter the problems').fill('came before')
  await expect(problems.getByRole('row')).toHaveCount(2)
  const download = studio.waitForEvent('download')
  await studio.getByRole('button', { name: 'Export CSV' }).click()
  expect((await download).suggestedFilename()).toBe('place problems.csv')
  await studio.getByRole('button', { name: 'Import 1 row', exact: true }).click()
  await expectReported(studio, 'rejected', '2')
})

test('two columns may not go to the same place', async ({ studio }) => {
  await chooseFile(studio, plainCsv('leads.csv', 'Topic,Other', 'a,b'))
  await pick(studio, 'Where Other goes', 'Topic')
  await expect(mappingRow(studio, 'Other')).toContainText('"Topic" goes there too')
  const next = studio.getByRole('button', { name: 'Check for problems' })
  await expect(next).toHaveAttribute('aria-disabled', 'true')
  await pick(studio, 'Where Other goes', 'Leave out')
  await expect(next).not.toHaveAttribute('aria-disabled')
})

test('only a person can say whether the day or the month comes first', async ({ studio }) => {
  await chooseFile(studio, plainCsv('visit.csv', 'seen', '03/04/2026', '05/06/2026'))
  await expect(mappingRow(studio, 'seen')).toContainText('day or month first?')
  await pick(studio, 'Type of seen', 'Date, mm/dd/yyyy')
  await expect(studio.getByRole('grid', { name: 'Preview' })).toContainText('4 Mar 2026')
  await expect(mappingRow(studio, 'seen')).toContainText('new column')
})

test('every setting of the file is looked at again', async ({ studio }) => {
  await chooseFile(studio, plainCsv('place.csv', 'a|b;c', '1|2;3'))
  const columns = studio.getByRole('table', { name: 'Column mapping' }).getByRole('rowheader')
  const before = await columns.allTextContents()
  await studio.getByLabel('Delimiter (detected)').click()
  await studio.getByRole('option', { name: before.includes('a') ? 'Semicolon ;' : 'Bar |' }).click()
  await expect(columns).toHaveText(before.includes('a') ? ['a|b', 'c'] : ['a', 'b;c'])
})

test('a new column takes the logical name it is given', async ({ studio }) => {
  await chooseFile(studio, plainCsv('leads.csv', 'Topic,Territory note', 'a,South'))
  await studio.getByRole('button', { name: 'Name, label and lookup of Territory note' }).click()
  const dialog = studio.getByRole('dialog')
  await dialog.getByLabel('Logical name').fill('Territory')
  await expect(dialog.getByLabel('Logical name')).toHaveAccessibleDescription(/small letters/)
  await dialog.getByLabel('Logical name').fill('territory')
  await dialog.getByRole('button', { name: 'Change' }).click()
  await checkAndImport(studio)
  await studio.getByRole('button', { name: 'Open leads' }).click()
  await studio.getByRole('tab', { name: /Columns/ }).click()
  await studio.getByLabel('Find a column').fill('territory')
  await expect(studio.getByRole('grid', { name: 'Columns' }).getByRole('row').nth(1)).toContainText(
    'Territory noteterritoryText',
  )
})

test('the whole way goes by keyboard alone', async ({ studio }) => {
  await chooseFile(studio, plainCsv('leads.csv', 'Topic,Other', 'a,b'))
  await expect(studio.getByLabel('Where Topic goes')).toBeFocused()
  await studio.keyboard.press('Enter')
  await studio.keyboard.type('company na')
  await studio.keyboard.press('Enter')
  await expect(studio.getByLabel('Where Topic goes')).toHaveValue('Company Name')
  await studio.keyboard.press('Alt+n')
  await expect(studio.getByRole('button', { name: 'Import 1 row' })).toBeVisible()
  await studio.keyboard.press('Alt+b')
  await expect(studio.getByRole('table', { name: 'Column mapping' })).toBeVisible()
  await studio.keyboard.press('Alt+n')
  await expect(studio.getByRole('button', { name: 'Import 1 row' })).toBeVisible()
  await studio.keyboard.press('Alt+n')
  await expectReported(studio, 'imported', '1')
})

test('Esc asks before the import is given up', async ({ studio }) => {
  await chooseFile(studio, plainCsv('leads.csv', 'Topic', 'a'))
  await expect(studio.getByLabel('Where Topic goes')).toBeFocused()
  await studio.keyboard.press('Escape')
  const question = studio.getByRole('alertdialog', { name: 'Cancel the import of leads.csv?' })
  await expect(question.getByRole('button', { name: 'Keep importing' })).toBeFocused()
  await studio.keyboard.press('Enter')
  await expect(studio.getByRole('table', { name: 'Column mapping' })).toBeVisible()
  await studio.keyboard.press('Escape')
  await question.getByRole('button', { name: 'Cancel the import' }).click()
  await expect(studio.getByRole('heading', { name: 'Data', level: 1 })).toBeVisible()
})

test('a cancelled import leaves the workspace exactly as it was', async ({ studio }) => {
  const lines = Array.from({ length: 150_000 }, (_, at) => `P${at},city ${at % 977},${at}`)
  await chooseFile(studio, plainCsv('place.csv', 'id,city,size', lines.join('\n')))
  await studio.getByRole('button', { name: 'Check for problems' }).click()
  await studio.getByRole('button', { name: 'Import 150,000 rows' }).click({ timeout: 30_000 })
  await studio.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(studio.getByText('The import was cancelled.')).toBeVisible()
  await studio.getByRole('button', { name: 'Close' }).click()
  await expect(studio.getByRole('navigation', { name: 'Record types' })).not.toContainText('Place')
})

test('an import goes on while other screens are looked at', async ({ studio }) => {
  const lines = Array.from({ length: 60_000 }, (_, at) => `P${at},city ${at % 977}`)
  await chooseFile(studio, plainCsv('place.csv', 'id,city', lines.join('\n')))
  await studio.getByRole('button', { name: 'Check for problems' }).click()
  await studio.getByRole('button', { name: 'Import 60,000 rows' }).click()
  await studio.keyboard.press('Control+2')
  await expect(studio.getByText('place.csv was imported.')).toBeVisible({ timeout: 30_000 })
  await studio.getByRole('button', { name: 'See the report' }).click()
  await expectReported(studio, 'imported', '60,000')
})

test('a file that holds nothing, or no table, is refused in a sentence', async ({ studio }) => {
  await chooseFile(studio, { name: 'leads.csv', mimeType: 'text/csv', buffer: Buffer.from('') })
  await expect(studio.getByRole('alert')).toContainText('leads.csv is empty.')
  await handOver(studio, {
    name: 'page.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('<html><p>x</p></html>'),
  })
  await expect(studio.getByRole('alert')).toContainText('page.txt is not a table.')
})

test('a worksheet is chosen by its name', async ({ studio }) => {
  const row = (cells: readonly string[]) =>
    `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`
  const buffer = workbook({
    sheets: { First: row(['Topic']) + row(['one']), Second: row(['Company Name']) + row(['Alpenstahl']) },
  })
  await chooseFile(studio, { name: 'leads.xlsx', mimeType: 'application/octet-stream', buffer })
  await expect(mappingRow(studio, 'Topic')).toBeVisible()
  await studio.getByLabel('Sheet').click()
  await studio.getByRole('option', { name: 'Second' }).click()
  await expect(mappingRow(studio, 'Company Name')).toContainText('recognised')
  await checkAndImport(studio)
  await expectReported(studio, 'imported', '1')
})

test('JSON becomes records too', async ({ studio }) => {
  const buffer = Buffer.from(
    JSON.stringify([
      { id: 'L1', Topic: 'one' },
      { id: 'L2', Topic: 'two' },
    ]),
  )
  await chooseFile(studio, { name: 'leads.json', mimeType: 'application/json', buffer })
  await expect(studio.getByLabel('Delimiter (detected)')).toBeHidden()
  await checkAndImport(studio)
  await expectReported(studio, 'imported', '2')
})

test('a file dropped on the window leads into its import', async ({ studio }) => {
  const transfer = await studio.evaluateHandle(() => {
    const data = new DataTransfer()
    data.items.add(new File(['Topic\none\n'], 'leads.csv', { type: 'text/csv' }))
    return data
  })
  await studio.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await expect(mappingRow(studio, 'Topic')).toBeVisible()
})

for (const [theme, viewport] of [
  ['light', { width: 1280, height: 800 }],
  ['dark', { width: 900, height: 700 }],
] as const) {
  test(`every step is accessible, ${theme} at ${viewport.width}x${viewport.height}`, async ({ studio }) => {
    await studio.setViewportSize(viewport)
    await studio.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await chooseFile(studio, accounts)
    await expect(studio.getByRole('grid', { name: 'Preview' }).getByRole('row')).toHaveCount(5)
    await expectAccessible(studio)
    await studio.getByRole('button', { name: 'Check for problems' }).click()
    await expect(studio.getByText('No problems.')).toBeVisible()
    await expectAccessible(studio)
    await studio.getByRole('button', { name: 'Import 4 rows' }).click()
    await expect(studio.getByRole('button', { name: 'Import another' })).toBeVisible()
    await expectAccessible(studio)
    await studio.getByRole('button', { name: 'Import another' }).click()
    await expectAccessible(studio)
  })
}
