import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createWorkspace } from '#test/e2e/fixtures.ts'
import { checkAndImport, expectReported } from '#test/e2e/import-file.ts'
import { expect, test } from './desktop-test.ts'
import { answerOpenDialog, chooseInMenu } from './menu-clicks.ts'

/** A file with two accounts, beside the application. */
function writeAccounts(home: string): string {
  const path = join(home, 'accounts.csv')
  writeFileSync(path, 'accountid,Account Name\nA1,Halden Group\nA2,Nordlicht\n')
  return path
}

test('a file that is chosen in the menu is imported from where it lies', async ({
  studio: { app, page },
  home,
}) => {
  await createWorkspace(page)
  await answerOpenDialog(app, writeAccounts(home))
  await chooseInMenu(app, 'file.import')
  await checkAndImport(page)
  await expectReported(page, 'imported', '2')
})

test('without a workspace, a chosen file first asks for one', async ({ studio: { app, page }, home }) => {
  await answerOpenDialog(app, writeAccounts(home))
  await chooseInMenu(app, 'file.import')
  const dialog = page.getByRole('dialog', { name: 'New workspace' })
  await expect(dialog.getByLabel('Name')).toHaveValue('accounts')
  await dialog.getByRole('button', { name: 'Create' }).click()
  await checkAndImport(page)
  await expectReported(page, 'imported', '2')
})

test('a file that is given to the page is handed over and imported', async ({ studio: { page }, home }) => {
  await page.getByLabel('File to import').setInputFiles(writeAccounts(home))
  await page.getByRole('dialog', { name: 'New workspace' }).getByRole('button', { name: 'Create' }).click()
  await checkAndImport(page)
  await expectReported(page, 'imported', '2')
})
