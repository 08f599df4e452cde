import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** A file as the page gets it from a file input. */
export interface TestFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** A CSV as Excel writes it in German: semicolons, Windows-1252, decimal commas. */
export function germanCsv(name: string, rows: readonly (readonly string[])[]): TestFile {
  const text = rows.map((row) => row.join(';')).join('\r\n')
  return { name, mimeType: 'text/csv', buffer: Buffer.from(`${text}\r\n`, 'latin1') }
}

export function plainCsv(name: string, ...lines: readonly string[]): TestFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\n')}\n`) }
}

/** Hands a file to the import screen, which is opened first. */
export async function chooseFile(page: Page, file: TestFile): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Data' }).click()
  await page.getByRole('button', { name: 'Import a file' }).click()
  await handOver(page, file)
}

export async function handOver(page: Page, file: TestFile): Promise<void> {
  await page.getByLabel('File to import').setInputFiles(file)
}

/** One line of the mapping, by the header of the file. */
export function mappingRow(page: Page, header: string) {
  const rows = page.getByRole('table', { name: 'Column mapping' }).getByRole('row')
  return rows.filter({ has: page.getByRole('rowheader', { name: header, exact: true }) })
}

/** Picks an entry of a list that opens by typing. */
export async function pick(page: Page, list: string, typed: string): Promise<void> {
  const field = page.getByRole('combobox', { name: list, exact: true })
  await field.click()
  await field.fill(typed)
  await page.keyboard.press('Enter')
}

/** Goes from the mapping to the end and waits for the report. */
export async function checkAndImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check for problems' }).click()
  await page.getByRole('button', { name: /^Import [\d,]+ row/ }).click()
  await expect(page.getByRole('button', { name: 'Import another' })).toBeVisible()
}

/** The number a report gives for a part of it. */
export async function expectReported(page: Page, part: string, count: string): Promise<void> {
  const term = page.getByRole('term').filter({ hasText: new RegExp(`^${part}$`) })
  await expect(term.locator('..').getByRole('definition')).toHaveText(count)
}
