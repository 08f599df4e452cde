import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import type { CurrentUser } from '#shared/model/current-user.ts'
import { defaultFiscalCalendar } from '#shared/model/fiscal-calendar.ts'
import { badField } from './case-refusal.ts'
import type { OperatorCase } from './operator-case.ts'

/** The circumstances a case is asked in; what it does not say is as in a new workspace, and the time is `now`. */
export function contextOf({ now, tz, org, user }: OperatorCase, present: number): EvaluationContext {
  return {
    now: now == null ? present : readNow(now),
    timeZone: tz ?? 'UTC',
    weekStart: org?.weekStart ?? 0,
    accentSensitive: org?.accentSensitive ?? false,
    fiscal: {
      start: org?.fiscalYearStart ?? defaultFiscalCalendar.start,
      period: org?.fiscalPeriod ?? defaultFiscalCalendar.period,
      namedBy: org?.fiscalYearNamedBy === 'end date' ? 'end' : 'start',
    },
    user: user == null ? null : callerOf(user),
  }
}

/** An id that is not given is one that no record has. */
function callerOf(user: NonNullable<OperatorCase['user']>): CurrentUser {
  return {
    id: user.systemuserid ?? '',
    businessUnit: user.businessunitid ?? null,
    teams: user.teamids ?? [],
    language: null,
  }
}

function readNow(text: string): number {
  const isMoment = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/.test(text)
  const instant = Date.parse(/T.*(Z|[+-]\d{2}:?\d{2})$/.test(text) || !text.includes('T') ? text : `${text}Z`)
  if (!isMoment || Number.isNaN(instant)) throw badField('now', 'is no moment such as 2026-11-13T09:41:00Z')
  return instant
}
