import { z } from 'zod'

/** How long and how much history, trash and undo remember; settings of the workspace (docs/domain.md 7, row 12). */
export const Keeping = z.object({
  keepDays: z.number().int().min(1).max(3650),
  keepEntries: z.number().int().min(100).max(1_000_000),
})
export type Keeping = z.infer<typeof Keeping>

/** How a new workspace remembers. */
export const defaultKeeping: Keeping = { keepDays: 90, keepEntries: 10_000 }
