import type { Attachments } from '#shared/contract/segments.ts'
import type { AnyObstacle } from '#shared/words/obstacle.ts'

/** Which of some segments can be activated, and what keeps the others from it. */
export interface ActivationPlan {
  readonly able: readonly Attachments[]
  readonly unable: readonly { readonly segment: Attachments; readonly obstacles: readonly AnyObstacle[] }[]
  /** Of those that can: those that take every record that reaches them (docs/domain.md O-5). */
  readonly greedy: readonly Attachments[]
}

/** By priority as long as the limit allows; default segments do not count against it (docs/domain.md 1.16). */
export function planActivation(
  attachments: readonly Attachments[],
  { active, limit }: { readonly active: number; readonly limit: number },
): ActivationPlan {
  const inactive = attachments
    .filter(({ state }) => state !== 'active')
    .toSorted((a, b) => a.priority - b.priority)
  const free = inactive.filter(({ obstacles }) => obstacles.length === 0)
  const counted = free.filter(({ isDefault }) => !isDefault)
  const beyond = new Set(counted.slice(Math.max(0, limit - active)))
  const many: AnyObstacle = { code: 'SEGMENTS_MANY', count: active + counted.length, limit }
  const able = free.filter((segment) => !beyond.has(segment))
  return {
    able,
    greedy: able.filter(({ takesEverything }) => takesEverything),
    unable: inactive
      .filter((segment) => !able.includes(segment))
      .map((segment) => ({
        segment,
        // The contract passes obstacles on as data; `shared/words/obstacle.ts` knows them all.
        obstacles: beyond.has(segment) ? [many] : (segment.obstacles as unknown as readonly AnyObstacle[]),
      })),
  }
}
