import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { projectRoot } from '#test/run/project-root.ts'
import { expect, test } from '../fixtures.ts'
import { chooseFile, mappingRow, plainCsv } from '../import-file.ts'
import { expectCounted } from '../sample-segment.ts'

/** Semicolons, commas for decimals and two rows with something to say, as a German export has them. */
const leadsFile = [
  'Topic;Company Name;Annual Revenue;Country/Region;Created On;Parent Account for lead',
  'Pump test bench 12 kN;Quillmont Works;61.000.000,00;Germany;02.02.2026;Nobody We Know',
  'Cable framework;Alpenquell AG;;Austria;13.02.2026;',
  'Hall 7 contact;Nordlicht Chemie;910.000.000,00;Germany;27.02.2026;',
  'Maintenance;Brauer Precision;many;Switzerland;28.02.2026;',
]

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme })

    test('every screen', async ({ studio }) => {
      test.setTimeout(60_000)
      const screens = studio.getByRole('navigation', { name: 'Screens' })
      const shot = (name: string) => save(studio, `${name}-${theme}`)
      await expect(studio.getByRole('button', { name: /^Open the sample organisation/ })).toBeVisible()
      await shot('start')

      await studio.getByRole('button', { name: /^Open the sample organisation/ }).click()
      await expect(studio.getByRole('row', { name: /^DACH enterprise/ })).toBeVisible({ timeout: 60_000 })
      await shot('segments')

      await studio.getByRole('row', { name: /^Trade show UK/ }).focus()
      await studio.keyboard.press('Control+Shift+D')
      await expect(studio.getByRole('alertdialog')).toContainText('Attached sequence')
      await shot('deactivate')
      await studio.keyboard.press('Escape')
      await studio.keyboard.press('Alt+ArrowUp')
      await studio.keyboard.press('Control+k')
      await studio.keyboard.type('>history')
      await studio.keyboard.press('Enter')
      await expect(studio.getByRole('dialog')).toContainText('moved from 3 to 2')
      await shot('history')
      await studio.keyboard.press('Escape')
      await studio.keyboard.press('Control+z')

      await studio.keyboard.press('Control+k')
      await studio.keyboard.type('seg')
      await shot('command-palette')
      await studio.keyboard.press('Escape')

      await studio.getByRole('row', { name: /^DACH enterprise/ }).dblclick()
      await expect(studio.getByRole('treegrid')).toBeVisible()
      await expectCounted(studio)
      await shot('segment-editor')
      await studio.keyboard.press('Alt+p')
      await shot('segment-properties')
      await studio.keyboard.press('Alt+p')
      await studio.setViewportSize({ width: 900, height: 700 })
      await shot('segment-editor-900')
      await studio.setViewportSize({ width: 1280, height: 800 })
      await studio.getByRole('button', { name: 'Add related entity' }).click()
      await shot('related-entity')
      await studio.keyboard.press('Escape')

      await studio.keyboard.press('F1')
      await shot('keys')
      await studio.keyboard.press('Escape')

      await screens.getByRole('button', { name: 'Data' }).click()
      await expect(studio.getByRole('heading', { name: 'Data', level: 1 })).toBeVisible()
      await expect(studio.getByRole('grid').getByRole('row').nth(3)).toBeVisible()
      await shot('data')

      await chooseFile(studio, plainCsv('leads-export.csv', ...leadsFile))
      await expect(mappingRow(studio, 'Annual Revenue')).toBeVisible()
      await shot('import')

      await studio.getByRole('button', { name: 'Check for problems' }).click()
      await expect(studio.getByRole('button', { name: /^Import [\d,]+ row/ })).toBeVisible()
      await shot('import-problems')

      await screens.getByRole('button', { name: 'Sequences' }).click()
      await studio.getByRole('row', { name: /^Trade show follow-up/ }).dblclick()
      await expect(studio.getByRole('heading', { name: 'Trade show follow-up' })).toBeVisible()
      await shot('sequence')

      await screens.getByRole('button', { name: 'Settings' }).click()
      await expect(studio.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
      await shot('settings')
    })
  })
}

/** Waits until nothing moves any more and writes the page to docs/screenshots. */
async function save(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0)
  await page.waitForTimeout(400)
  await page.screenshot({
    path: join(projectRoot, 'docs', 'screenshots', `${name}.png`),
    animations: 'disabled',
    caret: 'hide',
  })
}
