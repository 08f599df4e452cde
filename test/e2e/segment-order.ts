import type { Page } from '@playwright/test'

/** The names in the list of segments from the first priority to the default segment. */
export async function order(page: Page): Promise<string[]> {
  return page
    .getByRole('grid', { name: 'Segments' })
    .locator('[data-id]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')?.split(', ')[0] ?? ''))
}
