import { z } from 'zod'
import { FiscalCalendar } from './fiscal-calendar.ts'
import { Limits } from './limits.ts'

/** Settings that belong to the definitions and travel with them; who is working and what the clock says do not. */
export const DocumentSettings = z.strictObject({
  timeZone: z.string().max(100).optional(),
  weekStart: z.number().int().min(0).max(6).optional(),
  accentSensitive: z.boolean().optional(),
  fiscal: FiscalCalendar.optional(),
  ...Limits.partial().shape,
})
export type DocumentSettings = z.infer<typeof DocumentSettings>
