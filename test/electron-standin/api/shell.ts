import { loud } from '#test/electron-standin/loud.ts'
import { note } from '#test/electron-standin/journal.ts'

/** Nothing is opened: the calls are in the journal. */
export const shell = loud('shell', {
  openExternal: (address: string): Promise<void> => {
    note('shell.openExternal', address)
    return Promise.resolve()
  },
  openPath: (file: string): Promise<string> => {
    note('shell.openPath', file)
    return Promise.resolve('')
  },
  showItemInFolder: (file: string): void => note('shell.showItemInFolder', file),
})
