import { failure } from '#shared/contract/failure.ts'
import type { FileSettings } from '#shared/contract/imports.ts'
import type { ByteProgress, ByteSource } from './byte-source.ts'
import { decimalOf, type FileReader, type FileTable } from './foreign-file.ts'
import { headerIndex, type SampleRow } from './header-row.ts'
import { openXlsxArchive, type XlsxArchive } from './xlsx-archive.ts'
import { readSheetRows, readXlsxRows } from './xlsx-rows.ts'
import { readWorkbook, type Sheet, type Workbook } from './xlsx-workbook.ts'

/**
 * Describes and reads the sheets of a workbook. The sheet is chosen by name, or by its number from 1; without a
 * choice it is the first that is not hidden.
 */
export function createXlsxReader(bytes: ByteSource): FileReader {
  const file = bytes.name
  return {
    async describe(chosen) {
      const archive = await openXlsxArchive(bytes)
      try {
        const workbook = await readWorkbook(archive, file)
        const sheet = chooseSheet(workbook, chosen.sheet ?? null, file)
        const headerRow = chosen.headerRow ?? (await findHeader(archive, workbook, sheet, file))
        const settings = { kind: 'xlsx', encoding: null, delimiter: null, quote: null } as const
        return {
          settings: { ...settings, headerRow, sheet: sheet.name },
          encodingCertain: true,
          sheets: workbook.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name),
          decimal: decimalOf('xlsx'),
        }
      } finally {
        archive.close()
      }
    },
    async rows(settings, signal) {
      const archive = await openXlsxArchive(bytes)
      try {
        return await startReading(archive, file, settings, signal)
      } catch (error) {
        archive.close()
        throw error
      }
    },
  }
}

async function startReading(
  archive: XlsxArchive,
  file: string,
  settings: FileSettings,
  signal: AbortSignal | undefined,
): Promise<FileTable> {
  const workbook = await readWorkbook(archive, file)
  const sheet = chooseSheet(workbook, settings.sheet, file)
  const total = (archive.size(sheet.part) ?? 0) + (archive.size(workbook.sharedStrings ?? '') ?? 0)
  const progress: ByteProgress = { read: 0, total }
  const reading = { archive, workbook, sheet, file, progress, signal }
  const batches = closing(readXlsxRows(reading, settings.headerRow), archive)
  const first = await batches.next()
  const header = first.done === true ? undefined : first.value.rows[0]
  if (header === undefined) throw failure('FILE_EMPTY', { file })
  return { header: header.values, headerLine: header.line, batches, progress }
}

/** The batches; with the last one, or when the caller leaves early, the archive is closed. */
async function* closing<T>(batches: AsyncGenerator<T, void, undefined>, archive: XlsxArchive) {
  try {
    yield* batches
  } finally {
    archive.close()
  }
}

function chooseSheet({ sheets }: Workbook, chosen: string | null, file: string): Sheet {
  const sheet =
    chosen === null
      ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0])
      : (sheets.find(({ name }) => name === chosen) ?? sheets[Number(chosen) - 1])
  if (sheet !== undefined) return sheet
  throw failure('FILE_UNREADABLE', { file, detail: `there is no sheet '${chosen ?? ''}'` })
}

const sampleRows = 200

async function findHeader(
  archive: XlsxArchive,
  workbook: Workbook,
  sheet: Sheet,
  file: string,
): Promise<number> {
  const sample: SampleRow[] = []
  const progress: ByteProgress = { read: 0, total: 0 }
  for await (const rows of readSheetRows({ archive, workbook, sheet, file, progress })) {
    for (const { line, values } of rows) {
      const width = values.filter((value) => value !== '').length
      sample.push({ line, width, afterBlank: line > 1 && sample.at(-1)?.line !== line - 1 })
    }
    if (sample.length >= sampleRows) break
  }
  return sample[headerIndex(sample)]?.line ?? 1
}
