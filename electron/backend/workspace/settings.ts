import { failure } from '#shared/contract/failure.ts'
import { WorkspaceSettings } from '#shared/contract/workspace.ts'
import { defaultConditionLimit } from '#shared/conditions/limits.ts'
import { defaultFiscalCalendar } from '#shared/model/fiscal-calendar.ts'
import { isTimeZone } from '#shared/dates/zone.ts'
import type { createSettingTable } from '#backend/store/setting-table.ts'

/** Settings as a new workspace has them; the week starts on Sunday as in the CRM (docs/domain.md 4.3). */
export function defaultSettings(timeZone: string): WorkspaceSettings {
  refuseUnknownTimeZone(timeZone)
  return {
    asOf: 'live',
    timeZone,
    weekStart: 0,
    accentSensitive: false,
    fiscal: defaultFiscalCalendar,
    currentUser: null,
    conditionLimit: defaultConditionLimit,
  }
}

export function readSettings(table: ReturnType<typeof createSettingTable>): WorkspaceSettings {
  const stored = Object.keys(WorkspaceSettings.shape).map((name) => [name, table.get(name)] as const)
  const known = Object.fromEntries(stored.filter(([, value]) => value !== undefined))
  return WorkspaceSettings.parse({ ...defaultSettings('UTC'), ...known })
}

export function writeSettings(
  table: ReturnType<typeof createSettingTable>,
  settings: Partial<WorkspaceSettings>,
): void {
  if (settings.timeZone !== undefined) refuseUnknownTimeZone(settings.timeZone)
  for (const [name, value] of Object.entries(settings)) table.set(name, value)
}

function refuseUnknownTimeZone(timeZone: string): void {
  if (!isTimeZone(timeZone)) throw failure('TIME_ZONE_UNKNOWN', { timeZone })
}
