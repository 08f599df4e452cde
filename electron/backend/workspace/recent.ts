import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { z } from 'zod'
import type { RecentWorkspace } from '#shared/contract/workspace.ts'
import { workspaceId } from './workspace-id.ts'

const Entry = z.object({
  path: z.string(),
  openedAt: z.iso.datetime(),
  leads: z.number().nullable(),
  sample: z.boolean(),
})
type Entry = z.infer<typeof Entry>

/** The workspaces opened before, newest first, kept in the home folder. */
export function createRecent(home: string) {
  const file = join(home, 'recent.json')
  const read = (): readonly Entry[] => {
    try {
      return z.array(Entry).parse(JSON.parse(readFileSync(file, 'utf8')))
    } catch {
      // A list that is missing or unreadable is an empty list; nothing but convenience is lost.
      return []
    }
  }
  const write = (entries: readonly Entry[]) => {
    mkdirSync(home, { recursive: true })
    writeFileSync(`${file}.new`, `${JSON.stringify(entries.slice(0, most), null, 2)}\n`)
    renameSync(`${file}.new`, file)
  }
  return {
    list: (): RecentWorkspace[] => read().map(shown),
    remember(entry: Entry): void {
      try {
        write([entry, ...read().filter(({ path }) => path !== entry.path)])
      } catch {
        // A home that may not be written keeps nobody from the workspace itself.
      }
    },
    /** Takes one out of the list, or all of them; the files stay. */
    forget: (id: string | null) =>
      write(id === null ? [] : read().filter(({ path }) => workspaceId(path) !== id)),
    pathOf: (id: string): string | undefined => read().find(({ path }) => workspaceId(path) === id)?.path,
  }
}

function shown({ path, ...entry }: Entry): RecentWorkspace {
  return {
    ...entry,
    id: workspaceId(path),
    name: basename(path, extname(path)),
    folder: dirname(path),
    missing: !existsSync(path),
  }
}

const most = 20
