import type { Command } from 'commander'
import type { SegmentSummary } from '#shared/contract/segments.ts'
import { findSegments } from './find-segment.ts'
import { findSequence } from './find-sequence.ts'
import { segmentLines } from './segment-lines.ts'
import { withBackend, type CommandSurroundings } from './surroundings.ts'
import { withWorkspace, type WorkspaceOptions } from './workspace-options.ts'

/** `sequences connect` and `sequences disconnect` (docs/domain.md 2.8). */
export function addSequenceConnecting(sequences: Command, { print, tell }: CommandSurroundings): void {
  const show = (changed: readonly SegmentSummary[], conditionLimit: number, json: boolean) =>
    print(json ? `${JSON.stringify(changed)}\n` : segmentLines(changed, conditionLimit))

  withWorkspace(sequences.command('connect'), 'Connect segments to a sequence of their record type.')
    .argument('<sequence>', 'name or id of the sequence')
    .argument('<segments...>', 'names or ids of the segments')
    .option('--replace', 'take the place of another connected sequence', false)
    .action(
      async (name: string, names: string[], options: WorkspaceOptions & { readonly replace: boolean }) =>
        withBackend(async (client) => {
          const { workspace: path, recordType, replace, json } = options
          const { settings } = await client.workspace.openFile({ path })
          const sequence = await findSequence(client, name, recordType)
          const found = await findSegments(client, names, { recordType, preferred: sequence.recordType })
          const ids = found.map(({ id }) => id)
          const changed = await client.segments.connect({ ids, sequence: sequence.id, replace })
          if (sequence.state === 'inactive') tell(inactiveSentence(sequence.name))
          show(changed, settings.conditionLimit, json)
        }),
    )

  withWorkspace(sequences.command('disconnect'), 'Disconnect segments; records in the sequence go on.')
    .argument('<segments...>', 'names or ids of the segments')
    .action(async (names: string[], { workspace: path, recordType, json }: WorkspaceOptions) =>
      withBackend(async (client) => {
        const { settings } = await client.workspace.openFile({ path })
        const ids = (await findSegments(client, names, { recordType })).map(({ id }) => id)
        show(await client.segments.disconnect({ ids }), settings.conditionLimit, json)
      }),
    )
}

/** Allowed, but to be known (docs/domain.md O-21). */
function inactiveSentence(name: string): string {
  return `'${name}' is inactive: no record enters it until it is activated.`
}
