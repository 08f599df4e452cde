import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { failedOnce, failures, type Outcome } from './outcome.ts'
import { projectRoot } from './project-root.ts'
import { runProcess } from './run-process.ts'

/** Runs vitest projects in one process and says what each of them came to. */
export async function runVitest(
  projects: readonly string[],
  signal: AbortSignal,
  root = projectRoot,
): Promise<readonly Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), 'segment-studio-vitest-'))
  const report = join(folder, 'report.json')
  try {
    const script = join(import.meta.dirname, 'vitest-process.ts')
    const end = await runProcess([process.execPath, script, report, root, ...projects], { signal, cwd: root })
    if (!existsSync(report)) return [failedOnce('vitest', `${end.output}\nvitest ended without a report.`)]
    const outcomes = JSON.parse(readFileSync(report, 'utf8')) as readonly Outcome[]
    if (failures(outcomes) > 0) return withOutput(outcomes, end.output)
    return end.code === 0 ? outcomes : [...outcomes, failedOnce('vitest', end.output)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** vitest prints the failures of all projects in one place: the first failed part carries them. */
function withOutput(outcomes: readonly Outcome[], output: string): readonly Outcome[] {
  const first = outcomes.find(({ failed }) => failed > 0)
  return outcomes.map((outcome) =>
    outcome === first ? { ...outcome, log: `${outcome.log}\n${output}` } : outcome,
  )
}
