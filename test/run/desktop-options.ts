/** What a desktop spec is told by its Playwright project: which runtime, and which application it starts in it. */
export interface DesktopOptions {
  /** Executable that takes Electron's arguments: the stand-in or the real binary. */
  readonly electronBinary: string
  /** Folder with the application's package.json: the clone, or an unpacked archive. */
  readonly appFolder: string
}

/** Environment variable with the folder of the unpacked archive, for the project `packed`. */
export const appFolderVariable = 'SEGMENT_STUDIO_APP'
