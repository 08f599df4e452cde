import type { SegmentState } from '#shared/model/segment.ts'

/** A part of the header that moves into *More*, or goes, where there is no room for it. */
export type InlineCommand = 'compare' | 'discard' | 'activate' | 'properties' | 'priority'

/** Widths in px with the gap before them, in the face in which the crumb takes `crumbWidth`; the most needed first. */
const widths: Readonly<Record<InlineCommand, number>> = {
  activate: 88,
  properties: 142,
  discard: 119,
  compare: 177,
  priority: 110,
}
/** Crumb, status, *Save changes*, *More*, the icon of the pane and the gaps between them. */
const always = 434
const tag = 136
/** A name is cut rather than a command is lost, but not to nothing. */
const leastName = 128
const crumbWidth = 80

/** What stands in the header itself, by its width; the least needed leave first (design: never clipped). */
export function inlineCommands(
  /** The header's own width, and the width of its crumb, by which the face is told. */
  { header, crumb }: { readonly header: number; readonly crumb: number },
  segment: {
    readonly hasDraft: boolean
    readonly hasLive: boolean
    readonly isDefault: boolean
    readonly state: SegmentState
  },
): ReadonlySet<InlineCommand> {
  const fits = new Set<InlineCommand>()
  const isDrafted = !segment.isDefault && segment.hasDraft
  const scale = crumb > 0 ? crumbWidth / crumb : 1
  let room = header * scale - always - leastName - (isDrafted || !segment.hasLive ? tag : 0)
  const wanted: Readonly<Record<InlineCommand, boolean>> = {
    activate: segment.state === 'inactive',
    properties: true,
    discard: isDrafted,
    priority: true,
    compare: isDrafted && segment.hasLive,
  }
  for (const command of Object.keys(widths) as InlineCommand[]) {
    if (!wanted[command]) continue
    room -= widths[command]
    if (room < 0) break
    fits.add(command)
  }
  return fits
}
