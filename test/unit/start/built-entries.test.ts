import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { describe, expect, it, type TestContext } from 'vitest'
import { nodeRefusal } from '#electron/starting/node-version.ts'
import { projectRoot } from '#test/run/project-root.ts'

const built = ['cli', 'host', 'start'].map((name) => join(projectRoot, 'out/main', `${name}.js`))

/** Everything that Node loads before the first statement of a built entry runs. */
function loadedAtOnce(file: string): string[] {
  const imports = [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^;]*?["']([^"']+)["'];?$/gm)]
  return imports.flatMap(([, specifier = '']) =>
    specifier.startsWith('.') ? [specifier, ...loadedAtOnce(join(dirname(file), specifier))] : [specifier],
  )
}

/** A Node on the PATH that is too old for the store. */
function oldNode(): string | undefined {
  const candidates = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'node'))
  return candidates.find((candidate) => {
    const version = existsSync(candidate)
      ? spawnSync(candidate, ['--version'], { encoding: 'utf8' }).stdout
      : ''
    return version !== '' && nodeRefusal(version.trim().slice(1)) !== undefined
  })
}

function skipUnlessBuilt(context: TestContext, entry: string): void {
  context.skip(!existsSync(entry), 'not built (npm run build)')
}

describe.each(built)('the built entry %s', (entry) => {
  it('loads nothing but the check of the Node version before that check', (context) => {
    skipUnlessBuilt(context, entry)
    const foreign = loadedAtOnce(entry).filter((specifier) => !specifier.startsWith('node:'))
    expect(foreign).toEqual([expect.stringMatching(/^\.\/chunks\/node-version-/)])
  })

  it('says one sentence on a too old Node and does not crash', (context) => {
    skipUnlessBuilt(context, entry)
    const node = oldNode()
    if (node === undefined) return context.skip('no Node older than 22.12 on the PATH')
    const { status, stdout, stderr } = spawnSync(node, [entry], { encoding: 'utf8' })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^Segment Studio needs Node 22\.12 or newer and this is Node [\d.]+; .+\.\n$/)
  })
})
