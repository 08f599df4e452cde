import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { ImportReport } from '#shared/contract/imports.ts'
import { problemSentence } from '#shared/words/import-problem.ts'
import { planImport, type ImportOptions } from './plan-import.ts'
import { withBackend, type CommandSurroundings } from './surroundings.ts'

interface Options extends ImportOptions {
  readonly workspace: string
  readonly file: string
  readonly timeZone: string
  readonly json: boolean
}

export function addImport(program: Command, surroundings: CommandSurroundings): void {
  program
    .command('import')
    .description('Import a CSV, TSV, JSON or XLSX file into a workspace.')
    .requiredOption('--workspace <file>', 'workspace file; made when it does not exist')
    .requiredOption('--record-type <name>', 'record type; made when it is not known')
    .requiredOption('--file <file>', 'file to import')
    .option('--key <column>', 'column that holds the key (default: the line number)')
    .option('--name <column>', 'column that names a record to people')
    .option('--column <header=name>', 'logical name for a header; may be repeated', collect, [])
    .option('--type <column=type>', 'type of a column; may be repeated', collect, [])
    .option(
      '--lookup <column=type[:column]>',
      'column that points to records of a type; may be repeated',
      collect,
      [],
    )
    .option('--replace', 'take away records that the file does not name', false)
    .option('--time-zone <name>', 'time zone of a workspace that is made', 'UTC')
    .option('--json', 'print the report as JSON', false)
    .action(async (options: Options) => runImport(options, surroundings))
}

async function runImport(options: Options, { print, tell, stop }: CommandSurroundings): Promise<void> {
  const path = resolve(options.workspace)
  await withBackend(async (client, { session }) => {
    const { source } = await client.imports.offerPath({ path: options.file })
    if (existsSync(path)) await client.workspace.openFile({ path })
    else session.createFile(path, options.timeZone)
    const sight = await client.imports.look({ source, recordType: options.recordType })
    const plan = planImport(sight, options)
    let phase = ''
    for await (const event of await client.imports.run(plan, { signal: stop })) {
      if (event.kind === 'report') print(options.json ? asJson(event) : asText(event))
      else if (event.phase !== phase) {
        phase = event.phase
        tell(`${phase} …`)
      }
    }
  })
}

function asJson(report: ImportReport): string {
  const { rows, imported, updated, unchanged, removed, rejected, encoding, delimiter, columns } = report
  const problems = report.problems.map((problem) => ({
    line: problem.line,
    reason: problemSentence(problem),
  }))
  const counts = { rows, imported, updated, rejected, unchanged, removed }
  return `${JSON.stringify({ ...counts, encoding, delimiter, columns, problems, problemCount: report.problemCount })}\n`
}

function asText(report: ImportReport): string {
  const { rows, imported, updated, rejected, problems, problemCount } = report
  const lines = [
    `${rows} rows: ${imported} imported, ${updated} updated, ${rejected} rejected`,
    ...problems.map((problem) => `line ${problem.line}: ${problemSentence(problem)}`),
    ...(problemCount > problems.length ? [`and ${problemCount - problems.length} more problems`] : []),
  ]
  return `${lines.join('\n')}\n`
}

function collect(value: string, given: readonly string[]): string[] {
  return [...given, value]
}
