import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSegments, createWorkspace } from '#test/e2e/fixtures.ts'
import { openSegment } from '#test/e2e/sample-segment.ts'
import { expect, test, type Studio } from './desktop-test.ts'
import { chooseInMenu } from './menu-clicks.ts'
import { draftsIn, ownerOf } from './workspace-file.ts'

const bounds = ({ app }: Studio) =>
  app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return { ...window?.getNormalBounds(), maximized: window?.isMaximized() }
  })

test('quitting leaves one file and nobody who owns it', async ({ studio, home }) => {
  await createWorkspace(studio.page)
  await createSegments(studio.page, 'East')
  const folder = join(home, 'workspaces')
  const path = join(folder, 'Halden Group.segws')
  expect(ownerOf(path)).not.toBeNull()
  await studio.quit()
  expect(readdirSync(folder)).toEqual(['Halden Group.segws'])
  expect(ownerOf(path)).toBeNull()
})

test('an edit that was made just before quitting is kept', async ({ studio, home }) => {
  await createWorkspace(studio.page)
  await createSegments(studio.page, 'East')
  await openSegment(studio.page, 'East')
  await studio.page.getByRole('button', { name: 'Add row' }).first().click()
  await studio.quit()
  const path = join(home, 'workspaces', 'Halden Group.segws')
  expect(draftsIn(home, path)).toEqual([{ name: 'East', rows: 1 }])
})

test('Quit in the menu ends the application with 0', async ({ studio: { app } }) => {
  const child = app.process()
  const ended = app.waitForEvent('close')
  await chooseInMenu(app, 'file.quit').catch(() => undefined)
  await ended
  expect(child.exitCode).toBe(0)
})

test('the window comes back where it was', async ({ start }) => {
  const first = await start()
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 80, width: 1000, height: 700 })
  })
  await first.quit()
  const second = await start()
  expect(await bounds(second)).toEqual({ x: 60, y: 80, width: 1000, height: 700, maximized: false })
})

test('a maximised window comes back maximised, and restores to where it was', async ({ start }) => {
  const first = await start()
  await first.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setBounds({ x: 60, y: 80, width: 1000, height: 700 })
    window?.maximize()
  })
  await first.quit()
  const second = await start()
  expect(await bounds(second)).toEqual({ x: 60, y: 80, width: 1000, height: 700, maximized: true })
})

test('a place that is on no display any more is not used', async ({ start, home }) => {
  const away = { bounds: { x: 9000, y: 9000, width: 1000, height: 700 }, maximized: false }
  writeFileSync(join(home, 'window.json'), JSON.stringify(away))
  const { x = 0, y = 0 } = await bounds(await start())
  expect(x < 5000 && y < 5000).toBe(true)
})

test('what was dropped on the page is gone after quitting', async ({ studio, home }) => {
  await studio.page.evaluate(() =>
    fetch('/upload?name=leads.csv', { method: 'POST', body: 'key,name\n1,Ada\n' }),
  )
  const uploads = () => (existsSync(join(home, 'uploads')) ? readdirSync(join(home, 'uploads')) : [])
  expect(uploads()).toHaveLength(1)
  await studio.quit()
  expect(uploads()).toEqual([])
})
