import type { Command } from 'commander'
import type { SimulationResult } from '#shared/contract/simulation.ts'
import type { Group } from '#shared/model/condition.ts'
import { findSegment } from './find-segment.ts'
import { readDefinition, readText } from './read-definition.ts'
import { readInstant } from './read-instant.ts'
import { withBackend, type Client, type CommandSurroundings } from './surroundings.ts'
import { wholeNumber } from './whole-number.ts'
import { WrongUsage } from './wrong-usage.ts'

interface Options {
  readonly workspace: string
  readonly segment?: string
  readonly conditions?: string
  readonly fetchxml?: string
  readonly recordType?: string
  readonly now?: string
  readonly timeZone?: string
  readonly limit: number
  readonly allIds: boolean
  readonly json: boolean
}

export function addSimulate(program: Command, { print, stop }: CommandSurroundings): void {
  program
    .command('simulate')
    .description('Count and list the records that match a segment, a definition or FetchXML (Matches).')
    .requiredOption('--workspace <file>', 'workspace file')
    .option('--segment <name>', 'a segment of the workspace')
    .option('--conditions <file>', 'a definition document with one segment, or a group of conditions (JSON)')
    .option('--fetchxml <file>', 'a FetchXML query')
    .option('--record-type <name>', 'record type, where the definition does not say it')
    .option('--now <iso>', "moment that relative dates go by (default: the workspace's)")
    .option('--time-zone <name>', "time zone of days and months (default: the workspace's)")
    .option('--limit <n>', 'how many ids, oldest records first', wholeNumber('--limit', 0, 10_000_000), 50)
    .option('--all-ids', 'every id, sorted by code point', false)
    .option('--json', 'print {"count","ids"} as JSON', false)
    .action(async (options: Options) => {
      refuseUnlessOneQuestion(options)
      const now = options.now === undefined ? undefined : readInstant(options.now)
      await withBackend(async (client) => {
        await client.workspace.openFile({ path: options.workspace, readOnly: true })
        const asked = await conditionsOf(client, options)
        const result = await simulate(client, { ...asked, now, timeZone: options.timeZone }, stop)
        const ids = await readIds(client, result, options.allIds ? result.count : options.limit)
        if (options.allIds) ids.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
        print(options.json ? `${JSON.stringify({ count: result.count, ids })}\n` : shown(result, ids))
      })
    })
}

function refuseUnlessOneQuestion({ segment, conditions, fetchxml }: Options): void {
  const given = [segment, conditions, fetchxml].filter((one) => one !== undefined)
  if (given.length !== 1) throw new WrongUsage('Give one of --segment, --conditions and --fetchxml.')
}

async function conditionsOf(
  client: Client,
  options: Options,
): Promise<{ recordType: string; conditions: Group }> {
  const { segment, conditions, fetchxml, recordType } = options
  if (fetchxml !== undefined) {
    const text = readText(fetchxml)
    return client.simulation.readFetchXml({ text, ...(recordType === undefined ? {} : { recordType }) })
  }
  if (conditions !== undefined) {
    const given = readDefinition(conditions)
    const about = given.recordType ?? recordType
    if (about === undefined) throw new WrongUsage(`${conditions} names no record type: add --record-type.`)
    return { recordType: about, conditions: given.conditions }
  }
  const found = await findSegment(client, segment ?? '', recordType)
  return { recordType: found.recordType, conditions: found.live ?? found.draft ?? emptyDefinition }
}

async function simulate(
  client: Client,
  question: {
    recordType: string
    conditions: Group
    now?: string | undefined
    timeZone?: string | undefined
  },
  signal: AbortSignal,
): Promise<SimulationResult> {
  for await (const event of await client.simulation.run(question, { signal })) {
    if (event.kind === 'result') return event
  }
  throw new Error('the simulation ended without a result')
}

async function readIds(
  client: Client,
  { result, count }: SimulationResult,
  wanted: number,
): Promise<string[]> {
  const ids: string[] = []
  const end = Math.min(wanted, count)
  while (ids.length < end) {
    const limit = Math.min(windowSize, end - ids.length)
    const { rows } = await client.simulation.rows({ result, offset: ids.length, limit, columns: [] })
    if (rows.length === 0) break
    ids.push(...rows.map(({ key }) => key))
  }
  return ids
}

function shown({ count, total }: SimulationResult, ids: readonly string[]): string {
  const lines = [`${count} of ${total} records match`, ...ids]
  return `${lines.join('\n')}\n`
}

const windowSize = 1_000
/** A segment without any definition yet: nothing is chosen, so nothing matches. */
const emptyDefinition: Group = { kind: 'group', id: 'root', join: 'and', items: [] }
