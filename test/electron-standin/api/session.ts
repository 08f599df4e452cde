import { loud } from '#test/electron-standin/loud.ts'
import { note } from '#test/electron-standin/journal.ts'
import { permissionHandlers, type CheckHandler, type RequestHandler } from './permissions.ts'

let spellChecker = true

const defaultSession = loud('session', {
  setPermissionRequestHandler: (handler: RequestHandler | null): void => {
    permissionHandlers.request = handler ?? undefined
  },
  setPermissionCheckHandler: (handler: CheckHandler | null): void => {
    permissionHandlers.check = handler ?? undefined
  },
  setSpellCheckerEnabled: (enabled: boolean): void => {
    spellChecker = enabled
    note('session.setSpellCheckerEnabled', enabled)
  },
  isSpellCheckerEnabled: (): boolean => spellChecker,
})

export const session = loud('session', { defaultSession })
