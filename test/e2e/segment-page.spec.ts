import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './fixtures.ts'
import { chooseFile, checkAndImport, plainCsv } from './import-file.ts'
import { expect, line, matches, openSegment, test } from './sample-segment.ts'

const messages = (page: Page): Locator => page.getByRole('region', { name: 'Messages' })
const pane = (page: Page): Locator => page.getByRole('region', { name: 'Segment properties' })
const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name: new RegExp(`^${name}`) })

/** Opens a segment with its properties beside it. */
async function openProperties(page: Page, name = 'DACH enterprise'): Promise<Locator> {
  await openSegment(page, name)
  await page.keyboard.press('Alt+p')
  await expect(pane(page).getByLabel('Name')).toBeFocused()
  return pane(page)
}

/** Has the open segment be active, whatever it was. */
async function activate(page: Page): Promise<void> {
  const status = page.getByRole('main').locator('.status').first()
  if ((await status.textContent())?.includes('Active') === true) return
  await page.keyboard.press('Control+Shift+A')
  await page.getByRole('dialog').getByRole('button', { name: 'Activate' }).click()
  await expect(status).toContainText('Active')
}

async function undoInMessage(page: Page, words: string | RegExp): Promise<void> {
  const message = messages(page).locator('div').filter({ hasText: words })
  await message.getByRole('button', { name: 'Undo' }).first().click()
}

test('the properties open by key, take the focus and give it back on Escape', async ({ sample: page }) => {
  await openSegment(page, 'DACH enterprise')
  await line(page, 'Status').focus()
  await page.keyboard.press('Alt+p')
  await expect(pane(page).getByLabel('Name')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(pane(page)).toBeHidden()
  await expect(line(page, 'Status')).toBeFocused()
})

test('a name is applied when its field is left, as one step that can be undone', async ({ sample: page }) => {
  const properties = await openProperties(page)
  await properties.getByLabel('Name').fill('DACH large')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'DACH large' })).toBeVisible()
  await undoInMessage(page, 'DACH enterprise renamed to DACH large')
  await expect(page.getByRole('heading', { name: 'DACH enterprise' })).toBeVisible()
  await expect(properties.getByLabel('Name')).toHaveValue('DACH enterprise')
})

test('a name that is taken is refused at the field, and Escape puts the old one back', async ({
  sample: page,
}) => {
  const properties = await openProperties(page)
  const name = properties.getByLabel('Name')
  await name.fill('hot inbound web')
  await page.keyboard.press('Tab')
  await expect(name).toHaveAccessibleDescription(/has a segment named 'hot inbound web' already/)
  await expect(page.getByRole('heading', { name: 'DACH enterprise' })).toBeVisible()
  await name.focus()
  await page.keyboard.press('Escape')
  await expect(name).toHaveValue('DACH enterprise')
  await expect(name).not.toHaveAccessibleDescription(/already/)
  await page.keyboard.press('Escape')
  await expect(properties).toBeHidden()
})

test('what is typed counts too when the pane is closed before its field is left', async ({
  sample: page,
}) => {
  const properties = await openProperties(page)
  await properties.getByLabel('Description').fill('For the enterprise team.')
  await page.keyboard.press('Alt+p')
  await expect(properties).toBeHidden()
  await expect(messages(page)).toContainText('Description of DACH enterprise changed')
})

test('a position out of range is told before it is clamped', async ({ sample: page }) => {
  const properties = await openProperties(page)
  const priority = properties.getByLabel(/^Segment priority \(Total segments \d+\)/)
  const total = Number(/\d+/.exec((await properties.getByText(/^Segment priority/).textContent()) ?? '')?.[0])
  await priority.fill('999')
  const last = String(total - 1)
  await expect(priority).toHaveAccessibleDescription(`It becomes ${last}, the last position.`)
  await page.keyboard.press('Enter')
  await expect(priority).toHaveValue(last)
  await expect(page.getByText(`Priority ${last} of ${String(total)}`)).toBeVisible()
  await page.getByRole('button', { name: 'Undo move DACH enterprise' }).click()
  await expect(page.getByText(`Priority 1 of ${String(total)}`)).toBeVisible()
  await expect(priority).toHaveValue('1')
})

