import type { Group } from '#shared/model/condition.ts'
import { walkConditions } from './walk.ts'

/** The first id that two nodes of a definition have; undefined when each has its own. */
export function repeatedNode(conditions: Group): string | undefined {
  const seen = new Set<string>()
  for (const { node } of walkConditions(conditions, '')) {
    if (seen.has(node.id)) return node.id
    seen.add(node.id)
  }
  return undefined
}
