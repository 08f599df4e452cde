import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { installedFor, type Lockfile } from './lockfile.ts'
import { projectRoot } from './project-root.ts'

export const noticesFile = 'THIRD-PARTY-NOTICES.md'

const allowedLicences = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0']

interface PackedPackage {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}

/** The notices for everything that is packed: production dependencies and what the last build bundled into `out/`. */
export function thirdPartyNotices(root = projectRoot): string {
  const folders = new Set([...productionPackages(root), ...bundledPackages(root)])
  const packages = [...folders].map((folder) => readPackage(root, folder))
  const sorted = packages.sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1))
  return [header, ...sorted.map(section)].join('\n')
}

const header = `# Third-party notices

Segment Studio is distributed with the software below. Installers also contain Electron and Chromium, whose notices lie
beside the application as \`LICENSE.electron.txt\` and \`LICENSES.chromium.html\`. Written by \`npm run notices\`.
`

function section({ name, version, licence, text }: PackedPackage): string {
  return `## ${name} ${version} (${licence})\n\n\`\`\`text\n${text.trim()}\n\`\`\`\n`
}

/** Everything reachable from package.json's \`dependencies\`, which the packed application carries as modules. */
function productionPackages(root: string): string[] {
  const lockfile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lockfile
  const found = new Set<string>()
  const visit = (path: string): void => {
    for (const name of Object.keys(lockfile.packages[path]?.dependencies ?? {})) {
      const installed = installedFor(lockfile, path, name)
      if (installed === undefined || found.has(installed)) continue
      found.add(installed)
      visit(installed)
    }
  }
  visit('')
  return [...found]
}

function bundledPackages(root: string): string[] {
  const folder = join(root, 'out', 'bundled')
  return readdirSync(folder).flatMap(
    (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as string[],
  )
}

function readPackage(root: string, folder: string): PackedPackage {
  const path = join(root, folder)
  const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as {
    name: string
    version: string
    license?: string
  }
  if (license === undefined || !allowedLicences.includes(license)) {
    throw new Error(
      `${name} is packed and its licence is ${license ?? 'not named'}; allowed are ${allowedLicences.join(', ')}.`,
    )
  }
  return {
    name,
    version,
    licence: license,
    text: readFileSync(licenceFile(root, path, name), 'utf8').replaceAll('\r\n', '\n'),
  }
}

/** A package's own licence file; ours is the copy of its repository's where the package leaves it out. */
function licenceFile(root: string, path: string, name: string): string {
  const file = readdirSync(path).find((entry) => /^licen[cs]e(-mit)?(\.(md|txt))?$/i.test(entry))
  if (file !== undefined) return join(path, file)
  const copy = join(root, 'resources', 'licences', `${name.replace('/', '__')}.txt`)
  if (!existsSync(copy)) throw new Error(`${name} is packed and has no licence file.`)
  return copy
}
