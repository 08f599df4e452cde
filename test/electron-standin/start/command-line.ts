export interface CommandLine {
  readonly appFolder: string
  readonly userData: string | undefined
  /** For Chromium. */
  readonly switches: readonly string[]
}

/** Switches that are answered here and that Chromium must not see. */
const ours = /^--(inspect(-brk)?|remote-debugging-port|user-data-dir)(=|$)/

/** Reads `electron [switches] <app folder> [arguments]`. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const at = args.findIndex((argument) => !argument.startsWith('-'))
  const appFolder = args[at]
  if (appFolder === undefined) throw new Error('stand-in: no app folder was given')
  const before = args.slice(0, at)
  const short = before.find((argument) => !argument.startsWith('--'))
  if (short) throw new Error(`stand-in: the option '${short}' is not supported`)
  return {
    appFolder,
    userData: args
      .find((argument) => argument.startsWith('--user-data-dir='))
      ?.slice('--user-data-dir='.length),
    switches: before.filter((argument) => !ours.test(argument)),
  }
}
