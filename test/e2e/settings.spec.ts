import { createWorkspace, expect, expectAccessible, test } from './fixtures.ts'

test.beforeEach(async ({ studio }) => {
  await createWorkspace(studio)
  await studio.getByRole('navigation').getByRole('button', { name: 'Settings' }).click()
})

test('the time zone is picked by typing and stands in the status bar', async ({ studio }) => {
  const zone = studio.getByRole('combobox', { name: 'Time zone' })
  await expect(zone).toHaveValue('Europe/Zurich')
  await zone.fill('new york')
  await studio.keyboard.press('Enter')
  await expect(studio.getByRole('contentinfo')).toContainText('As of now, America/New_York')
})

test('pinning the clock keeps the moment it was pinned at', async ({ studio }) => {
  await studio.getByRole('radio', { name: 'Pinned' }).click()
  const moment = studio.getByLabel('Pinned date and time')
  await moment.fill('2026-03-18T09:41')
  await moment.blur()
  await expect(studio.getByRole('contentinfo')).toContainText('As of Wed 18 Mar 2026, 09:41, Europe/Zurich')
  await studio.reload()
  await expect(moment).toHaveValue('2026-03-18T09:41')
})

test('a limit that makes no sense is refused with its range', async ({ studio }) => {
  const limit = studio.getByLabel('Conditions per segment')
  await limit.fill('0')
  await limit.blur()
  await expect(limit).toHaveAccessibleDescription('Enter a number from 1 to 500.')
  await limit.fill('12')
  await limit.blur()
  await expect(studio.getByRole('contentinfo')).toContainText('Conditions ≤ 12')
})

test('the theme is kept for the next time and leaves the workspace alone', async ({ studio }) => {
  await studio.getByRole('radio', { name: 'Dark' }).click()
  await expect(studio.locator('html')).toHaveAttribute('data-theme', 'dark')
  await studio.reload()
  await expect(studio.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(studio.getByRole('radio', { name: 'Dark' })).toBeChecked()
})

test('numbers and dates follow the chosen way of writing', async ({ studio }) => {
  await studio.getByRole('combobox', { name: 'Week starts on' }).click()
  await studio.getByRole('option', { name: 'Monday' }).click()
  await studio.getByRole('combobox', { name: 'Numbers and dates' }).click()
  await studio.getByRole('option', { name: 'German (Germany)' }).click()
  await expect(studio.getByRole('combobox', { name: 'Week starts on' })).toContainText('Montag')
})

for (const theme of ['Light', 'Dark']) {
  test(`settings are accessible in the ${theme.toLowerCase()} theme`, async ({ studio }) => {
    await studio.getByRole('radio', { name: theme }).click()
    await expectAccessible(studio)
  })
}
