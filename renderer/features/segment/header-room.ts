import type { SegmentState } from '#shared/model/segment.ts'

/** A part of the header that moves into *More*, or goes, where there is no room for it. */
export type InlineCommand = 'compare' | 'discard' | 'activate' | 'properties' | 'priority'

/** Widths in px, measured with a face 12 % wider than the drawn one. */
const widths: Readonly<Record<InlineCommand, number>> = {
  activate: 88,
  properties: 150,
  discard: 124,
  priority: 124,
  compare: 172,
}
/** Crumb, status, *Save changes*, *More* and the gaps between everything. */
const always = 424
const tag = 156
/** A name is cut rather than a command is lost, but not to nothing. */
const leastName = 128

/** What stands in the header itself, by its width; the least needed leave first (design: never clipped). */
export function inlineCommands(
  width: number,
  segment: {
    readonly hasDraft: boolean
    readonly hasLive: boolean
    readonly isDefault: boolean
    readonly state: SegmentState
  },
): ReadonlySet<InlineCommand> {
  const fits = new Set<InlineCommand>()
  const isDrafted = !segment.isDefault && segment.hasDraft
  let room = width - always - leastName - (isDrafted || !segment.hasLive ? tag : 0)
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
