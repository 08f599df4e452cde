/** The parts of package-lock.json that matter here. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, LockfileEntry>>
}

export interface LockfileEntry {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly dev?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/**
 * What is wrong with a lockfile, one sentence each. A registry may lack the optional binaries of other platforms; npm
 * then writes a lockfile without them, and `npm ci` refuses it. No entry may name a registry's host, because a clone
 * uses the registry of the machine it is on.
 */
export function lockfileProblems(lockfile: Lockfile): string[] {
  return Object.entries(lockfile.packages).flatMap(([path, entry]) => [
    ...missing(lockfile, path, entry),
    ...(/^https?:/.test(entry.resolved ?? '')
      ? [`${path} is resolved from ${new URL(entry.resolved ?? '').host}`]
      : []),
    ...(path !== '' && entry.link !== true && entry.integrity === undefined
      ? [`${path} has no integrity`]
      : []),
  ])
}

function missing(lockfile: Lockfile, path: string, entry: LockfileEntry): string[] {
  const wanted = { ...entry.dependencies, ...entry.optionalDependencies }
  return Object.entries(wanted)
    .filter(([name]) => installedFor(lockfile, path, name) === undefined)
    .map(
      ([name, range]) =>
        `${path === '' ? 'package.json' : path} needs ${name}@${range}, which is not in the lockfile`,
    )
}

/** Path of the entry that `name` means for the package at `path`, found the way Node looks upwards. */
export function installedFor(lockfile: Lockfile, path: string, name: string): string | undefined {
  for (let folder = path; ; folder = parent(folder)) {
    const candidate = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`
    if (lockfile.packages[candidate]?.version !== undefined) return candidate
    if (folder === '') return undefined
  }
}

function parent(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1))
}
