import { z } from 'zod'

/** How an organisation divides its fiscal year (docs/domain.md 4.3). */
export const fiscalPeriods = ['monthly', 'quarterly', 'semiannually', 'annually', 'fourweek'] as const

/** When fiscal years begin, how they are divided and which calendar year names them (docs/domain.md O-11). */
export const FiscalCalendar = z.object({
  /** `MM-DD`; 29 February means 28 February in common years. */
  start: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  period: z.enum(fiscalPeriods),
  namedBy: z.enum(['start', 'end']),
})
export type FiscalCalendar = z.infer<typeof FiscalCalendar>

export const defaultFiscalCalendar: FiscalCalendar = { start: '01-01', period: 'quarterly', namedBy: 'start' }