test('running rules on a move needs previously-segmented leads', async ({ sample: page }) => {
  const properties = await openProperties(page, 'Trade show UK 2026')
  const moves = properties.getByRole('switch', { name: 'Previously-segmented leads' })
  const rules = properties.getByRole('switch', { name: /^Run assignment rules when a lead moves/ })
  await expect(rules).toBeDisabled()
  await expect(rules).toHaveAccessibleDescription('Needs the setting above.')
  await moves.click()
  await expect(messages(page)).toContainText('Previously-segmented leads turned on for Trade show UK 2026')
  await rules.click()
  await expect(rules).toBeChecked()
  await moves.click()
  await expect(rules).toBeDisabled()
  await expect(rules).toHaveAccessibleDescription('Has no effect while the setting above is off.')
})

test('an owner is found by name among users and teams, and taken away again', async ({ sample: page }) => {
  const properties = await openProperties(page)
  const owner = properties.getByRole('combobox', { name: 'Owner' })
  await owner.click()
  const first = page.getByRole('option').first()
  const name = (await first.locator('span').first().textContent())?.trim() ?? ''
  await first.click()
  await expect(messages(page)).toContainText('owns DACH enterprise now')
  expect(name).not.toBe('')
  await page.reload()
  await expect(page.getByRole('treegrid')).toBeVisible()
  await page.keyboard.press('Alt+p')
  await expect(owner).toHaveAttribute('aria-description', new RegExp(`Chosen: ${name.slice(0, 4)}`))
  await owner.focus()
  await page.keyboard.press('Backspace')
  await expect(messages(page)).toContainText('DACH enterprise has no owner now')
})

