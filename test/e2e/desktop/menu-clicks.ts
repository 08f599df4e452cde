import { expect, type ElectronApplication } from '@playwright/test'

/** Chooses an entry of the native menu in the focused window, once it can be chosen: the menu follows the page. */
export async function chooseInMenu(app: ElectronApplication, id: string): Promise<void> {
  await expect.poll(async () => (await menuEntry(app, id))?.enabled, { message: id }).toBe(true)
  await app.evaluate(({ BrowserWindow, Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted)
    if (!item) throw new Error(`the menu has no ${wanted}`)
    const [window] = BrowserWindow.getAllWindows()
    const click = item.click as (event?: object, window?: object, contents?: object) => void
    click({}, window, window?.webContents)
  }, id)
}

export interface MenuEntry {
  readonly label: string
  readonly enabled: boolean
  readonly checked: boolean
}

/** What the native menu shows of an entry now; null when there is none. */
export function menuEntry(app: ElectronApplication, id: string): Promise<MenuEntry | null> {
  return app.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted)
    return item ? { label: item.label, enabled: item.enabled, checked: item.checked } : null
  }, id)
}

/** Lets the dialog for opening files answer with this path. */
export async function answerOpenDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] })
  }, path)
}

/** Lets the dialog for saving files answer with this path. */
export async function answerSaveDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
  }, path)
}

/** Answers message boxes with the button of this number; the function returned tells what they said. */
export async function answerMessages(
  app: ElectronApplication,
  button: number,
): Promise<() => Promise<readonly string[]>> {
  const said = await app.evaluateHandle(({ dialog }, response) => {
    const messages: string[] = []
    dialog.showMessageBox = (...given: readonly unknown[]) => {
      messages.push((given.at(-1) as { message: string }).message)
      return Promise.resolve({ response, checkboxChecked: false })
    }
    return messages
  }, button)
  return () => said.jsonValue()
}
