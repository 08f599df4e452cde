import type { Command } from 'commander'
import type { Segment } from '#shared/contract/segments.ts'
import type { WrittenDocument } from '#shared/model/definition-document.ts'
import { findSegment } from './find-segment.ts'
import { readDefinition } from './read-definition.ts'
import { withBackend, type CommandSurroundings } from './surroundings.ts'
import { WrongUsage } from './wrong-usage.ts'

interface Shared {
  readonly workspace: string
  readonly recordType?: string
  readonly json: boolean
}

export function addSegments(program: Command, { print }: CommandSurroundings): void {
  const segments = program.command('segments').description('List, show, create and delete segments.')

  withShared(segments.command('list'), 'List the segments.').action(
    async ({ workspace, recordType, json }: Shared) =>
      withBackend(async (client) => {
        await client.workspace.openFile({ path: workspace, readOnly: true })
        const found = await client.segments.list(recordType === undefined ? {} : { recordType })
        print(
          json
            ? `${JSON.stringify(found)}\n`
            : found.map(({ name, recordType: of, conditions }) => `${of}\t${name}\t${conditions}\n`).join(''),
        )
      }),
  )

  withShared(segments.command('show'), 'Print the definition document of one segment.')
    .argument('<name>', 'name of the segment')
    .action(async (name: string, { workspace, recordType }: Shared) =>
      withBackend(async (client) => {
        await client.workspace.openFile({ path: workspace, readOnly: true })
        print(`${JSON.stringify(documentOf(await findSegment(client, name, recordType)), null, 2)}\n`)
      }),
    )

  withShared(segments.command('create'), 'Create a segment.')
    .argument('<name>', 'name of the segment')
    .option(
      '--conditions <file>',
      'its definition: a definition document with one segment, or a group (JSON)',
    )
    .option('--description <text>', 'its description', '')
    .action(async (name: string, options: Shared & { conditions?: string; description: string }) => {
      const given = options.conditions === undefined ? null : readDefinition(options.conditions)
      const recordType = options.recordType ?? given?.recordType ?? null
      if (recordType === null)
        throw new WrongUsage('Which record type is the segment for? Add --record-type.')
      await withBackend(async (client) => {
        await client.workspace.openFile({ path: options.workspace })
        const { description } = options
        const conditions = given === null ? {} : { conditions: given.conditions }
        const made = await client.segments.create({ name, description, recordType, ...conditions })
        print(options.json ? `${JSON.stringify(made)}\n` : `${made.id}\n`)
      })
    })

  withShared(segments.command('delete'), 'Delete a segment; it can be undone in the application.')
    .argument('<name>', 'name of the segment')
    .action(async (name: string, { workspace, recordType, json }: Shared) =>
      withBackend(async (client) => {
        await client.workspace.openFile({ path: workspace })
        const { id } = await findSegment(client, name, recordType)
        await client.segments.remove({ ids: [id] })
        print(json ? `${JSON.stringify({ id })}\n` : `${id}\n`)
      }),
    )
}

function withShared(command: Command, description: string): Command {
  return command
    .description(description)
    .requiredOption('--workspace <file>', 'workspace file')
    .option('--record-type <name>', 'record type, where the name alone does not tell')
    .option('--json', 'print JSON', false)
}

function documentOf({ id, name, description, recordType, live, draft }: Segment): WrittenDocument {
  const conditions = live ?? draft ?? { kind: 'group', id: 'root', join: 'and', items: [] }
  return {
    format: 'segment-studio/definitions',
    formatVersion: 1,
    segments: [{ id, name, description, recordType, conditions }],
  }
}
