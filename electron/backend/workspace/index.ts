export type { Session } from './session.ts'
export { undoLast } from './commands.ts'
export { settingPuts } from './settings.ts'
