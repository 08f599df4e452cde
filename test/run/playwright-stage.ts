import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter'
import { failedOnce, type Outcome, type SkippedTest } from './outcome.ts'
import { projectRoot, tool } from './project-root.ts'
import { runProcess } from './run-process.ts'

export interface PlaywrightRun {
  readonly name: string
  readonly project: string
  readonly signal: AbortSignal
  readonly env?: Readonly<Record<string, string>>
  readonly root?: string
  readonly more?: readonly string[]
}

/** Runs one Playwright project and says what it came to. */
export async function runPlaywright(run: PlaywrightRun): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'segment-studio-playwright-'))
  const report = join(folder, 'report.json')
  const more = ['--project', run.project, '--reporter', 'line,json', '--forbid-only', ...(run.more ?? [])]
  try {
    const end = await runProcess(tool('@playwright/test', 'test', ...more), {
      signal: run.signal,
      cwd: run.root ?? projectRoot,
      env: { ...run.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, CI: '1' },
    })
    if (!existsSync(report)) return failedOnce(run.name, `${end.output}\nPlaywright ended without a report.`)
    const outcome = outcomeOf(run.name, JSON.parse(readFileSync(report, 'utf8')) as JSONReport)
    if (end.code === 0 && outcome.failed === 0) return outcome
    return { ...outcome, failed: Math.max(1, outcome.failed), log: end.output }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function outcomeOf(name: string, report: JSONReport): Outcome {
  const tests = report.suites.flatMap(testsOf)
  const count = (status: string): number => tests.filter((test) => test.status === status).length
  return {
    name,
    passed: count('expected'),
    // A flaky test is a failed one: nothing here is retried.
    failed: count('unexpected') + count('flaky') + report.errors.length,
    skipped: tests.filter((test) => test.status === 'skipped').map(({ name, reason }) => ({ name, reason })),
    log: '',
  }
}

function testsOf(suite: JSONReportSuite): (SkippedTest & { readonly status: string })[] {
  const own = suite.specs.flatMap((spec) =>
    spec.tests.map((test) => ({
      name: `${spec.file}: ${spec.title}`,
      status: test.status,
      reason:
        test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ??
        'no reason given',
    })),
  )
  return [...own, ...(suite.suites ?? []).flatMap(testsOf)]
}
