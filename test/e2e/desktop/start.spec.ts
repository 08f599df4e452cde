import { expect, test } from './desktop-test.ts'
import { writeWorkspace } from './workspace-file.ts'

test('the window shows the start screen @packed', async ({ studio: { app, page } }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/See who matches/)
  await expect(page.getByRole('button', { name: 'Open workspace', exact: false }).first()).toBeVisible()
  const window = await app.evaluate(({ BrowserWindow }) => {
    const [first, ...more] = BrowserWindow.getAllWindows()
    return { title: first?.getTitle(), isVisible: first?.isVisible(), more: more.length }
  })
  expect(window).toEqual({ title: 'Start - Segment Studio', isVisible: true, more: 0 })
})

test('--sample opens the sample organisation, and a segment counts its records @packed', async ({
  start,
}) => {
  const { page } = await start('--sample')
  await expect(page.getByRole('contentinfo')).toContainText('Leads 12,000', { timeout: 20_000 })
  await page.getByRole('row', { name: /DACH enterprise/ }).dblclick()
  await expect(page.getByRole('region', { name: /results/i })).toContainText(/\d+ of 12,000/)
})

test('a workspace file among the arguments is opened', async ({ start, home }) => {
  const path = writeWorkspace(home, 'North')
  const { page } = await start(path)
  await expect(page).toHaveTitle('Segments - North - Segment Studio')
})

test('a relative path is found from the folder the application was started in', async ({ start, home }) => {
  writeWorkspace(home, 'North')
  const { page } = await start('North.segws')
  await expect(page).toHaveTitle('Segments - North - Segment Studio')
})
