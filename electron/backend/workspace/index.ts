export type { Session } from './session.ts'
export type { Workspace } from './workspace.ts'
