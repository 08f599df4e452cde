import { z } from 'zod'

/** How many there may be at a time; settings of the workspace, because support can raise them (docs/domain.md 1.16, O-24). */
export const Limits = z.object({
  conditionLimit: z.number().int().min(1).max(500),
  activeSegmentLimit: z.number().int().min(1).max(10_000),
  activeRuleLimit: z.number().int().min(1).max(1000),
  activeSequenceLimit: z.number().int().min(1).max(10_000),
})
export type Limits = z.infer<typeof Limits>

/** What Dynamics 365 allows where nobody asked for more. */
export const defaultLimits: Limits = {
  conditionLimit: 10,
  activeSegmentLimit: 250,
  activeRuleLimit: 10,
  activeSequenceLimit: 250,
}
