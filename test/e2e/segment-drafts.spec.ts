import { startHostProcess } from './host-process.ts'
import { expect, line, lines, openSegment, test } from './sample-segment.ts'

test('a draft survives a reload and the death of the host', async ({ sample: page, host, home }) => {
  await openSegment(page, 'DACH enterprise')
  await line(page, 'Status').focus()
  await page.keyboard.press('Delete')
  await expect(page.getByText('Draft, 1 change')).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('All changes saved')
  await page.reload()
  await expect(page.getByText('Draft, 1 change')).toBeVisible()
  await expect(line(page, 'Status')).toHaveCount(0)

  await line(page, 'Country/Region').focus()
  await page.keyboard.press('Control+m')
  await expect(page.getByText('Draft, 2 changes')).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('All changes saved')
  await host.kill()
  const next = await startHostProcess(home)
  try {
    await page.goto(next.url)
    await page.getByRole('button', { name: /^Sample organisation/ }).click()
    await openSegment(page, 'DACH enterprise')
    await expect(page.getByText('Draft, 2 changes')).toBeVisible()
    await page.getByRole('button', { name: 'Discard draft' }).click()
    await expect(line(page, 'Status')).toBeVisible()
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
    await expect(line(page, 'Status')).toHaveCount(0)
  } finally {
    await next.stop()
  }
})

test('a value typed in one go is one step to undo, the next go another', async ({ sample: page }) => {
  await openSegment(page, 'DACH enterprise')
  const value = page.getByRole('textbox', { name: 'Value of No. of Employees' })
  const first = await value.inputValue()
  await value.fill('')
  await value.pressSequentially('1234', { delay: 150 })
  await page.keyboard.press('Tab')
  await value.fill('')
  await value.pressSequentially('5678', { delay: 150 })
  await page.keyboard.press('Control+z')
  await expect(value).toHaveValue(/^1.?234$/)
  await expect(value).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(value).toHaveValue(first)
})

test('undo after saving brings the draft back, then takes its edits back, also in a new process', async ({
  sample: page,
  host,
  home,
}) => {
  await openSegment(page, 'DACH enterprise')
  const before = await lines(page)
  await line(page, 'Status').focus()
  await page.keyboard.press('Control+m')
  await line(page, 'Country/Region').focus()
  await page.keyboard.press('Delete')
  await page.keyboard.press('Control+s')
  await page.getByRole('dialog').getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('DACH enterprise saved')
  await host.kill()
  const next = await startHostProcess(home)
  try {
    await page.goto(next.url)
    await page.getByRole('button', { name: /^Sample organisation/ }).click()
    await openSegment(page, 'DACH enterprise')
    await page.getByRole('button', { name: 'Undo save changes to DACH enterprise' }).click()
    await expect(page.getByText('Draft, 2 changes')).toBeVisible()
    await page.getByRole('button', { name: 'Undo delete Country/Region in DACH enterprise' }).click()
    await expect(line(page, 'Country/Region')).toBeVisible()
    await page.getByRole('button', { name: 'Undo mute Status in DACH enterprise' }).click()
    await expect.poll(() => lines(page)).toEqual(before)
    await expect(page.getByText(/^Draft, /)).toBeHidden()
  } finally {
    await next.stop()
  }
})
