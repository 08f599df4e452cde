// Child process of the runner: `node vitest-process.ts REPORT ROOT PROJECT…` runs vitest projects in one go, prints
// vitest's own output and writes what each project came to into REPORT.
import { writeFileSync } from 'node:fs'
import { startVitest, type Reporter, type SerializedError, type TestCase, type TestModule } from 'vitest/node'
import type { Outcome } from './outcome.ts'

const [report = '', root = '', ...projects] = process.argv.slice(2)

const reporter: Reporter = {
  onTestRunEnd(modules, unhandled) {
    const outcomes = projects.map((project) =>
      outcomeOf(
        project,
        modules.filter((module) => module.project.name === project),
      ),
    )
    writeFileSync(report, JSON.stringify([...outcomes, ...unhandledErrors(unhandled)]))
  },
}

const vitest = await startVitest([], {
  root,
  project: projects,
  watch: false,
  allowOnly: false,
  passWithNoTests: true,
  reporters: ['dot', reporter],
})
await vitest.close()

function outcomeOf(name: string, modules: readonly TestModule[]): Outcome {
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  // A file that could not be loaded, or whose hooks failed, has errors of its own and perhaps no tests at all.
  const broken = modules
    .flatMap((module) => [module, ...module.children.allSuites()])
    .filter((it) => it.errors().length > 0)
  const count = (state: string): number => tests.filter((test) => test.result().state === state).length
  const nothing = tests.length + broken.length === 0
  return {
    name,
    passed: count('passed'),
    failed: count('failed') + count('pending') + broken.length + (nothing ? 1 : 0),
    skipped: tests.filter((test) => test.result().state === 'skipped').map(skippedTest),
    log: nothing ? `No tests were found for ${name}.` : '',
  }
}

function skippedTest(test: TestCase): Outcome['skipped'][number] {
  const result = test.result()
  const note = result.state === 'skipped' ? result.note : undefined
  return { name: `${test.module.relativeModuleId}: ${test.fullName}`, reason: note ?? 'no reason given' }
}

function unhandledErrors(errors: readonly SerializedError[]): Outcome[] {
  if (errors.length === 0) return []
  const log = errors.map((error) => error.stack ?? error.message).join('\n')
  return [{ name: 'unhandled errors', passed: 0, failed: errors.length, skipped: [], log }]
}
