import type { Clock } from './platform/clock.ts'

/** What the backend takes from outside instead of asking for it. */
export interface Surroundings {
  readonly clock: Clock
  /** A random UUID. */
  readonly newId: () => string
  /** Which door this process is: shell, browser, command line. */
  readonly door: string
  /** Folder for workspaces and the list of recent ones. */
  readonly home: string
}
