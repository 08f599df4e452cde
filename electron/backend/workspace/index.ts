export type { Session } from './session.ts'
export { undoLast } from './commands.ts'
export { versionOf, type SegmentVersion } from './definition-store.ts'
export { settingPuts } from './settings.ts'
