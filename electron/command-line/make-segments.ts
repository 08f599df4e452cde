import type { Command } from 'commander'
import type { Segment } from '#shared/contract/segments.ts'
import { findSegment } from './find-segment.ts'
import { readDefinition } from './read-definition.ts'
import { position } from './position.ts'
import { clampedPriority } from './segment-lines.ts'
import { withBackend, type CommandSurroundings } from './surroundings.ts'
import { withWorkspace, type WorkspaceOptions } from './workspace-options.ts'
import { WrongUsage } from './wrong-usage.ts'

interface CreateOptions extends WorkspaceOptions {
  readonly conditions?: string
  readonly description: string
  readonly priority?: number
}

interface CopyOptions extends WorkspaceOptions {
  readonly name?: string
  readonly priority?: number
  readonly rules: boolean
}

/** `segments create` and `segments copy`; both make inactive segments (docs/domain.md 2.2, 2.5). */
export function addSegmentMaking(segments: Command, surroundings: CommandSurroundings): void {
  withWorkspace(segments.command('create'), 'Create an inactive segment.')
    .argument('<name>', 'name of the segment')
    .option(
      '--conditions <file>',
      'its definition: a definition document with one segment, or a group (JSON)',
    )
    .option('--description <text>', 'its description', '')
    .option(
      '--priority <n>',
      'its place, 1 first (default: that of the segment made last, which moves down)',
      position,
    )
    .action(async (name: string, options: CreateOptions) => {
      const given = options.conditions === undefined ? null : readDefinition(options.conditions)
      const recordType = options.recordType ?? given?.recordType ?? null
      if (recordType === null)
        throw new WrongUsage('Which record type is the segment for? Add --record-type.')
      await withBackend(async (client) => {
        await client.workspace.openFile({ path: options.workspace })
        const { description, priority } = options
        const conditions = given === null ? {} : { conditions: given.conditions }
        const place = priority === undefined ? {} : { priority }
        show(
          await client.segments.create({ name, description, recordType, ...conditions, ...place }),
          options,
          surroundings,
        )
      })
    })

  withWorkspace(segments.command('copy'), 'Make an inactive copy of a segment, right after it.')
    .argument('<name>', 'name or id of the segment')
    .option('--name <name>', 'name of the copy (default: "… (copy)")')
    .option('--priority <n>', 'its place, 1 first', position)
    .option('--rules', 'copy the assignment rules too', false)
    .action(async (original: string, options: CopyOptions) =>
      withBackend(async (client) => {
        await client.workspace.openFile({ path: options.workspace })
        const { id } = await findSegment(client, original, options.recordType)
        const { name, priority, rules } = options
        const wanted = {
          ...(name === undefined ? {} : { name }),
          ...(priority === undefined ? {} : { priority }),
        }
        show(await client.segments.copy({ id, rules, ...wanted }), options, surroundings)
      }),
    )
}

function show(
  made: Segment,
  { json, priority }: { readonly json: boolean; readonly priority?: number },
  { print, tell }: CommandSurroundings,
): void {
  const clamped = clampedPriority(made, priority)
  if (clamped !== null) tell(clamped)
  print(json ? `${JSON.stringify(made)}\n` : `${made.id}\n`)
}
