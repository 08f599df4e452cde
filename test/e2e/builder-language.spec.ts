import type { Page } from '@playwright/test'
import { expectAccessible } from './fixtures.ts'
import {
  expect,
  expectCounted,
  fillRow,
  line,
  matches,
  newSegment,
  openSegment,
  test,
} from './sample-segment.ts'

async function readFetchXml(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'More for this segment' }).click()
  await page.getByRole('menuitem', { name: /^Read FetchXML/ }).click()
  const dialog = page.getByRole('dialog', { name: /Read FetchXML/ })
  await dialog.getByRole('textbox', { name: 'FetchXML' }).fill(text)
  await dialog.getByRole('button', { name: 'Read FetchXML' }).click()
  await expect(dialog).toBeHidden()
}

test('periods, counts with a unit and records on the other side are filled in by keyboard', async ({
  sample: page,
}) => {
  await newSegment(page, 'By keyboard')
  await page.getByRole('treegrid').locator('[tabindex="0"]').first().focus()
  await page.keyboard.press('Enter')
  await fillRow(page, 'Created On', 'in fiscal period and')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Q3')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('2026')
  const period = line(page, 'Created On is in fiscal period Q3 of 2026')
  await expect(period).toContainText('1 Jul 00:00 to 1 Oct 00:00, Europe/Berlin')
  const inQuarter = await matches(page)
  expect(inQuarter).toBeGreaterThan(0)

  await page.keyboard.press('Enter')
  await fillRow(page, 'Modified On', 'older than x months', { type: '2' })
  await expect(line(page, 'Modified On is older than 2 months')).toContainText('months')

  await page.getByRole('button', { name: 'Add related entity' }).press('Enter')
  await page.keyboard.type('opportunity (orig')
  await page.keyboard.press('Enter')
  const opportunity = line(page, 'Opportunity .Originating Lead')
  await expect(opportunity).toBeFocused()
  await opportunity.getByRole('button', { name: 'Contains data' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Does not contain data' }).press('Enter')
  await expect(page.getByText('there is no opportunity whose Originating Lead is this lead')).toBeVisible()
  await opportunity.focus()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Add row' }).press('Enter')
  await fillRow(page, 'Probability', 'greater than', { type: '50' })
  await expect(line(page, 'Probability is more than 50')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add related entity' })).toHaveCount(1)
  expect(await matches(page)).toBeLessThanOrEqual(inQuarter)
})

test('imported rows are counted and told apart but not edited; FetchXML goes out as it came until it is edited', async ({
  sample: page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const text = `<fetch><entity name="lead"><filter>
    <condition attribute="ownerid" operator="ne-userid"/>
    <condition attribute="revenue" operator="ge" valueof="budgetamount"/>
    <condition attribute="companyname" operator="not-like" value="A_b%"/></filter></entity></fetch>`
  await openSegment(page, 'DACH enterprise')
  await readFetchXml(page, text)
  const owner = line(page, 'Owner is not the current user, imported')
  await expect(owner).toContainText('Settings name no current user, so everything matches.')
  await expect(owner.getByRole('combobox', { name: 'Column' })).toBeDisabled()
  const revenue = line(page, 'Annual Revenue is at least the column Budget Amount, imported')
  await expect(revenue.getByRole('textbox')).toHaveValue('the column Budget Amount')
  await expect(page.getByRole('meter', { name: 'Length of the filter' })).toHaveAttribute(
    'aria-valuetext',
    /^\d{3} of 4000 filter characters$/,
  )
  await expectCounted(page)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'More for this segment' }).click()
  await page.getByRole('menuitem', { name: /^Show FetchXML/ }).click()
  const dialog = page.getByRole('dialog', { name: 'FetchXML of DACH enterprise' })
  await expect(dialog.getByRole('textbox')).toHaveValue(text)
  await dialog.getByRole('radio', { name: 'Filter only' }).click()
  await expect(dialog.getByRole('textbox')).toHaveValue(/^<filter type="and">[^]*valueof="budgetamount"/)
  await dialog.getByRole('button', { name: 'Copy FetchXML' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('<filter')

  await revenue.focus()
  await page.keyboard.press('Delete')
  await page.getByRole('button', { name: 'More for this segment' }).click()
  await page.getByRole('menuitem', { name: /^Show FetchXML/ }).click()
  await expect(dialog.getByRole('radio', { name: 'As it was read' })).toHaveCount(0)
  await page.keyboard.press('Escape')

  const all = await matches(page)
  await page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('combobox', { name: 'User', exact: true }).click()
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Teams' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Divided into' }).click()
  await page.getByRole('option', { name: 'Half years' }).click()
  await expect(page.getByRole('list', { name: 'Periods of this fiscal year' })).toContainText('H2 1 Jul 2026')
  await page.keyboard.press('Control+1')
  await openSegment(page, 'DACH enterprise')
  await expect(owner).toContainText('Counted here for the current user in Settings.')
  expect(await matches(page)).toBeLessThan(all)
})

test('FetchXML with parts that are not supported is refused by line, or imported with them to be deleted', async ({
  sample: page,
}) => {
  const text = `<fetch><entity name="lead">
  <filter><condition attribute="statecode" operator="eq" value="0"/>
    <condition attribute="revenue" operator="odd"/></filter>
  <link-entity name="odd" from="a" to="b"/></entity></fetch>`
  await openSegment(page, 'DACH enterprise')
  await page.getByRole('button', { name: 'More for this segment' }).click()
  await page.getByRole('menuitem', { name: /^Read FetchXML/ }).click()
  const dialog = page.getByRole('dialog', { name: /Read FetchXML/ })
  await dialog.getByRole('textbox', { name: 'FetchXML' }).fill(text)
  await dialog.getByRole('button', { name: 'Read FetchXML' }).click()
  await expect(dialog.getByRole('listitem')).toHaveText([
    'The operator “odd” is not supported (line 3, fetch/entity/filter[1]/condition[2]).',
    'There is no record type odd in this workspace (line 4, fetch/entity/link-entity[1]).',
  ])
  await expect(dialog).toContainText('2 parts stand there as not supported')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Import anyway' }).click()
  await expect(dialog).toBeHidden()

  const operator = line(page, 'Part that is not supported, The operator “odd” is not supported')
  await expect(operator).toContainText('It stands in line 3, fetch/entity/filter[1]/condition[2].')
  await expect(operator).toContainText('<condition attribute="revenue" operator="odd"/>')
  await expect(page.getByText('2 rows cannot be evaluated')).toBeVisible()
  await expect(page.getByText('and a part that is not supported')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save changes' })).toBeDisabled()
  await expectAccessible(page)

  await operator.focus()
  await page.keyboard.press('Control+m')
  await expect(page.getByText('A part that is not supported cannot be muted.')).toBeVisible()
  await operator.focus()
  await page.keyboard.press('Delete')
  const link = line(page, 'Part that is not supported, There is no record type odd')
  await link.getByRole('button', { name: 'Delete part' }).click()
  await expectCounted(page)
  await expect(page.getByRole('button', { name: 'Save changes' })).toBeEnabled()
  await page.keyboard.press('Control+z')
  await expect(link).toBeVisible()
})
