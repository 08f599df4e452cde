import { existsSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { ORPCError } from '@orpc/server'
import type { Command } from 'commander'
import type { Backend } from '#backend/index.ts'
import type { ConditionProblem } from '#shared/conditions/check.ts'
import type { AppliedDefinitions } from '#shared/contract/definitions.ts'
import type { FailureData } from '#shared/contract/failure.ts'
import { conditionProblemSentence } from '#shared/words/condition-problem.ts'
import { readDocument } from './read-document.ts'
import { withBackend, type Client, type CommandSurroundings } from './surroundings.ts'
import { textLine } from './text-line.ts'

interface Options {
  readonly workspace: string
  readonly prune: boolean
  readonly dryRun: boolean
  readonly takeEverything: boolean
  readonly timeZone: string
  readonly json: boolean
}

export function addApply(program: Command, { print, tell, stop }: CommandSurroundings): void {
  program
    .command('apply')
    .description('Create and replace what a definition document holds, as one step: all of it or nothing.')
    .argument('<file>', 'definition document (JSON); - reads standard input')
    .requiredOption('--workspace <file>', 'workspace file; made when it does not exist')
    .option('--prune', 'also delete what the document does not hold, into the trash', false)
    .option('--dry-run', 'only tell what would be done', false)
    .option('--take-everything', 'also activate segments without conditions, which take every record', false)
    .option('--time-zone <name>', 'time zone of a workspace that is made', 'UTC')
    .option('--json', 'print what was done as JSON', false)
    .action(async (file: string, options: Options) => {
      const document = await readDocument(file, stop)
      const { prune, dryRun, takeEverything, json } = options
      const done = await inWorkspace(options, (client) =>
        client.definitions
          .apply({ document, prune, dryRun, takeEverything })
          .catch((error: unknown) => tellProblems(error, tell)),
      )
      tell(`${summaryOf(done)}${dryRun ? ' Nothing was changed: this was a dry run.' : ''}`)
      print(json ? `${JSON.stringify({ ...done, dryRun })}\n` : linesOf(done))
    })
}

/** Opens the workspace, only to look where nothing is to be changed; one that is made for nothing goes again. */
async function inWorkspace<Result>(
  { workspace, dryRun, timeZone }: Options,
  use: (client: Client) => Promise<Result>,
): Promise<Result> {
  const path = resolve(workspace)
  return withBackend(async (client, backend) => {
    if (dryRun || existsSync(path)) {
      await client.workspace.openFile({ path, readOnly: dryRun })
      return use(client)
    }
    const { id } = backend.session.createFile(path, timeZone).describe()
    try {
      return await use(client)
    } catch (error) {
      forget(backend, path, id)
      throw error
    }
  })
}

function forget({ session }: Backend, path: string, id: string): void {
  session.close()
  session.forgetRecent(id)
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
}

/** Says which conditions are meant: a command line has no tree to mark them in. */
function tellProblems(error: unknown, tell: CommandSurroundings['tell']): never {
  if (error instanceof ORPCError && error.code === 'CONDITIONS_INVALID') {
    const { problems } = error.data as FailureData<'CONDITIONS_INVALID'>
    for (const problem of problems) {
      const sentence = conditionProblemSentence(problem as unknown as ConditionProblem, {
        recordType: () => undefined,
      })
      tell(`'${String(problem['segment'])}': ${sentence}`)
    }
  }
  throw error
}

function linesOf({ items }: AppliedDefinitions): string {
  return items
    .filter(({ action }) => action !== 'same')
    .map(({ action, kind, name }) => textLine([action, kind, name]))
    .join('')
}

function summaryOf({ items }: AppliedDefinitions): string {
  const count = (wanted: string) => items.filter(({ action }) => action === wanted).length
  return `${count('add')} added, ${count('change')} changed, ${count('remove')} removed, ${count('same')} the same.`
}
