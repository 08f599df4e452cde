import type { Page } from '@playwright/test'
import { createSegments, createWorkspace, expect, expectAccessible, test } from './fixtures.ts'

test.beforeEach(async ({ studio }) => {
  await createWorkspace(studio)
})

async function openList(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Sequences' }).click()
  await expect(page.getByRole('heading', { name: 'Sequences', level: 1 })).toBeVisible()
}

/** Makes a sequence with the keyboard and stays on its page. */
async function createSequence(page: Page, name: string): Promise<void> {
  await openList(page)
  await page.keyboard.press('Alt+n')
  const dialog = page.getByRole('dialog', { name: 'New sequence' })
  await dialog.getByLabel('Name').fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name })).toBeVisible()
}

async function addStep(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'Add step', exact: true }).click()
  await page.getByRole('menuitem', { name: kind, exact: true }).click()
}

const steps = (page: Page) => page.getByRole('group', { name: /^Step \d+,/ })
const line = (page: Page, name: string) => page.getByRole('group', { name })

async function activate(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'Activate' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Activate' }).click()
}

test('an empty list says what a sequence is for and offers the first one', async ({ studio }) => {
  await openList(studio)
  await expect(studio.getByText('No sequences yet.')).toBeVisible()
  await studio.getByRole('main').getByRole('button', { name: 'New sequence' }).last().click()
  await expect(studio.getByRole('dialog', { name: 'New sequence' })).toBeVisible()
})

test('a sequence and its steps are made by keyboard alone', async ({ studio }) => {
  await createSequence(studio, 'Trade show follow-up')
  await studio.getByRole('button', { name: 'Add the first step' }).focus()
  await studio.keyboard.press('Enter')
  await studio.keyboard.press('p')
  await studio.keyboard.press('Enter')
  await expect(studio.getByLabel('Name, step 1')).toBeFocused()
  await studio.keyboard.type('Call the lead')
  await expect(line(studio, 'Step 1, Phone call, Call the lead')).toBeVisible()

  await studio.keyboard.press('Control+Enter')
  await expect(studio.getByRole('menu', { name: 'Add step below' })).toBeVisible()
  await studio.keyboard.press('s')
  await studio.keyboard.press('Enter')
  await expect(studio.getByLabel('Days to wait, step 2')).toBeFocused()
  await studio.keyboard.press('Control+a')
  await studio.keyboard.type('2')
  await studio.keyboard.press('Tab')
  await studio.keyboard.press('Control+a')
  await studio.keyboard.type('4')
  await expect(studio.getByText('Wait 2 days 4 hours')).toBeVisible()

  await studio.keyboard.press('Alt+ArrowUp')
  await expect(line(studio, 'Step 1, Set wait time')).toBeFocused()
  await expect(line(studio, 'Step 2, Phone call, Call the lead')).toBeVisible()
  await studio.keyboard.press('ArrowDown')
  await studio.keyboard.press('Control+d')
  await expect(steps(studio)).toHaveCount(3)
  await studio.keyboard.press('Delete')
  await expect(steps(studio)).toHaveCount(2)
  await expect(studio.getByRole('meter', { name: 'Steps' })).toHaveAttribute('aria-valuenow', '2')
})

test('edits are kept, named and undone one by one', async ({ studio }) => {
  await createSequence(studio, 'Nurture')
  await addStep(studio, 'Email')
  await studio.getByLabel('Name, step 1').fill('Say hello')
  await studio.getByLabel('Description, step 1').fill('Short.\nFriendly.')
  await expect(studio.getByRole('button', { name: /^Undo describe step Say hello in Nurture/ })).toBeVisible()
  await studio.reload()
  await expect(studio.getByLabel('Description, step 1')).toHaveValue('Short.\nFriendly.')
  await line(studio, 'Step 1, Email, Say hello').focus()
  await studio.keyboard.press('Control+z')
  await expect(studio.getByLabel('Description, step 1')).toHaveValue('')
  await studio.keyboard.press('Control+z')
  await expect(studio.getByLabel('Name, step 1')).toHaveValue('')
  await studio.keyboard.press('Control+z')
  await expect(studio.getByText('No steps yet.')).toBeVisible()
})

