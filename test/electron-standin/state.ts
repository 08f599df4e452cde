import type { Chromium } from './chromium/launch.ts'

export interface Manifest {
  readonly name?: string
  readonly productName?: string
  readonly version?: string
  readonly main?: string
}

interface State {
  /** The folder that was given as the app. */
  appFolder: string
  manifest: Manifest
  ready: boolean
  quitting: boolean
  chromium: Chromium | undefined
  /** Set as soon as Chromium is being started. */
  launching: Promise<Chromium> | undefined
}

/** What one running app is; Electron's module is a single instance too. */
export const state: State = {
  appFolder: '',
  manifest: {},
  ready: false,
  quitting: false,
  chromium: undefined,
  launching: undefined,
}

export function chromium(): Chromium {
  if (!state.chromium) throw new Error('stand-in: Chromium has not been started yet')
  return state.chromium
}

/** Electron's own rule for much of its API. */
export function demandReady(what: string): void {
  if (!state.ready) throw new Error(`${what} cannot be used before the app is ready`)
}
