import { loud } from '#test/electron-standin/loud.ts'

const nobodyAnswers = (name: string): Error =>
  new Error(`stand-in: dialog.${name} has nobody to answer it; replace it through app.evaluate`)

const ask = (name: string) => (): Promise<never> => Promise.reject(nobodyAnswers(name))

/** There is no person here: a spec replaces the dialog it expects, and one that it did not expect fails. */
export const dialog = loud('dialog', {
  showOpenDialog: ask('showOpenDialog'),
  showSaveDialog: ask('showSaveDialog'),
  showMessageBox: ask('showMessageBox'),
  showErrorBox: (title: string, content: string): never => {
    throw new Error(`${nobodyAnswers('showErrorBox').message} (${title}: ${content})`)
  },
})
