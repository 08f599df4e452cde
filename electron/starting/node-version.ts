const oldest = { major: 22, minor: 12 }

/** The sentence for a person whose Node is too old for the store (it would crash the process), or undefined. */
export function nodeRefusal(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return undefined
  return `Segment Studio needs Node ${oldest.major}.${oldest.minor} or newer and this is Node ${version}; "npm start" and "npm run cli" bring their own.`
}

/**
 * First statement of every entry that a person may start by hand. The entry's only static import is this file, so
 * that on an old Node nothing else is parsed or loaded before the sentence is printed.
 */
export function onSupportedNode(load: () => Promise<unknown>): void {
  const refusal = nodeRefusal(process.versions.node)
  if (refusal === undefined) {
    void load()
    return
  }
  process.stderr.write(`${refusal}\n`)
  process.exitCode = 1
}
