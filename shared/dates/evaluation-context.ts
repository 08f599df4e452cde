import type { CurrentUser } from '#shared/model/current-user.ts'
import { defaultFiscalCalendar, type FiscalCalendar } from '#shared/model/fiscal-calendar.ts'

/** Everything outside the records that an answer depends on; shown wherever it changes a result. */
export interface EvaluationContext {
  /** The evaluation instant, milliseconds since 1970 UTC: the clock or the workspace's pinned *as of*. */
  readonly now: number
  /** IANA name of the evaluation time zone (docs/domain.md O-17). */
  readonly timeZone: string
  /** First day of the week, 0 = Sunday (docs/domain.md 4.3). */
  readonly weekStart: number
  /** Whether é and e differ (docs/domain.md 4.1). */
  readonly accentSensitive: boolean
  readonly fiscal: FiscalCalendar
  /** Whom caller-relative operators mean; null for nobody. */
  readonly user: CurrentUser | null
}

/** The settings a workspace begins with, at the beginning of time in UTC. */
export const plainContext: EvaluationContext = {
  now: 0,
  timeZone: 'UTC',
  weekStart: 0,
  accentSensitive: false,
  fiscal: defaultFiscalCalendar,
  user: null,
}
