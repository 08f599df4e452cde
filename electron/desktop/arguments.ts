import { resolve } from 'node:path'

/** What a person asked for when they started the application. */
export interface Wanted {
  /** Path of the workspace file to open. */
  readonly workspace: string | null
  readonly sample: boolean
}

export interface StartedAs {
  /** Folder of the application; when it is not packaged its path is among the arguments. */
  readonly appFolder: string
  /** Folder that relative paths begin at. */
  readonly workingFolder: string
}

/** Reads Electron's arguments, among which its own switches may stand anywhere. */
export function readArguments(argv: readonly string[], { appFolder, workingFolder }: StartedAs): Wanted {
  const own = argv.slice(1)
  const paths = own
    .filter((argument) => argument !== '' && !argument.startsWith('-'))
    .map((argument) => resolve(workingFolder, argument))
    .filter((path) => path !== resolve(appFolder))
  return { workspace: paths[0] ?? null, sample: own.includes('--sample') }
}
