import { openFile } from '#backend/files/open-source.ts'
import { withoutUndefined } from '#backend/platform/without-undefined.ts'
import type { Workspace } from '#backend/workspace/workspace.ts'
import type { ColumnPlan, FileSettings, ImportPlan, ImportSight } from '#shared/contract/imports.ts'
import { recogniseDynamicsExport } from './dynamics-export.ts'
import { readSample } from './read-sample.ts'
import type { KeptSource } from './sources.ts'

export interface LookRequest {
  readonly source: string
  readonly recordType?: string | undefined
  readonly file?: { readonly [Name in keyof FileSettings]?: FileSettings[Name] | undefined } | undefined
}

/** Looks at the first rows of a file: what was detected, and the plan that follows from it. */
export async function lookAtFile(
  workspace: Workspace,
  { path, fileName, bytes }: KeptSource,
  request: LookRequest,
): Promise<ImportSight> {
  const file = await openFile({ path, name: fileName })
  const { settings, sheets, encodingCertain } = await file.describe(withoutUndefined(request.file ?? {}))
  const { rows, problems, profiles, named } = await readSample(file, settings)
  const recordType = request.recordType ?? guessedRecordType(workspace, fileName)
  const known = workspace.catalog.types().find(({ name }) => name === recordType)
  const columns = named.columns.map(({ header, name, label }): ColumnPlan => ({
    header,
    name,
    label: known?.columns.find((column) => column.name === name)?.label ?? label,
    leaveOut: false,
    type: null,
    format: null,
    lookup: null,
  }))
  const dynamics = recogniseDynamicsExport(columns, workspace.catalog.types())
  const plan = planFor(request.source, settings, recordType, columns)
  return {
    fileName,
    bytes,
    plan: dynamics === null ? plan : { ...plan, ...dynamics, columns: [...dynamics.columns] },
    columns: profiles.map(({ header, type, format, unclear, filled, rows: seen, firstValues, distinct }) => ({
      header,
      detected: type,
      format,
      unclear,
      filled,
      rows: seen,
      firstValues: [...firstValues],
      distinct: distinct?.length ?? null,
    })),
    rows: rows.slice(0, shownRows).map(({ line, values }) => ({ line, values: [...values] })),
    problems: [...named.problems, ...problems].slice(0, shownProblems),
    sheets: [...sheets],
    encodingCertain,
    dynamicsExport: dynamics !== null,
  }
}

function planFor(source: string, file: FileSettings, recordType: string, columns: ColumnPlan[]): ImportPlan {
  return {
    source,
    file,
    recordType,
    recordTypeLabel: null,
    mode: 'merge',
    key: null,
    nameColumn: null,
    columns,
  }
}

/** The known record type a file name speaks of (`leads-march.csv`), else one named after the file. */
function guessedRecordType(workspace: Workspace, fileName: string): string {
  const words = fileName.toLowerCase()
  const known = workspace.catalog
    .types()
    .find(({ name, pluralLabel }) => words.includes(name) || words.includes(pluralLabel.toLowerCase()))
  if (known !== undefined) return known.name
  const bare = words
    .replace(/\.[^.]*$/, '')
    .replace(/[^a-z0-9_]+/g, '_')
    .replace(/^[^a-z]+/, '')
  return bare === '' ? 'record' : bare.slice(0, 100)
}

const shownRows = 50
const shownProblems = 200
