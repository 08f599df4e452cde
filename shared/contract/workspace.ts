import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import { CurrentUser } from '#shared/model/current-user.ts'
import { FiscalCalendar } from '#shared/model/fiscal-calendar.ts'
import { Keeping } from '#shared/model/keeping.ts'
import { Limits } from '#shared/model/limits.ts'
import { LogicalName } from '#shared/model/record-type.ts'
import { declares } from './failure.ts'

/** When relative dates are looked at: now, or a pinned instant (docs/adr: the clock). */
export const AsOf = z.union([z.literal('live'), z.iso.datetime({ offset: true })])

/** Settings that change what conditions mean; they live in the workspace (docs/domain.md 4.1, 4.3, O-24). */
export const WorkspaceSettings = z.object({
  asOf: AsOf,
  timeZone: z.string(),
  weekStart: z.number().int().min(0).max(6),
  accentSensitive: z.boolean(),
  fiscal: FiscalCalendar,
  /** Whom caller-relative operators mean; null for nobody (docs/domain.md 4.1). */
  currentUser: CurrentUser.nullable(),
  /** Record types that take part in work assignment; segments of others are paused (docs/domain.md 1.2). */
  workAssignment: z.array(LogicalName).max(200).readonly(),
  ...Limits.shape,
  ...Keeping.shape,
})
export type WorkspaceSettings = z.infer<typeof WorkspaceSettings>

/** What conditions go by: the settings, and the pinned instant when there is one, else `now`. */
export function evaluationContext(settings: WorkspaceSettings, now: number): EvaluationContext {
  const { asOf, timeZone, weekStart, accentSensitive, fiscal, currentUser: user } = settings
  return { timeZone, weekStart, accentSensitive, fiscal, now: asOf === 'live' ? now : Date.parse(asOf), user }
}

export const RecentWorkspace = z.object({
  id: z.string(),
  name: z.string(),
  folder: z.string(),
  openedAt: z.iso.datetime(),
  missing: z.boolean(),
  /** What it held when it was last closed or opened, for the list: `12,000 leads`. */
  leads: z.number().nullable(),
  sample: z.boolean(),
})
export type RecentWorkspace = z.infer<typeof RecentWorkspace>

export const OpenWorkspace = z.object({
  id: z.string(),
  name: z.string(),
  folder: z.string(),
  /** Raised by every change; results carry the version they were computed on. */
  version: z.number(),
  readOnly: z.enum(['busy', 'newer', 'permission', 'foreign']).nullable(),
  sample: z.boolean(),
  /** A folder where two machines can write the file at once; null for an ordinary one. */
  folderKind: z.enum(['synced', 'network']).nullable(),
  settings: WorkspaceSettings,
  /** The instant relative dates are resolved against now, ISO 8601 UTC. */
  now: z.iso.datetime(),
  undo: z.string().nullable(),
  redo: z.string().nullable(),
})
export type OpenWorkspace = z.infer<typeof OpenWorkspace>

/** What changed, in order; `touched` names the areas to look at again. */
export const WorkspaceEvent = z.object({
  workspace: OpenWorkspace.nullable(),
  touched: z.array(z.enum(['workspace', 'segments', 'sequences', 'trash', 'records', 'catalog', 'settings'])),
})
export type WorkspaceEvent = z.infer<typeof WorkspaceEvent>

/** One step of long work; the last one carries the result. */
export const Progress = z.object({
  kind: z.literal('progress'),
  phase: z.string(),
  done: z.number(),
  /** Null while the whole is not known. */
  total: z.number().nullable(),
  /** Rows read so far, where `done` counts something else. */
  rows: z.number().optional(),
})
export type Progress = z.infer<typeof Progress>

const opening = declares(
  'WORKSPACE_MISSING',
  'WORKSPACE_BUSY',
  'WORKSPACE_FOREIGN',
  'WORKSPACE_DAMAGED',
  'WORKSPACE_EXISTS',
  'FOLDER_UNWRITABLE',
  'DISK_FULL',
  'PATH_REFUSED',
)

export const workspace = {
  current: oc.output(OpenWorkspace.nullable()),
  /** Starts with the present state, then one event per change. */
  watch: oc.output(eventIterator(WorkspaceEvent)),
  recent: oc.output(z.array(RecentWorkspace)),
  forgetRecent: oc.input(z.object({ id: z.string().nullable() })).output(z.array(RecentWorkspace)),
  /** A new file in the folder for workspaces, named after `name`. */
  create: oc
    .errors({ ...opening, ...declares('NAME_UNUSABLE', 'TIME_ZONE_UNKNOWN') })
    .input(z.object({ name: z.string().trim().min(1).max(100), timeZone: z.string().optional() }))
    .output(OpenWorkspace),
  open: oc
    .errors(opening)
    .input(z.object({ id: z.string(), readOnly: z.boolean().optional() }))
    .output(OpenWorkspace),
  /** Opens a file by its path; only doors that may handle paths (shell, command line). */
  openFile: oc
    .errors(opening)
    .input(z.object({ path: z.string(), create: z.boolean().optional(), readOnly: z.boolean().optional() }))
    .output(OpenWorkspace),
  /** Opens the sample organisation, making it first when it is not there. */
  openSample: oc
    .errors(opening)
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          Progress,
          z.object({ kind: z.literal('done'), workspace: OpenWorkspace }),
        ]),
      ),
    ),
  close: oc.output(z.null()),
  changeSettings: oc
    .errors(declares('WORKSPACE_NONE', 'WORKSPACE_READ_ONLY', 'TIME_ZONE_UNKNOWN'))
    .input(WorkspaceSettings.omit({ workAssignment: true }).partial())
    .output(OpenWorkspace),
  undo: oc
    .errors(declares('WORKSPACE_NONE', 'WORKSPACE_READ_ONLY', 'NOTHING_TO_UNDO'))
    .output(z.object({ label: z.string() })),
  redo: oc
    .errors(declares('WORKSPACE_NONE', 'WORKSPACE_READ_ONLY', 'NOTHING_TO_REDO'))
    .output(z.object({ label: z.string() })),
}
