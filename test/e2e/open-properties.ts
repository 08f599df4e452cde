import type { Locator, Page } from '@playwright/test'
import { expect, openSegment } from './sample-segment.ts'

/** Where toasts stand. */
export const messages = (page: Page): Locator => page.getByRole('region', { name: 'Messages' })

/** The pane of a segment's properties. */
export const pane = (page: Page): Locator => page.getByRole('region', { name: 'Segment properties' })

/** Opens a segment with its properties beside it. */
export async function openProperties(page: Page, name = 'DACH enterprise'): Promise<Locator> {
  await openSegment(page, name)
  await page.keyboard.press('Alt+p')
  await expect(pane(page).getByLabel('Name')).toBeFocused()
  return pane(page)
}
