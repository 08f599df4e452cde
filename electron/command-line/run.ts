import { ORPCError } from '@orpc/server'
import { Command, CommanderError } from 'commander'
import type { z } from 'zod'
import { Failure, type FailureData } from '#shared/contract/failure.ts'
import { failureSentence, isFailureCode } from '#shared/words/failure.ts'
import { whenParentEnds } from '#electron/starting/parent-end.ts'
import { addApply } from './apply.ts'
import { addConvert } from './convert.ts'
import { addExport } from './export.ts'
import { addImport } from './import.ts'
import { addMatch } from './match.ts'
import { addSample } from './sample.ts'
import { addSegments } from './segments.ts'
import { addSequences } from './sequences.ts'
import { addServe } from './serve.ts'
import { addSimulate } from './simulate.ts'
import { firstIssue } from './first-issue.ts'
import type { CommandSurroundings } from './surroundings.ts'
import { WrongUsage } from './wrong-usage.ts'

/** Exit codes every command keeps to. */
const exit = { ok: 0, failed: 1, wrongUsage: 2 } as const

/** Runs `segment-studio <command>`: results on standard output, messages on standard error, the exit code returned. */
export async function runCommandLine(
  parameters: readonly string[],
  { pageFolder }: Pick<CommandSurroundings, 'pageFolder'>,
): Promise<number> {
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort())
  // npm's shell does not pass signals on; without this a command would outlive it.
  if (process.env['npm_lifecycle_event'] !== undefined) whenParentEnds(() => stopping.abort())
  const surroundings: CommandSurroundings = {
    print: (text) => process.stdout.write(text),
    tell: (line) => process.stderr.write(`${line}\n`),
    pageFolder,
    stop: stopping.signal,
  }
  return runCommand(parameters, surroundings)
}

/** Runs one command in given surroundings; the exit code is returned. */
export async function runCommand(
  parameters: readonly string[],
  surroundings: CommandSurroundings,
): Promise<number> {
  try {
    await program(surroundings).parseAsync([...parameters], { from: 'user' })
    return exit.ok
  } catch (error) {
    return report(error, surroundings)
  }
}

function program(surroundings: CommandSurroundings): Command {
  const command = new Command('segment-studio')
    .description('Design Dynamics 365 Sales segments on your own copy of the data.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => surroundings.print(text),
      writeErr: (text) => surroundings.tell(text.trimEnd()),
    })
  for (const add of commands) add(command, surroundings)
  return command
}

const commands = [
  addImport,
  addSimulate,
  addSegments,
  addSequences,
  addApply,
  addExport,
  addSample,
  addConvert,
  addMatch,
  addServe,
] as const

function report(error: unknown, { tell, stop }: CommandSurroundings): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.ok : exit.wrongUsage
  if (error instanceof WrongUsage) {
    tell(error.message)
    return exit.wrongUsage
  }
  if (stop.aborted) {
    tell('Cancelled. Nothing was changed.')
    return exit.failed
  }
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    for (const { path, detail } of issuesOf(error.data)) tell(`${path}: ${detail}.`)
    return exit.wrongUsage
  }
  tell(sentenceOf(error))
  return exit.failed
}

/** What is wrong with what a command was told: a name that is too long, an empty one. */
function issuesOf(data: unknown) {
  const { issues = [] } = (data ?? {}) as { readonly issues?: z.core.$ZodIssue[] }
  return issues.map((issue) => firstIssue({ issues: [issue] }))
}

function sentenceOf(error: unknown): string {
  if (error instanceof Failure || error instanceof ORPCError) {
    const { code, data } = error as { readonly code: string; readonly data: unknown }
    if (isFailureCode(code)) return failureSentence(code, data as FailureData<typeof code>)
  }
  return error instanceof Error ? `Something went wrong: ${error.message}` : 'Something went wrong.'
}
