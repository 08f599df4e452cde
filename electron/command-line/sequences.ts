import type { Command } from 'commander'
import type { SequenceSummary } from '#shared/contract/sequences.ts'
import { printDefinitions } from '#shared/interchange/definitions.ts'
import { addSequenceChanges } from './change-sequences.ts'
import { addSequenceConnecting } from './connect-sequences.ts'
import { findSequence } from './find-sequence.ts'
import { knownRecordType } from './known-record-type.ts'
import { readSteps } from './read-steps.ts'
import { sequenceLines } from './sequence-lines.ts'
import { withBackend, type CommandSurroundings } from './surroundings.ts'
import { withWorkspace, type WorkspaceOptions } from './workspace-options.ts'
import { WrongUsage } from './wrong-usage.ts'

export function addSequences(program: Command, surroundings: CommandSurroundings): void {
  const { print } = surroundings
  const sequences = program
    .command('sequences')
    .description('List, show, create, connect, activate, deactivate and delete sequences.')

  withWorkspace(sequences.command('list'), 'List the sequences by record type and name.').action(
    async ({ workspace: path, recordType, json }: WorkspaceOptions) =>
      withBackend(async (client) => {
        await client.workspace.openFile({ path, readOnly: true })
        const found: readonly SequenceSummary[] = await client.sequences.list(
          await knownRecordType(client, recordType),
        )
        print(json ? `${JSON.stringify(found)}\n` : sequenceLines(found))
      }),
  )

  withWorkspace(sequences.command('show'), 'Print the definition document of one sequence.')
    .argument('<name>', 'name or id of the sequence')
    .action(async (name: string, { workspace: path, recordType }: WorkspaceOptions) =>
      withBackend(async (client) => {
        await client.workspace.openFile({ path, readOnly: true })
        const found = await findSequence(client, name, recordType)
        const { format, formatVersion, sequences: all = [] } = await client.definitions.export(found)
        const only = all.filter(({ id }) => id === found.id)
        print(printDefinitions({ format, formatVersion, sequences: only, segments: [] }))
      }),
    )

  withWorkspace(sequences.command('create'), 'Create an inactive sequence.')
    .argument('<name>', 'name of the sequence')
    .option('--description <text>', 'its description', '')
    .option('--steps <file>', 'its steps: a list of steps, or a definition document with one sequence (JSON)')
    .action(
      async (
        name: string,
        options: WorkspaceOptions & { readonly description: string; readonly steps?: string },
      ) => {
        const given = options.steps === undefined ? null : readSteps(options.steps)
        const recordType = options.recordType ?? given?.recordType ?? null
        if (recordType === null) {
          throw new WrongUsage('Which record type is the sequence for? Add --record-type.')
        }
        await withBackend(async (client) => {
          await client.workspace.openFile({ path: options.workspace })
          const { description, json } = options
          const made = await client.sequences.create({
            name,
            description,
            recordType,
            steps: given?.steps ?? [],
          })
          print(json ? `${JSON.stringify(made)}\n` : `${made.id}\n`)
        })
      },
    )

  addSequenceConnecting(sequences, surroundings)
  addSequenceChanges(sequences, surroundings)
}
