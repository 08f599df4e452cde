import { z } from 'zod'

/**
 * Whom caller-relative operators mean (docs/domain.md 4.1): ids as the records hold them. Without one such an
 * operator matches nothing, its negative everything.
 */
export const CurrentUser = z.object({
  id: z.string().min(1).max(400),
  businessUnit: z.string().max(400).nullable(),
  teams: z.array(z.string().max(400)).max(10_000).readonly(),
  /** The number of the language of the user interface, 1033 for English. */
  language: z.number().int().nullable(),
})
export type CurrentUser = z.infer<typeof CurrentUser>
