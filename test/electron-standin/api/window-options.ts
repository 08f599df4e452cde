export interface WebPreferences {
  readonly preload?: string
  readonly additionalArguments?: readonly string[]
  readonly [name: string]: unknown
}

export interface WindowOptions {
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly height?: number
  readonly minWidth?: number
  readonly minHeight?: number
  readonly show?: boolean
  readonly title?: string
  readonly webPreferences?: WebPreferences
  readonly [name: string]: unknown
}

const known = new Set([
  ...['x', 'y', 'width', 'height', 'minWidth', 'minHeight', 'show', 'title', 'webPreferences'],
  // Looks only: nothing here to see them on.
  ...['backgroundColor', 'icon', 'autoHideMenuBar'],
])

/** What can be imitated of each preference: the safe value, or any (undefined). */
const preferences: Readonly<Record<string, boolean | undefined>> = {
  preload: undefined,
  additionalArguments: undefined,
  devTools: undefined,
  spellcheck: undefined,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
}

/** Throws on every option that would be ignored here. */
export function checkWindowOptions(options: WindowOptions): void {
  const stranger = Object.keys(options).find((name) => !known.has(name))
  if (stranger) throw new Error(`stand-in: the window option '${stranger}' is not supported`)
  for (const [name, value] of Object.entries(options.webPreferences ?? {})) {
    if (!Object.hasOwn(preferences, name))
      throw new Error(`stand-in: webPreferences.${name} is not supported`)
    const only = preferences[name]
    if (only !== undefined && value !== only) {
      throw new Error(`stand-in: webPreferences.${name} can only be ${String(only)}`)
    }
  }
}