test('a step is dragged to another place as one edit', async ({ studio }) => {
  await createSequence(studio, 'Nurture')
  for (const kind of ['Phone call', 'Email', 'Task']) await addStep(studio, kind)
  const task = line(studio, 'Step 3, Task')
  const top = (await line(studio, 'Step 1, Phone call').boundingBox()) ?? { x: 0, y: 0 }
  const from = (await task.boundingBox()) ?? { x: 0, y: 0 }
  await task.locator('.grip').hover()
  await studio.mouse.down()
  for (let part = 1; part <= 10; part += 1) {
    await studio.mouse.move(from.x + 12, from.y + 12 + ((top.y - from.y - 8) * part) / 10)
    await studio.waitForTimeout(60) // Rows make room in their own time.
  }
  await studio.mouse.up()
  await expect(line(studio, 'Step 1, Task')).toBeVisible()
  await expect(line(studio, 'Step 2, Phone call')).toBeVisible()
  await expect(studio.getByRole('button', { name: 'Undo move step Task in Nurture' })).toBeVisible()
})

test('a deleted sequence leaves its page and comes back with Undo in the message', async ({ studio }) => {
  await createSequence(studio, 'Nurture')
  await studio.getByRole('button', { name: 'More for this sequence' }).click()
  await studio.getByRole('menuitem', { name: 'Delete' }).click()
  await studio.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(studio.getByText('No sequences yet.')).toBeVisible()
  const message = studio.getByRole('region', { name: 'Messages' }).locator('div')
  await message.filter({ hasText: 'Nurture deleted' }).getByRole('button', { name: 'Undo' }).click()
  await expect(studio.getByRole('row', { name: /Nurture/ })).toBeVisible()
})

test('spaces between words survive typing slower than saving', async ({ studio }) => {
  await createSequence(studio, 'Nurture')
  await addStep(studio, 'Task')
  await studio.getByLabel('Name, step 1').pressSequentially('Send the offer', { delay: 60 })
  await expect(studio.getByLabel('Name, step 1')).toHaveValue('Send the offer')
})

test('a wait of more than 30 days is refused while it is typed', async ({ studio }) => {
  await createSequence(studio, 'Nurture')
  await addStep(studio, 'Set wait time')
  await studio.getByLabel('Days to wait, step 1').fill('31')
  await expect(studio.getByText('A wait is at most 30 days.')).toBeVisible()
  await studio.getByLabel('Days to wait, step 1').fill('30')
  await expect(studio.getByText('Wait 30 days')).toBeVisible()
})

test('a wait at the end keeps a sequence from being active, said at the step and in the question', async ({
  studio,
}) => {
  await createSequence(studio, 'Nurture')
  await addStep(studio, 'Phone call')
  await addStep(studio, 'Set wait time')
  await expect(studio.getByText('It ends with a wait. Add a step after it, or remove it.')).toHaveCount(2)
  await studio.getByRole('main').getByRole('button', { name: 'Activate' }).click()
  const dialog = studio.getByRole('dialog', { name: "Activate 'Nurture'?" })
  await expect(dialog).toContainText('It ends with a wait.')
  await expect(dialog.getByRole('button', { name: 'Activate' })).toHaveAttribute('aria-disabled', 'true')
  await studio.keyboard.press('Escape')
  await addStep(studio, 'Email')
  await expect(studio.getByText('It ends with a wait.')).toHaveCount(0)
  await activate(studio)
  await expect(
    studio.getByText('The sequence is active, so how it runs cannot be changed.').first(),
  ).toBeVisible()
  await expect(studio.getByLabel('Name, step 1')).toHaveCount(0)
})

test('segments are connected, replaced on purpose only, and named when the sequence is deactivated', async ({
  studio,
}) => {
  await createSegments(studio, 'East', 'West')
  await createSequence(studio, 'Win-back')
  await studio.getByRole('tab', { name: /^Connected segments/ }).click()
  await studio.getByRole('main').getByRole('button', { name: 'Connect segments' }).first().click()
  const first = studio.getByRole('dialog', { name: "Connect segments to 'Win-back'" })
  await expect(first).toContainText("'Win-back' is inactive.")
  await first.getByRole('checkbox', { name: 'East' }).click()
  await first.getByRole('button', { name: 'Connect', exact: true }).click()
  await expect(studio.getByRole('table', { name: 'Connected segments' })).toContainText('East')

  await createSequence(studio, 'Nurture')
  await addStep(studio, 'Phone call')
  await studio.getByRole('tab', { name: /^Connected segments/ }).click()
  await studio.getByRole('main').getByRole('button', { name: 'Connect segments' }).first().click()
  const second = studio.getByRole('dialog', { name: "Connect segments to 'Nurture'" })
  await expect(second.getByRole('checkbox', { name: 'East' })).toHaveCount(0)
  await second.getByRole('button', { name: 'Replace Win-back by Nurture in East' }).click()
  await second.getByRole('checkbox', { name: 'West' }).click()
  await second.getByRole('button', { name: 'Connect 2 segments' }).click()
  await expect(second).toBeHidden()

  await activate(studio)
  await studio.getByRole('main').getByRole('button', { name: 'Deactivate' }).first().click()
  const question = studio.getByRole('alertdialog', { name: "Deactivate 'Nurture'?" })
  await expect(question).toContainText('West, East')
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await question.getByRole('button', { name: 'Deactivate' }).click()
  await openList(studio)
  await expect(studio.getByRole('row', { name: /Nurture/ })).toContainText('Inactive')
  await expect(studio.getByRole('row', { name: /Nurture/ })).toContainText('West, East')
  await expect(studio.getByRole('row', { name: /Win-back/ })).toContainText('None')
})

