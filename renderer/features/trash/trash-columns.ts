import type { TrashItem } from '#shared/contract/trash.ts'
import type { Formats } from '#renderer/ui/format.ts'
import type { GridColumn } from '#renderer/ui/grid-column.ts'

/** What the trash tells of each thing, all of it in a window of 900. */
export function trashColumns(
  formats: Pick<Formats, 'dateTime' | 'integer'>,
  nameOf: (recordType: string) => string,
  widths: Readonly<Record<string, number>>,
): readonly GridColumn<TrashItem>[] {
  const width = (id: string, usual: number) => widths[`trash: ${id}`] ?? usual
  return [
    { id: 'name', label: 'Name', text: ({ name }) => name, width: width('name', 240), grows: true },
    { id: 'kind', label: 'Kind', text: ({ kind }) => kindWords[kind], width: width('kind', 96) },
    {
      id: 'type',
      label: 'Record type',
      text: ({ recordType }) => nameOf(recordType),
      width: width('type', 128),
    },
    {
      id: 'deleted',
      label: 'Deleted',
      text: ({ deletedAt }) => formats.dateTime(deletedAt),
      width: width('deleted', 152),
    },
    {
      id: 'along',
      label: 'Went along',
      text: (item) => wentAlong(item, formats),
      width: width('along', 180),
      quiet: true,
    },
  ]
}

/** What a deletion took along or let go: `2 assignment rules`, `3 segments disconnected`. */
export function wentAlong({ rules, connected }: TrashItem, { integer }: Pick<Formats, 'integer'>): string {
  if (rules > 0) return `${integer(rules)} assignment ${rules === 1 ? 'rule' : 'rules'}`
  return connected > 0 ? `${integer(connected)} ${connected === 1 ? 'segment' : 'segments'} disconnected` : ''
}

/** What a thing in the trash is. */
export const kindWords: Readonly<Record<TrashItem['kind'], string>> = {
  segment: 'Segment',
  sequence: 'Sequence',
}
