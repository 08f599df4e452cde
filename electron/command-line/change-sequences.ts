import type { Command } from 'commander'
import type { SequenceSummary } from '#shared/contract/sequences.ts'
import { findSequences } from './find-sequence.ts'
import { sequenceLines } from './sequence-lines.ts'
import { withBackend, type Client, type CommandSurroundings } from './surroundings.ts'
import { withWorkspace, type WorkspaceOptions } from './workspace-options.ts'

/** `sequences activate`, `deactivate` and `delete`; each is one step that can be undone in the application. */
export function addSequenceChanges(sequences: Command, { print, tell }: CommandSurroundings): void {
  function onSequences(
    command: Command,
    description: string,
    act: (client: Client, found: readonly SequenceSummary[], json: boolean) => Promise<void>,
  ): void {
    withWorkspace(command, description)
      .argument('<names...>', 'names or ids of the sequences')
      .action(async (names: string[], { workspace: path, recordType, json }: WorkspaceOptions) =>
        withBackend(async (client) => {
          await client.workspace.openFile({ path })
          await act(client, await findSequences(client, names, recordType), json)
        }),
      )
  }
  const idsOf = (found: readonly SequenceSummary[]) => ({ ids: found.map(({ id }) => id) })
  const show = (changed: readonly SequenceSummary[], json: boolean) =>
    print(json ? `${JSON.stringify(changed)}\n` : sequenceLines(changed))

  onSequences(
    sequences.command('activate'),
    'Activate sequences: all of them or none.',
    async (client, found, json) => show(await client.sequences.activate(idsOf(found)), json),
  )
  onSequences(
    sequences.command('deactivate'),
    'Deactivate sequences; records leave them, segments stay connected.',
    async (client, found, json) => show(await client.sequences.deactivate(idsOf(found)), json),
  )
  onSequences(
    sequences.command('delete'),
    'Delete sequences into the trash; their segments are disconnected.',
    async (client, found, json) => {
      const { ids } = idsOf(found)
      const removed = await client.sequences.remove({ ids })
      for (const { name, segments } of found) tell(trashedSentence(name, segments.length))
      const [id, ...others] = ids
      const one = others.length === 0 ? { id } : {}
      print(json ? `${JSON.stringify({ ...one, ids, ...removed })}\n` : `${ids.join('\n')}\n`)
    },
  )
}

function trashedSentence(name: string, connected: number): string {
  const along =
    connected === 0 ? '' : `; ${connected} segment${connected === 1 ? ' was' : 's were'} disconnected`
  return `'${name}' is in the trash${along}. Restore it or undo in the application.`
}
