import { failure } from '#shared/contract/failure.ts'
import type { TrashItem } from '#shared/contract/trash.ts'
import { named } from '#backend/platform/named.ts'
import type { TrashEntry } from '#backend/store/trash-table.ts'
import type { Surroundings } from '#backend/surroundings.ts'
import type { Put, Workspace } from '#backend/workspace/workspace.ts'
import { restoring } from './restoring.ts'

/** Deleted segments and sequences, and bringing them back (docs/domain.md 7, row 12); each change can be undone. */
export function createTrash(workspace: Workspace, surroundings: Pick<Surroundings, 'clock' | 'newId'>) {
  const { trash } = workspace

  function entriesOf(ids: readonly string[]): readonly TrashEntry[] {
    return [...new Set(ids)].map((id) => {
      const entry = trash.get(id)
      if (entry === undefined) throw failure('TRASH_MISSING', { name: id })
      return entry
    })
  }

  return {
    list: (): TrashItem[] =>
      trash.list().map((entry) => ({
        id: entry.id,
        kind: entry.kind,
        name: entry.name,
        recordType: entry.recordType,
        deletedAt: new Date(entry.at).toISOString(),
        rules: entry.kind === 'segment' ? entry.content.rules.length : 0,
        connected: entry.kind === 'sequence' ? entry.content.connected.length : 0,
      })),

    restore: (ids: readonly string[]): Promise<{ names: string[] }> =>
      workspace.change(() => {
        const entries = entriesOf(ids)
        const { names, puts } = restoring(workspace, entries, surroundings)
        return {
          kind: 'trash.restore',
          label: `restore ${named(entries, 'things')}`,
          puts,
          answer: () => ({ names: [...names] }),
        }
      }),

    remove: (ids: readonly string[]): Promise<{ names: string[] }> =>
      workspace.change(() => {
        const entries = entriesOf(ids)
        return {
          kind: 'trash.remove',
          label: `remove ${named(entries, 'things')} from the trash`,
          puts: entries.map(({ id }): Put => ({ of: 'trash', id, value: null })),
          answer: () => ({ names: entries.map(({ name }) => name) }),
        }
      }),
  }
}
