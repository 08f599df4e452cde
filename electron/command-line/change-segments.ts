import type { Command } from 'commander'
import type { SegmentSummary } from '#shared/contract/segments.ts'
import { findSegments } from './find-segment.ts'
import { position } from './position.ts'
import { clampedPriority, segmentLines } from './segment-lines.ts'
import { withBackend, type Client, type CommandSurroundings } from './surroundings.ts'
import { withWorkspace, type WorkspaceOptions } from './workspace-options.ts'

/** `segments activate`, `deactivate`, `move` and `delete`; each is one step that can be undone in the application. */
export function addSegmentChanges(segments: Command, { print, tell }: CommandSurroundings): void {
  /** Does something to the segments that are named, as one step. */
  async function onSegments<Result>(
    names: readonly string[],
    { workspace: path, recordType }: WorkspaceOptions,
    act: (client: Client, found: readonly SegmentSummary[], conditionLimit: number) => Promise<Result>,
  ): Promise<Result> {
    return withBackend(async (client) => {
      const { settings } = await client.workspace.openFile({ path })
      return act(client, await findSegments(client, names, { recordType }), settings.conditionLimit)
    })
  }
  const idsOf = (found: readonly SegmentSummary[]) => ({ ids: found.map(({ id }) => id) })
  const show = (changed: readonly SegmentSummary[], conditionLimit: number, json: boolean) =>
    print(json ? `${JSON.stringify(changed)}\n` : segmentLines(changed, conditionLimit))

  withWorkspace(segments.command('activate'), 'Activate segments: all of them or none.')
    .argument('<names...>', 'names or ids of the segments')
    .option('--take-everything', 'also segments without conditions, which take every record', false)
    .action(async (names: string[], options: WorkspaceOptions & { readonly takeEverything: boolean }) =>
      onSegments(names, options, async (client, found, limit) => {
        const { takeEverything, json } = options
        show(await client.segments.activate({ ...idsOf(found), takeEverything }), limit, json)
      }),
    )

  withWorkspace(segments.command('deactivate'), 'Deactivate segments; records connected to them stay.')
    .argument('<names...>', 'names or ids of the segments')
    .action(async (names: string[], options: WorkspaceOptions) =>
      onSegments(names, options, async (client, found, limit) => {
        show(await client.segments.deactivate(idsOf(found)), limit, options.json)
        for (const { isDefault, name, recordType } of found)
          if (isDefault) tell(unheldSentence(name, recordType))
      }),
    )

  withWorkspace(segments.command('move'), 'Give a segment another priority.')
    .argument('<name>', 'name or id of the segment')
    .argument('<position>', 'its new place, 1 first', position)
    .action(async (name: string, priority: number, options: WorkspaceOptions) =>
      onSegments([name], options, async (client, found, limit) => {
        for (const moved of await client.segments.move({ ...idsOf(found), priority })) {
          const clamped = clampedPriority(moved, priority)
          if (clamped !== null) tell(clamped)
          print(options.json ? `${JSON.stringify(moved)}\n` : segmentLines([moved], limit))
        }
      }),
    )

  withWorkspace(segments.command('delete'), 'Delete segments with their assignment rules, into the trash.')
    .argument('<names...>', 'names or ids of the segments')
    .action(async (names: string[], options: WorkspaceOptions) =>
      onSegments(names, options, async (client, found) => {
        const { ids } = idsOf(found)
        const removed = await client.segments.remove({ ids })
        for (const { name, rules } of found) tell(trashedSentence(name, rules.total))
        const [id, ...others] = ids
        const one = others.length === 0 ? { id } : {}
        print(options.json ? `${JSON.stringify({ ...one, ids, ...removed })}\n` : `${ids.join('\n')}\n`)
      }),
    )
}

/** Allowed, but to be known (docs/domain.md O-6). */
function unheldSentence(name: string, recordType: string): string {
  return `'${name}' is inactive: what no other segment of '${recordType}' takes gets no segment.`
}

function trashedSentence(name: string, rules: number): string {
  const along = rules === 0 ? '' : ` with ${rules} assignment rule${rules === 1 ? '' : 's'}`
  return `'${name}' is in the trash${along}. Restore it or undo in the application.`
}
