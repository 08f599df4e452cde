import type { Command } from 'commander'
import { printDefinitions } from '#shared/interchange/definitions.ts'
import { addSegmentChanges } from './change-segments.ts'
import { findSegment } from './find-segment.ts'
import { knownRecordType } from './known-record-type.ts'
import { addSegmentMaking } from './make-segments.ts'
import { segmentLines } from './segment-lines.ts'
import { withBackend, type CommandSurroundings } from './surroundings.ts'
import { withWorkspace, type WorkspaceOptions } from './workspace-options.ts'

export function addSegments(program: Command, surroundings: CommandSurroundings): void {
  const { print } = surroundings
  const segments = program
    .command('segments')
    .description('List, show, create, copy, order, activate, deactivate and delete segments.')

  withWorkspace(segments.command('list'), 'List the segments by record type and priority.').action(
    async ({ workspace: path, recordType, json }: WorkspaceOptions) =>
      withBackend(async (client) => {
        const { settings } = await client.workspace.openFile({ path, readOnly: true })
        const found = await client.segments.list(await knownRecordType(client, recordType))
        print(json ? `${JSON.stringify(found)}\n` : segmentLines(found, settings.conditionLimit))
      }),
  )

  withWorkspace(segments.command('show'), 'Print the definition document of one segment.')
    .argument('<name>', 'name or id of the segment')
    .action(async (name: string, { workspace: path, recordType }: WorkspaceOptions) =>
      withBackend(async (client) => {
        await client.workspace.openFile({ path, readOnly: true })
        const found = await findSegment(client, name, recordType)
        const { format, formatVersion, segments: all } = await client.definitions.export(found)
        const only = all.filter(({ id }) => id === found.id)
        print(printDefinitions({ format, formatVersion, segments: only }))
      }),
    )

  addSegmentMaking(segments, surroundings)
  addSegmentChanges(segments, surroundings)
}
