// `npm test`: runs every stage and ends with `N passed, N failed`. `node test/run/all.ts check build` runs some of them.
import { closingLine, failedOnce, failures, type Outcome } from './outcome.ts'
import { runStage, type Stage } from './stage.ts'
import { stages } from './stages.ts'

const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort())

const names = process.argv.slice(2)
const unknown = names.filter((name) => !stages.some((stage) => stage.name === name))
if (unknown.length > 0) {
  say(`There is no stage ${unknown.join(', ')}; there are ${stages.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

const started = performance.now()
const outcomes: Outcome[] = []
const broken = new Set<string>()
for (const stage of stages.filter(({ name }) => names.length === 0 || names.includes(name))) {
  const results = await run(stage)
  if (failures(results) > 0) broken.add(stage.name)
  outcomes.push(...results)
}

const skipped = outcomes.flatMap((outcome) => outcome.skipped)
if (skipped.length > 0)
  say(`\nSkipped:\n${skipped.map(({ name, reason }) => `  ${name}: ${reason}`).join('\n')}`)
say(`\n${seconds(started)} s in all`)
say(closingLine(outcomes))
process.exit(failures(outcomes) === 0 ? 0 : 1)

async function run(stage: Stage): Promise<readonly Outcome[]> {
  say(`${stage.name} …`)
  const since = performance.now()
  const results = await resultsOf(stage)
  for (const outcome of results) report(outcome)
  say(`  ${seconds(since)} s`)
  return results
}

function resultsOf(stage: Stage): Promise<readonly Outcome[]> | readonly Outcome[] {
  if (interrupted.signal.aborted) return [failedOnce(stage.name, 'Not run: interrupted.')]
  if (stage.needs !== undefined && broken.has(stage.needs)) {
    return [failedOnce(stage.name, `Not run: ${stage.needs} failed.`)]
  }
  return runStage(stage, interrupted.signal)
}

function report({ name, passed, failed, skipped: left, log }: Outcome): void {
  const counts = [`${passed} passed`, ...(failed > 0 ? [`${failed} FAILED`] : [])]
  if (left.length > 0) counts.push(`${left.length} skipped`)
  say(`  ${name}: ${counts.join(', ')}`)
  if (failed > 0) say(log.trim().replace(/^/gm, '    | '))
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
