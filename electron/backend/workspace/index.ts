export type { Session } from './session.ts'
export { undoLast } from './commands.ts'
