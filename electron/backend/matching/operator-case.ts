import { z } from 'zod'
import { isTimeZone } from '#shared/dates/zone.ts'
import { FiscalCalendar, fiscalPeriods } from '#shared/model/fiscal-calendar.ts'
import { badField } from './case-refusal.ts'

const text = z.string().min(1)
const id = z.string().max(400)

/** `04-01`, or a date of which only month and day count. */
const fiscalStart = z
  .string()
  .regex(/^(\d{4}-)?\d{2}-\d{2}(T.*)?$/, 'is no day of a year such as 04-01')
  .transform((written) => written.replace(/^\d{4}-(?=\d{2}-)/, '').slice(0, 5))
  .refine((day) => FiscalCalendar.shape.start.safeParse(day).success && isDay(day), 'is no day of a year')

const Organisation = z.object({
  fiscalYearStart: fiscalStart.nullish(),
  fiscalPeriod: z.enum(fiscalPeriods).nullish(),
  fiscalYearNamedBy: z.enum(['start date', 'end date']).nullish(),
  weekStart: z.number().int().min(0).max(6).nullish(),
  accentSensitive: z.boolean().nullish(),
})

const Caller = z.object({
  systemuserid: id.nullish(),
  businessunitid: id.nullish(),
  teamids: z.array(id).nullish(),
})

/**
 * One line of `segment-studio match`, format `operator-case/1`: tables, a query over them and the circumstances it is
 * asked in. Columns and tables are read by `readTables`, as their names may be anything.
 */
const OperatorCase = z.object({
  id: z.string(),
  /** Without it, the entity the FetchXML asks for. */
  entity: text.nullish(),
  /** Without it, nothing is listed. */
  columns: z.unknown().optional(),
  tables: z.unknown(),
  fetchxml: z.string(),
  now: z.string().nullish(),
  tz: z.string().refine(isTimeZone, 'is no time zone such as Europe/Berlin').nullish(),
  org: Organisation.nullish(),
  user: Caller.nullish(),
})
export type OperatorCase = z.infer<typeof OperatorCase>

/** A case whose fields have their shapes. Fails with a refusal that names the first that has not. */
export function readOperatorCase(value: unknown): OperatorCase {
  const reading = OperatorCase.safeParse(value)
  if (reading.success) return reading.data
  const [issue] = reading.error.issues
  const path = (issue?.path ?? []).map((step) =>
    typeof step === 'number' ? `[${step}]` : `.${String(step)}`,
  )
  throw badField(path.join('').replace(/^\./, ''), detailOf(issue))
}

function detailOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'invalid_type' && issue.input === undefined) return 'is missing'
  return issue?.code === 'custom' ? issue.message : `is not as it should be: ${issue?.message ?? ''}`
}

function isDay(day: string): boolean {
  const date = new Date(`2024-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === day
}
