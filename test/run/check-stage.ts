import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Lockfile, lockfileProblems } from './lockfile.ts'
import { failedOnce, type Outcome, passedOnce } from './outcome.ts'
import { projectRoot, tool } from './project-root.ts'
import { runProcess } from './run-process.ts'

const layers = [
  '--config',
  '.dependency-cruiser.cjs',
  '--output-type',
  'err',
  'shared',
  'electron',
  'renderer',
  'test',
]

/** What needs no build. The compiler and the linters take about as long as each other: they run side by side. */
export async function runChecks(signal: AbortSignal): Promise<readonly Outcome[]> {
  const [types, linted] = await Promise.all([
    runTool('types', tool('vue-tsc', '-b'), signal),
    runLinters(signal),
  ])
  return [types, ...linted, checkLockfile()]
}

async function runLinters(signal: AbortSignal): Promise<readonly Outcome[]> {
  return [
    await runTool('lint', tool('eslint', '.', '--max-warnings', '0'), signal),
    await runTool('format', tool('prettier', '--check', '.', '--log-level', 'warn'), signal),
    await runTool('layers', tool('dependency-cruiser', ...layers), signal),
    await runTool('unused', tool('knip'), signal),
  ]
}

async function runTool(name: string, command: readonly string[], signal: AbortSignal): Promise<Outcome> {
  const { code, output } = await runProcess(command, { signal, cwd: projectRoot })
  return code === 0 ? passedOnce(name) : failedOnce(name, output)
}

function checkLockfile(): Outcome {
  const text = readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')
  const problems = lockfileProblems(JSON.parse(text) as Lockfile)
  return problems.length === 0 ? passedOnce('lockfile') : failedOnce('lockfile', problems.join('\n'))
}
