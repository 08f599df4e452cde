import { openFile } from '#backend/files/open-source.ts'
import type { FileRow } from '#backend/files/row-batch.ts'
import { createZoneOffsets } from '#backend/files/zone-offsets.ts'
import { shownText } from '#backend/store/record-rows.ts'
import { holdsData } from '#backend/store/record-table.ts'
import type { Workspace } from '#backend/workspace/workspace.ts'
import type { ColumnTrial, ImportPlan, ImportTrial } from '#shared/contract/imports.ts'
import { fold } from '#shared/values/text.ts'
import { prepareColumns, type PreparedColumn } from './prepared-column.ts'
import { createValueReader, type ValueReader } from './read-values.ts'
import { readSample } from './read-sample.ts'
import type { KeptSource } from './sources.ts'

type TrialCell = ImportTrial['rows'][number]['cells'][number]

interface TriedColumn extends PreparedColumn {
  readonly reader: ValueReader
}

/** Reads the first rows of a file by a plan, as an import would, without keeping anything. */
export async function tryPlan(
  workspace: Workspace,
  { path, fileName }: KeptSource,
  plan: ImportPlan,
): Promise<ImportTrial> {
  const { database, catalog } = workspace
  const recordType = catalog.types().find(({ name }) => name === plan.recordType) ?? null
  const { rows, profiles } = await readSample(await openFile({ path, name: fileName }), plan.file)
  const zone = createZoneOffsets(workspace.settings().timeZone)
  const columns = prepareColumns(
    plan,
    profiles,
    recordType,
    (column) => recordType !== null && holdsData(database, recordType, column),
  ).map((column): TriedColumn => ({ ...column, reader: createValueReader(column, zone) }))
  const judged = columns.map((column) => judge(column, rows))
  return {
    columns: judged,
    judged: rows.length,
    rows: rows.slice(0, shownRows).map(({ line, values }) => ({
      line,
      cells: columns.map((column, at) => tryCell(column, values, judged[at])),
    })),
  }
}

function judge(column: TriedColumn, rows: readonly FileRow[]): ColumnTrial {
  const { index, header, existing, reader } = column
  const unreadable = rows.filter(({ values }) => readValue(reader, values[index]) === undefined).length
  return {
    header,
    name: column.column.name,
    type: column.column.type,
    known: existing !== null,
    unreadable,
    newChoices: reader.newChoices().map(({ label }) => label),
  }
}

function tryCell(column: TriedColumn, values: readonly string[], trial: ColumnTrial | undefined): TrialCell {
  const text = values[column.index] ?? ''
  const cell = readValue(column.reader, text)
  if (cell === undefined) return { text, state: 'unreadable' }
  const shown = shownText(cell, column.column)
  const isNew = trial?.newChoices.some((label) => fold(label, true) === fold(text.trim(), true)) === true
  return { text: shown === '' ? null : shown, state: isNew ? 'new' : 'stored' }
}

function readValue(reader: ValueReader, text: string | undefined) {
  return text === undefined || text === '' ? null : reader.read(text)
}

const shownRows = 50
