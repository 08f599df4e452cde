// `npm run soak`: changes a portfolio, kills the host at random moments with SIGKILL, and looks whether anything that
// was confirmed went lost. `-- --rounds N --seed S` says how often, and which calls.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createStreams } from '#backend/sample/random.ts'
import { killRound, openHost, type RoundReport } from './kill-round.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '30' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const rounds = Number(values.rounds)
const seed = Number(values.seed)
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) {
  process.stderr.write('--rounds and --seed are whole numbers.\n')
  process.exit(2)
}
process.stdout.write(`Seed ${String(seed)}\n`)

const stream = createStreams(seed)('calls')
let draws = 0
let serial = 0
const home = mkdtempSync(join(tmpdir(), 'segment-studio-soak-'))
const reports: RoundReport[] = []
let open = await openHost(home, 'Soak')
try {
  for (let round = 1; round <= rounds; round++) {
    const { next, report } = await killRound(open, {
      home,
      path: join(home, 'workspaces', 'Soak.segws'),
      draw: () => stream(draws++),
      nextSerial: () => ++serial,
    })
    open = next
    reports.push(report)
    process.stdout.write(`Round ${String(round)}: ${told(report)}\n`)
  }
} catch (error) {
  const why = error instanceof Error ? error.message : String(error)
  process.stdout.write(`Round ${String(reports.length + 1)}: ${why} The workspace stays in ${home}.\n`)
  process.stdout.write(
    `FAILED after ${String(reports.length)} of ${String(rounds)} rounds. Seed ${String(seed)}\n`,
  )
  process.exitCode = 1
}
open.connection.close()
await open.host.stop()
if (process.exitCode === undefined) {
  rmSync(home, { recursive: true, force: true })
  process.stdout.write(`${summary()}\n`)
}

function told({ confirmed, refused, struck, call }: RoundReport): string {
  const where = struck === 'between calls' ? struck : `in ${call}, ${struck}`
  return `${String(confirmed)} calls confirmed, ${String(refused)} refused; killed ${where}`
}

function summary(): string {
  const confirmed = reports.reduce((sum, report) => sum + report.confirmed, 0)
  const times = (struck: RoundReport['struck']) =>
    `${String(reports.filter((report) => report.struck === struck).length)} ${struck}`
  const kills = [times('before the effect'), times('after the effect'), times('between calls')].join(', ')
  return `${String(rounds)} kills (${kills}), ${String(confirmed)} calls confirmed, nothing lost. Seed ${String(seed)}`
}
