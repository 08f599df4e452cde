import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import { literalInstant, readDateLiteral } from '#shared/dates/literal.ts'
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

/** A moment; without zone it is UTC, as everything in a case. */
function readNow(text: string): number {
  const literal = readDateLiteral(text)
  if (literal === null) throw badField('now', 'is no moment such as 2026-11-13T09:41:00Z')
  return literalInstant(literal, 'UTC')
}
