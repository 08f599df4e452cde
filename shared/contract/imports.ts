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
  /** The row of the file that names the columns, 1 for the first; 0 when none does. */
  headerRow: z.number().int().min(0),
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
  /** What only a person can tell: whether 03/04 is in March, whether 1.234 is a thousand; text until told. */
  unclear: z.enum(['dateOrder', 'decimal']).nullable(),
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
  /** The sheets of a workbook to choose from; empty for other kinds of files. */
  sheets: z.array(z.string()),
  /** Whether the encoding is proved by the file's bytes and not only likely. */
  encodingCertain: z.boolean(),
  /** Whether the columns were recognised as an Excel export from Dynamics 365. */
  dynamicsExport: z.boolean(),
})
export type ImportSight = z.infer<typeof ImportSight>

/** What a column would become under a plan, judged by the first rows of the file. */
export const ColumnTrial = z.object({
  header: z.string(),
  name: LogicalName,
  type: ColumnType,
  /** Whether the record type has the column already. */
  known: z.boolean(),
  /** How many values cannot be read as the type. */
  unreadable: z.number(),
  /** Labels that would become new options. */
  newChoices: z.array(z.string()),
})
export type ColumnTrial = z.infer<typeof ColumnTrial>

/** The first rows as they would be stored, in the order of the columns that are not left out. */
export const ImportTrial = z.object({
  columns: z.array(ColumnTrial),
  /** How many rows `columns` was judged by. */
  judged: z.number(),
  rows: z.array(
    z.object({
      line: z.number(),
      /** Text as `printCell` writes it, an option's label; null is blank. */
      cells: z.array(
        z.object({ text: z.string().nullable(), state: z.enum(['stored', 'unreadable', 'new']) }),
      ),
    }),
  ),
})
export type ImportTrial = z.infer<typeof ImportTrial>

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

const planning = declares('IMPORT_COLUMN_UNKNOWN', 'IMPORT_COLUMN_REPEATED', 'IMPORT_TYPE_CONFLICT')

/** An import that was done, newest first, with its report. */
export const PastImport = z.object({
  id: z.number(),
  recordType: LogicalName,
  fileName: z.string(),
  at: z.iso.datetime(),
  imported: z.number(),
  /** Those that were found unchanged are among them. */
  updated: z.number(),
  unchanged: z.number(),
  removed: z.number(),
  rejected: z.number(),
  problemCount: z.number(),
  problems: z.array(Problem),
})
export type PastImport = z.infer<typeof PastImport>

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
  /** Reads the first rows by a plan: how they would be stored, and what each column would become. */
  preview: oc
    .errors({ ...reading, ...planning })
    .input(ImportPlan)
    .output(ImportTrial),
  /** Reads the whole file without storing anything: the final types, every problem to expect, and what would change. */
  check: oc
    .errors({ ...reading, ...planning, ...declares('WORKSPACE_READ_ONLY', 'DISK_FULL') })
    .input(ImportPlan)
    .output(eventIterator(z.discriminatedUnion('kind', [Progress, ImportReport]))),
  run: oc
    .errors({ ...reading, ...planning, ...declares('WORKSPACE_READ_ONLY', 'DISK_FULL', 'NAME_UNUSABLE') })
    .input(ImportPlan)
    .output(eventIterator(z.discriminatedUnion('kind', [Progress, ImportReport]))),
  /** The imports this workspace remembers, newest first. */
  history: oc.errors(declares('WORKSPACE_NONE')).output(z.array(PastImport)),
  /** Lets go of a file that is not wanted any more. */
  release: oc.input(z.object({ source: z.string() })).output(z.null()),
}