test('tabs are walked by key, and a reload comes back to the same one', async ({ sample: page }) => {
  await openSegment(page, 'DACH enterprise')
  await page.keyboard.press('Control+Tab')
  await expect(tab(page, 'Assignment rules')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Alt+PageDown')
  await expect(tab(page, 'Attached sequence')).toHaveAttribute('aria-selected', 'true')
  await page.reload()
  await expect(tab(page, 'Attached sequence')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Alt+PageUp')
  await page.keyboard.press('Alt+PageUp')
  await expect(page.getByRole('treegrid', { name: 'Conditions of DACH enterprise' })).toBeVisible()
})

test('saving an active segment asks first and says what stays', async ({ sample: page }) => {
  await openSegment(page, 'DACH enterprise')
  await activate(page)
  await line(page, 'Country/Region').focus()
  await page.keyboard.press('Delete')
  await page.keyboard.press('Control+s')
  const question = page.getByRole('dialog', { name: "Save changes to 'DACH enterprise'?" })
  await expect(question).toContainText('1 against the live definition')
  await expect(question).toContainText('Changes apply going forward')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Draft, 1 change')).toBeVisible()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await question.getByRole('button', { name: 'Save changes' }).click()
  await expect(question).toBeHidden()
  await expect(messages(page)).toContainText('DACH enterprise saved')
  await expect(page.getByText(/^Draft/)).toHaveCount(0)
})

test('a definition that may not be live is refused with the reason, and the draft is kept', async ({
  sample: page,
}) => {
  await openSegment(page, 'DACH enterprise')
  await activate(page)
  await line(page, 'And group').focus()
  await page.keyboard.press('End')
  for (const name of ['Status', 'Country/Region', 'Or group']) {
    await line(page, name).focus()
    await page.keyboard.press('Control+m')
  }
  expect(await matches(page)).toBe(0)
  await page.keyboard.press('Control+s')
  const refusal = page.getByRole('dialog', { name: /cannot become its definition/ })
  await expect(refusal).toContainText('Nothing in its definition is switched on')
  await expect(refusal.getByRole('button', { name: 'Save changes' })).toHaveCount(0)
  await refusal.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByText(/^Draft, \d+ changes/)).toBeVisible()
})

test('an active segment takes everything only when that is confirmed', async ({ sample: page }) => {
  await openSegment(page, 'DACH enterprise')
  await activate(page)
  await page.getByRole('button', { name: 'More for this segment' }).click()
  await page.getByRole('menuitem', { name: /^Read FetchXML/ }).click()
  const reading = page.getByRole('dialog', { name: /Read FetchXML/ })
  await reading.getByRole('textbox', { name: 'FetchXML' }).fill('<fetch><entity name="lead"/></fetch>')
  await reading.getByRole('button', { name: 'Read FetchXML' }).click()
  await expect(reading).toBeHidden()
  await page.keyboard.press('Control+s')
  const question = page.getByRole('dialog', { name: "Save changes to 'DACH enterprise'?" })
  const confirm = question.getByRole('button', { name: 'Save changes' })
  await expect(confirm).toHaveAttribute('aria-disabled', 'true')
  await question.getByRole('checkbox', { name: 'Take every lead that reaches it' }).click()
  await confirm.click()
  await expect(messages(page)).toContainText('DACH enterprise saved')
})

test('the default segment says what it takes and cannot be built, renamed or moved', async ({
  sample: page,
}) => {
  await page.getByRole('row', { name: /Default segment/ }).dblclick()
  await expect(page.getByRole('heading', { name: 'Takes every lead no other segment takes' })).toBeVisible()
  await expect(page.getByRole('treegrid')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Save changes' })).toHaveCount(0)
  expect(await matches(page)).toBe(1500)
  await page.keyboard.press('Alt+p')
  await expect(pane(page).getByLabel('Description')).toBeFocused()
  await expect(pane(page).getByLabel('Name')).toBeDisabled()
  await expect(pane(page).getByLabel('Name')).toHaveAccessibleDescription(
    'The default segment keeps its name.',
  )
  await expect(pane(page).getByLabel(/^Segment priority/)).toBeDisabled()
  await pane(page).getByRole('switch', { name: 'Previously-segmented leads' }).click()
  await expect(messages(page)).toContainText('turned on for Default segment')
  await page.getByRole('button', { name: 'More for this segment' }).click()
  await expect(page.getByRole('menuitem', { name: /^Delete/ })).toBeDisabled()
})

test('an imported segment column fills the tab of members, in the order that is chosen', async ({
  sample: page,
}) => {
  await openSegment(page, 'DACH enterprise')
  await tab(page, 'Segmented leads').click()
  await expect(page.getByText('No leads belong to this segment.')).toBeVisible()
  await chooseFile(
    page,
    plainCsv(
      'leads.csv',
      'leadid,fullname,msdyn_segmentid',
      'S1,Ada Zimmer,DACH enterprise',
      'S2,Bea Young,DACH enterprise',
      'S3,Cem Xander,Hot inbound web',
    ),
  )
  await checkAndImport(page)
  await page.keyboard.press('Control+1')
  await openSegment(page, 'DACH enterprise')
  await tab(page, 'Segmented leads 2').click()
  const grid = page.getByRole('grid', { name: 'Segmented leads' })
  await expect(grid.getByRole('row').nth(1)).toContainText('Ada Zimmer')
  const name = grid.getByRole('columnheader', { name: /^(Full )?Name/ })
  await name.click()
  await name.click()
  await expect(grid.getByRole('row').nth(1)).toContainText('Bea Young')
  await page.keyboard.press('Alt+p')
  await expect(pane(page)).toContainText(
    'Changes apply going forward: the 2 leads connected before stay until they are next updated.',
  )
})

test('deleting the open segment goes back to the list', async ({ sample: page }) => {
  await openSegment(page, 'Trade show UK 2026')
  await page.getByRole('button', { name: 'More for this segment' }).click()
  await page.getByRole('menuitem', { name: /^Delete/ }).click()
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Delete/ })
    .click()
  await expect(page.getByRole('heading', { name: 'Segments', level: 1 })).toBeVisible()
  await expect(page.getByRole('row', { name: /^Trade show UK 2026/ })).toHaveCount(0)
  await expect(messages(page)).not.toContainText('does not exist')
})

test('below 1024 px the properties lie over the page', async ({ sample: page }) => {
  await page.setViewportSize({ width: 900, height: 700 })
  await openProperties(page)
  await expect(page.getByRole('separator', { name: 'Segment properties width' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Save changes' })).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Escape')
  await expect(pane(page)).toBeHidden()
  await expect(page.getByRole('treegrid')).toBeVisible()
})

test('the width of the properties is remembered', async ({ sample: page }) => {
  await openProperties(page)
  const edge = page.getByRole('separator', { name: 'Segment properties width' })
  await edge.focus()
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(edge).toHaveAttribute('aria-valuenow', '316')
  await page.reload()
  await expect(page.getByRole('treegrid')).toBeVisible()
  await page.keyboard.press('Alt+p')
  await expect(edge).toHaveAttribute('aria-valuenow', '316')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every tab and the properties are accessible in ${colorScheme}`, async ({ sample: page }) => {
    await page.emulateMedia({ colorScheme })
    await openProperties(page)
    await expectAccessible(page)
    for (const name of ['Assignment rules', 'Attached sequence', 'Segmented leads']) {
      await tab(page, name).click()
      await expectAccessible(page)
    }
    await page.setViewportSize({ width: 900, height: 700 })
    await expectAccessible(page)
  })
}
