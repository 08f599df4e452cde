import { join } from 'node:path'
import { expect, test } from './desktop-test.ts'
import { answerMessages } from './menu-clicks.ts'
import { ownerOf, writeWorkspace } from './workspace-file.ts'

test('a second instance opens its file in the first, which comes to the front', async ({
  studio: { app, page },
  startAgain,
  home,
}) => {
  const path = writeWorkspace(home, 'North')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  await startAgain(path)
  await expect(page).toHaveTitle('Segments - North - Segment Studio')
  const isMinimized = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())
  await expect.poll(isMinimized).toBe(false)
  expect(ownerOf(path)).not.toBeNull()
})

test('a second instance without a file leaves what is open', async ({ start, startAgain, home }) => {
  const { page } = await start(writeWorkspace(home, 'North'))
  await expect(page).toHaveTitle('Segments - North - Segment Studio')
  await startAgain()
  await expect(page).toHaveTitle('Segments - North - Segment Studio')
})

test('a file that is not there is told of in a dialog, and what is open stays open', async ({
  start,
  startAgain,
  home,
}) => {
  const { app, page } = await start(writeWorkspace(home, 'North'))
  await expect(page).toHaveTitle('Segments - North - Segment Studio')
  const messages = await answerMessages(app, 0)
  await startAgain(join(home, 'gone.segws'))
  await expect.poll(messages).toEqual([expect.stringContaining('gone.segws is not there any more')])
  await expect(page).toHaveTitle('Segments - North - Segment Studio')
})

test('a file that the desktop opens is opened in the window', async ({ studio: { app, page }, home }) => {
  const path = writeWorkspace(home, 'North')
  await app.evaluate(({ app: electronApp }, file) => {
    electronApp.emit('open-file', { preventDefault: () => undefined }, file)
  }, path)
  await expect(page).toHaveTitle('Segments - North - Segment Studio')
})
