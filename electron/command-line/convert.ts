import { Argument, Option, type Command } from 'commander'
import { plainContext } from '#shared/dates/evaluation-context.ts'
import { failure } from '#shared/contract/failure.ts'
import { systemClock } from '#backend/index.ts'
import { convert, sourceFormats, targetFormats, type Conversion, type Converted } from './conversion.ts'
import { linesOf } from './lines-of.ts'
import { readInstant } from './read-instant.ts'
import { readText } from './read-definition.ts'
import { withBackend, type CommandSurroundings } from './surroundings.ts'

interface Options {
  readonly from: Conversion['from']
  readonly to: Conversion['to']
  readonly workspace?: string
  readonly recordType?: string
  readonly now?: string
  readonly timeZone?: string
  readonly lines: boolean
}

export function addConvert(program: Command, { print, tell, stop }: CommandSurroundings): void {
  program
    .command('convert')
    .description('Convert definitions: files, or JSON lines {"id","text"} from standard input.')
    .addArgument(new Argument('[files...]', 'one file is answered with its text, several with JSON lines'))
    .addOption(new Option('--from <format>').choices(sourceFormats).makeOptionMandatory())
    .addOption(new Option('--to <format>').choices(targetFormats).makeOptionMandatory())
    .option('--workspace <file>', 'whose record types and columns are meant (default: any)')
    .option('--record-type <name>', 'record type, where a text does not say it')
    .option('--now <iso>', 'moment that relative dates in SQL go by (default: now)')
    .option('--time-zone <name>', "time zone of days and months in SQL (default: UTC, or the workspace's)")
    .option('--lines', 'answer a single file with a JSON line too', false)
    .action(async (files: readonly string[], options: Options) => {
      await withSurroundings(options, async (known) => {
        const conversion: Conversion = { ...options, recordType: options.recordType, ...known }
        const [only, ...more] = files
        if (only === undefined) await convertLines(conversion, { print, stop })
        else if (more.length === 0 && !options.lines) print(`${plainText(only, conversion, tell)}\n`)
        else for (const file of files) print(lineOf(file, convert(readText(file), conversion)))
      })
    })
}

/** What is known of records: the workspace's catalogue and settings, or nothing. */
async function withSurroundings(
  { workspace: path, now, timeZone }: Options,
  use: (known: Pick<Conversion, 'catalog' | 'context'>) => Promise<void>,
): Promise<void> {
  const at = now === undefined ? {} : { now: Date.parse(readInstant(now)) }
  const zone = timeZone === undefined ? {} : { timeZone }
  if (path === undefined) {
    await use({ catalog: null, context: { ...plainContext, now: systemClock.now(), ...at, ...zone } })
    return
  }
  await withBackend(async (client, backend) => {
    await client.workspace.openFile({ path, readOnly: true })
    const { workspace } = backend.features()
    await use({ catalog: workspace.source(), context: { ...workspace.context(), ...at, ...zone } })
  })
}

async function convertLines(
  conversion: Conversion,
  { print, stop }: Pick<CommandSurroundings, 'print' | 'stop'>,
): Promise<void> {
  for await (const line of linesOf(process.stdin, stop)) {
    if (line.trim() !== '') print(answerTo(line, conversion))
  }
}

/** The answer to one line, whatever is in it. */
function answerTo(line: string, conversion: Conversion): string {
  const question = readLine(line)
  if ('error' in question) return lineOf(question.id, { error: { ...question.error, path: '' } })
  try {
    return lineOf(question.id, convert(question.text, conversion))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const message = `Something went wrong: ${reason}.`
    return lineOf(question.id, { error: { code: 'UNEXPECTED', message, path: '' } })
  }
}

function lineOf(id: Id, answer: Converted): string {
  return `${JSON.stringify({ id, ...answer })}\n`
}

/** Whatever a line calls itself; the answer is called the same. */
type Id = string | number | null

type Line =
  | { readonly id: Id; readonly text: string }
  | { readonly id: Id; readonly error: { readonly code: string; readonly message: string } }

function readLine(line: string): Line {
  if (line.length > longestLine) return refused(null, 'LINE_TOO_LONG', 'This line is longer than 8 MB.')
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable'
    return refused(null, 'JSON_UNREADABLE', `This line is no JSON: ${reason}.`)
  }
  const { id = null, text } = (typeof value === 'object' && value !== null ? value : {}) as Partial<
    Record<string, unknown>
  >
  const known = typeof id === 'string' || typeof id === 'number' ? id : null
  if (known === null) return refused(null, 'LINE_INVALID', 'This line has no id.')
  return typeof text === 'string'
    ? { id: known, text }
    : refused(known, 'LINE_INVALID', 'This line has no text.')
}

function refused(id: Id, code: string, message: string): Line {
  return { id, error: { code, message } }
}

/** The text of a file, converted; problems are told one by one. Fails with FETCH_XML_INVALID or DOCUMENT_INVALID. */
function plainText(file: string, conversion: Conversion, tell: CommandSurroundings['tell']): string {
  const answer = convert(readText(file), conversion, 2)
  if ('text' in answer) return answer.text
  const { problems = [answer.error], path, message } = answer.error
  for (const problem of problems) tell(`${file}: ${problem.message}`)
  throw conversion.from === 'fetchxml'
    ? failure('FETCH_XML_INVALID', { problems: problems.map((one) => ({ ...one, line: one.line ?? 1 })) })
    : failure('DOCUMENT_INVALID', { path, detail: message })
}

/** In characters; texts themselves are read up to 1 MB. */
const longestLine = 8 * 1024 * 1024
