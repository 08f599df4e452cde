import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { ColumnType } from '#shared/model/column-type.ts'
import { LogicalName } from '#shared/model/record-type.ts'
import { declares } from './failure.ts'
import { Problem } from './import-problem.ts'
import { Progress } from './workspace.ts'

/** How a file is cut into rows; detected, shown, changeable. */
export const FileSettings = z.object({
  kind: z.enum(['csv', 'json', 'xlsx']),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  quote: z.string().nullable(),
  /** The row of the file that names the columns, 1 for the first. */
  headerRow: z.number().int().min(1),
  sheet: z.string().nullable(),
})
export type FileSettings = z.infer<typeof FileSettings>

/** How numbers or dates of a column are written; null parts do not apply. */
export const ValueFormat = z.object({
  decimal: z.enum(['.', ',']).nullable(),
  group: z.enum([',', '.', ' ', "'", '']).nullable(),
  dateOrder: z.enum(['ymd', 'dmy', 'mdy']).nullable(),
})
export type ValueFormat = z.infer<typeof ValueFormat>

/** Where one column of the file goes. */
export const ColumnPlan = z.object({
  header: z.string(),
  leaveOut: z.boolean(),
  name: LogicalName,
  label: z.string(),
  /** Null: as detected over the whole file. */
  type: ColumnType.nullable(),
  format: ValueFormat.nullable(),
  /** For lookups: the record type pointed to, and the column matched there (null: its key, then its name). */
  lookup: z.object({ target: LogicalName, column: LogicalName.nullable() }).nullable(),
})
export type ColumnPlan = z.infer<typeof ColumnPlan>

export const ImportPlan = z.object({
  /** A file handed over before: an upload, or a path a trusted door offered. */
  source: z.string(),
  file: FileSettings,
  recordType: LogicalName,
  recordTypeLabel: z.string().nullable(),
  /** Add and update by key, or also take away records the file does not name. */
  mode: z.enum(['merge', 'replace']),
  /** Name of the column that holds the key; null numbers the rows by line. */
  key: LogicalName.nullable(),
  /** Name of the column that names a record to people. */
  nameColumn: LogicalName.nullable(),
  columns: z.array(ColumnPlan).max(1900),
})
export type ImportPlan = z.infer<typeof ImportPlan>

export const ColumnSight = z.object({
  header: z.string(),
  detected: ColumnType,
  format: ValueFormat.nullable(),
  filled: z.number(),
  rows: z.number(),
  firstValues: z.array(z.string()),
  distinct: z.number().nullable(),
})
export type ColumnSight = z.infer<typeof ColumnSight>

/** A file as first looked at: what was detected, the first rows, and the plan it suggests. */
export const ImportSight = z.object({
  fileName: z.string(),
  bytes: z.number(),
  columns: z.array(ColumnSight),
  rows: z.array(z.object({ line: z.number(), values: z.array(z.string()) })),
  plan: ImportPlan,
  problems: z.array(Problem),
  /** Whether the columns were recognised as an Excel export from Dynamics 365. */
  dynamicsExport: z.boolean(),
})
export type ImportSight = z.infer<typeof ImportSight>

export const ImportReport = z.object({
  kind: z.literal('report'),
  recordType: LogicalName,
  /** Data rows in the file. */
  rows: z.number(),
  imported: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  removed: z.number(),
  rejected: z.number(),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  columns: z.array(z.object({ name: LogicalName, type: ColumnType })),
  /** The first problems in order of line; `problemCount` counts all. */
  problems: z.array(Problem),
  problemCount: z.number(),
  durationMs: z.number(),
})
export type ImportReport = z.infer<typeof ImportReport>

const reading = declares(
  'WORKSPACE_NONE',
  'SOURCE_MISSING',
  'FILE_EMPTY',
  'FILE_NOT_TABLE',
  'FILE_UNREADABLE',
  'FILE_TOO_LARGE',
  'ENCODING_UNKNOWN',
)

export const imports = {
  /** Hands over a file by path; only doors that may handle paths. */
  offerPath: oc
    .errors(declares('PATH_REFUSED', 'SOURCE_MISSING'))
    .input(z.object({ path: z.string() }))
    .output(z.object({ source: z.string(), fileName: z.string(), bytes: z.number() })),
  /** Looks at the beginning of a file; `file` overrules what was detected. */
  look: oc
    .errors(reading)
    .input(
      z.object({
        source: z.string(),
        recordType: LogicalName.optional(),
        file: FileSettings.partial().optional(),
      }),
    )
    .output(ImportSight),
  /** Reads the whole file without storing anything: the final types, and every problem to expect. */
  check: oc
    .errors({ ...reading, ...declares('IMPORT_COLUMN_UNKNOWN', 'IMPORT_COLUMN_REPEATED') })
    .input(ImportPlan)
    .output(eventIterator(z.discriminatedUnion('kind', [Progress, ImportReport]))),
  run: oc
    .errors({
      ...reading,
      ...declares(
        'WORKSPACE_READ_ONLY',
        'DISK_FULL',
        'IMPORT_COLUMN_UNKNOWN',
        'IMPORT_COLUMN_REPEATED',
        'IMPORT_TYPE_CONFLICT',
      ),
    })
    .input(ImportPlan)
    .output(eventIterator(z.discriminatedUnion('kind', [Progress, ImportReport]))),
  /** Lets go of a file that is not wanted any more. */
  release: oc.input(z.object({ source: z.string() })).output(z.null()),
}
