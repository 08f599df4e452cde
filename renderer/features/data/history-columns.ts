import type { PastImport } from '#shared/contract/imports.ts'
import type { Formats } from '#renderer/ui/format.ts'
import type { GridColumn } from '#renderer/ui/grid-column.ts'

/** What the list of past imports tells of each, all of it in a window of 900; `widths` has those a person gave, as `import history: file`. */
export function historyColumns(
  formats: Formats,
  nameOf: (recordType: string) => string,
  widths: Readonly<Record<string, number>>,
): readonly GridColumn<PastImport>[] {
  const width = (id: string, usual: number) => widths[`import history: ${id}`] ?? usual
  const count = (
    id: string,
    label: string,
    usual: number,
    of: (one: PastImport) => number,
  ): GridColumn<PastImport> => ({
    id,
    label,
    text: (one) => formats.integer(of(one)),
    width: width(id, usual),
    align: 'end',
  })
  return [
    { id: 'file', label: 'File', text: ({ fileName }) => fileName, width: width('file', 140) },
    {
      id: 'type',
      label: 'Record type',
      text: ({ recordType }) => nameOf(recordType),
      width: width('type', 104),
    },
    { id: 'when', label: 'When', text: ({ at }) => formats.dateTime(at), width: width('when', 140) },
    count('imported', 'Imported', 76, ({ imported }) => imported),
    count('updated', 'Updated', 70, ({ updated, unchanged }) => updated - unchanged),
    count('unchanged', 'Unchanged', 92, ({ unchanged }) => unchanged),
    count('removed', 'Removed', 78, ({ removed }) => removed),
    count('rejected', 'Rejected', 74, ({ rejected }) => rejected),
    count('problems', 'Problems', 76, ({ problemCount }) => problemCount),
  ]
}