test('rows are chosen, copied and deleted by keyboard, and come back with undo', async ({ studio }) => {
  for (const name of ['Alpha', 'Beta', 'Gamma']) await createSequence(studio, name)
  await openList(studio)
  const row = (name: string | RegExp) => studio.getByRole('row', { name })
  await row(/Alpha/).focus()
  await studio.keyboard.press('Space')
  await studio.keyboard.press('Shift+ArrowDown')
  await expect(studio.getByText('2 selected')).toBeVisible()
  await studio.keyboard.press('Control+d')
  await expect(row(/Alpha \(copy\)/)).toBeVisible()
  await expect(row(/Beta \(copy\)/)).toBeVisible()
  await row(/Gamma/).focus()
  await studio.keyboard.press('Delete')
  const question = studio.getByRole('alertdialog', { name: "Delete 'Gamma'?" })
  await expect(question).toContainText('It goes to the trash')
  await question.getByRole('button', { name: 'Delete' }).click()
  await expect(row(/Gamma/)).toBeHidden()
  await expect(studio.locator('tbody tr:focus')).toHaveCount(1)
  await studio.keyboard.press('Control+z')
  await expect(row(/Gamma/)).toBeVisible()
})

test('the list is filtered by name, description and status, and sorted by its headers', async ({
  studio,
}) => {
  await createSequence(studio, 'Alpha')
  await addStep(studio, 'Phone call')
  await activate(studio)
  await createSequence(studio, 'Beta')
  await openList(studio)
  await expect(studio.getByText('Active sequences 1 of 250')).toBeVisible()
  await studio.getByRole('radio', { name: /^Inactive/ }).click()
  await expect(studio.getByRole('row', { name: /Alpha/ })).toBeHidden()
  await studio.getByRole('radio', { name: /^All/ }).click()
  await studio.getByRole('button', { name: 'Steps' }).click()
  await studio.getByRole('button', { name: 'Steps' }).click()
  await expect(studio.getByRole('columnheader', { name: 'Steps' })).toHaveAttribute('aria-sort', 'descending')
  await expect(studio.locator('tbody tr').first()).toContainText('Alpha')
  await studio.keyboard.press('Control+f')
  await studio.keyboard.type('phone')
  await expect(studio.getByText("No sequence fits 'phone'.")).toBeVisible()
  await expect(studio.getByText('Only names and descriptions are searched.')).toBeVisible()
})

test('the palette finds a sequence', async ({ studio }) => {
  await createSequence(studio, 'Renewal 90 days')
  await studio.keyboard.press('Control+1')
  await studio.keyboard.press('Control+k')
  await studio.keyboard.type('renewal')
  await expect(studio.getByRole('group', { name: 'Sequences' })).toContainText('Renewal 90 days')
  await studio.keyboard.press('Enter')
  await expect(studio.getByRole('heading', { name: 'Renewal 90 days' })).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test(`list, page and dialogs are accessible in the ${theme} theme`, async ({ studio }) => {
    await studio.emulateMedia({ colorScheme: theme })
    await createSegments(studio, 'East')
    await createSequence(studio, 'Nurture')
    await expectAccessible(studio)
    await addStep(studio, 'Email')
    await addStep(studio, 'Set wait time')
    await expectAccessible(studio)
    await studio.getByRole('tab', { name: /^Connected segments/ }).click()
    await studio.getByRole('main').getByRole('button', { name: 'Connect segments' }).first().click()
    await expect(studio.getByRole('dialog')).toBeVisible()
    await expectAccessible(studio)
    await studio.getByRole('dialog').getByRole('checkbox', { name: 'East' }).click()
    await studio.getByRole('dialog').getByRole('button', { name: 'Connect', exact: true }).click()
    await expect(studio.getByRole('table', { name: 'Connected segments' })).toBeVisible()
    await expectAccessible(studio)
    await openList(studio)
    await expect(studio.getByRole('row', { name: /Nurture/ })).toBeVisible()
    await expectAccessible(studio)
    await studio.keyboard.press('Delete')
    await expect(studio.getByRole('alertdialog')).toBeVisible()
    await expectAccessible(studio)
  })
}
