import { z } from 'zod'

/** An assignment rule as far as this version keeps it: whose it is, its place and whether it is used (docs/domain.md 1.9). */
export const AssignmentRule = z.object({
  id: z.uuid(),
  segment: z.uuid(),
  name: z.string().trim().min(1).max(100),
  description: z.string().max(2000),
  /** Place in the order the segment's rules are tried in, 1 first. */
  position: z.number().int().min(1),
  active: z.boolean(),
})
export type AssignmentRule = z.infer<typeof AssignmentRule>
