import { placeOf, type Place } from '#shared/conditions/tree.ts'
import { findNode } from '#shared/conditions/walk.ts'
import type { Group } from '#shared/model/condition.ts'

/** Where a key moves a node to: one step up or down in its branch, out of it, or into a neighbouring one. */
export type Direction = 'up' | 'down' | 'out' | 'into'

/** The place a key moves a node to; null when there is none in that direction. The index counts as `moveNode` wants it. */
export function neighbourPlace(root: Group, id: string, direction: Direction): Place | null {
  const place = placeOf(root, id)
  if (place === null) return null
  const branch = findNode(root, place.parent)
  if (branch === undefined || branch.kind === 'row') return null
  switch (direction) {
    case 'up':
      return place.index === 0 ? null : { ...place, index: place.index - 1 }
    case 'down':
      return place.index === branch.items.length - 1 ? null : { ...place, index: place.index + 2 }
    case 'out': {
      const outer = placeOf(root, place.parent)
      return outer === null ? null : { ...outer, index: outer.index + 1 }
    }
    case 'into': {
      const above = branch.items[place.index - 1]
      if (above !== undefined && above.kind === 'group')
        return { parent: above.id, index: above.items.length }
      const below = branch.items[place.index + 1]
      return below !== undefined && below.kind === 'group' ? { parent: below.id, index: 0 } : null
    }
    default:
      return direction satisfies never
  }
}
