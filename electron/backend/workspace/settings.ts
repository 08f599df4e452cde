import { failure } from '#shared/contract/failure.ts'
import { WorkspaceSettings } from '#shared/contract/workspace.ts'
import { defaultFiscalCalendar } from '#shared/model/fiscal-calendar.ts'
import { defaultKeeping } from '#shared/model/keeping.ts'
import { defaultLimits } from '#shared/model/limits.ts'
import { fixedRecordTypes } from '#shared/model/work-assignment.ts'
import { isTimeZone } from '#shared/dates/zone.ts'
import type { createSettingTable } from '#backend/store/setting-table.ts'
import type { Put } from './definition-store.ts'
import type { Workspace } from './workspace.ts'

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
    workAssignment: fixedRecordTypes,
    ...defaultLimits,
    ...defaultKeeping,
  }
}

export function readSettings(table: ReturnType<typeof createSettingTable>): WorkspaceSettings {
  const stored = Object.keys(WorkspaceSettings.shape).map((name) => [name, table.get(name)] as const)
  const known = Object.fromEntries(stored.filter(([, value]) => value !== undefined))
  return WorkspaceSettings.parse({ ...defaultSettings('UTC'), ...known })
}

/** Writes settings past the command log, into a workspace that is being made. */
export function writeSettings(
  table: ReturnType<typeof createSettingTable>,
  settings: Partial<WorkspaceSettings>,
): void {
  for (const [name, value] of Object.entries(settings)) table.set(name, value)
}

/** Changing settings, each change an undoable command. */
export function createSettings(workspace: Workspace) {
  return {
    change: (changes: Partial<WorkspaceSettings>): Promise<void> =>
      workspace.change(() => {
        const puts = settingPuts(workspace.settings(), changes)
        return { kind: 'settings', label: settingsLabel(puts), puts, answer: () => undefined }
      }),
  }
}

/** What to put in place for settings that differ from the present ones. Fails with TIME_ZONE_UNKNOWN. */
export function settingPuts(present: WorkspaceSettings, changes: Partial<WorkspaceSettings>): readonly Put[] {
  if (changes.timeZone !== undefined) refuseUnknownTimeZone(changes.timeZone)
  return Object.entries(changes).flatMap(([id, value]): readonly Put[] =>
    JSON.stringify(present[id as keyof WorkspaceSettings]) === JSON.stringify(value)
      ? []
      : [{ of: 'setting', id, value }],
  )
}

const names: Readonly<Record<keyof WorkspaceSettings, string>> = {
  asOf: 'as of',
  timeZone: 'time zone',
  weekStart: 'start of the week',
  accentSensitive: 'accents',
  fiscal: 'fiscal calendar',
  currentUser: 'current user',
  workAssignment: 'record types',
  conditionLimit: 'conditions per segment',
  activeSegmentLimit: 'active segments',
  activeRuleLimit: 'active rules per segment',
  activeSequenceLimit: 'active sequences',
  keepDays: 'days of history',
  keepEntries: 'entries of history',
}

function settingsLabel(puts: readonly Put[]): string {
  const [first, ...others] = puts
  const name = first === undefined ? undefined : names[first.id as keyof WorkspaceSettings]
  return name === undefined || others.length > 0 ? 'change settings' : `change setting ${name}`
}

function refuseUnknownTimeZone(timeZone: string): void {
  if (!isTimeZone(timeZone)) throw failure('TIME_ZONE_UNKNOWN', { timeZone })
}
