import type { XlsxArchive } from './xlsx-archive.ts'
import type { ByteProgress } from './byte-source.ts'
import { createBatchCollector, type FileRow, type RowBatch } from './row-batch.ts'
import { fitRow } from './row-width.ts'
import { cleanValues } from './value-cleaning.ts'
import { createSheetListener } from './xlsx-cells.ts'
import { readSharedStrings } from './xlsx-strings.ts'
import type { Sheet, Workbook } from './xlsx-workbook.ts'
import { readXml } from './xlsx-xml.ts'

export interface SheetReading {
  readonly archive: XlsxArchive
  readonly workbook: Workbook
  readonly sheet: Sheet
  readonly file: string
  readonly progress: ByteProgress
  readonly signal?: AbortSignal | undefined
}

/** The rows of a worksheet that hold anything, as they are unpacked; `line` is the row's number. */
export async function* readSheetRows(reading: SheetReading): AsyncGenerator<FileRow[], void, undefined> {
  const { archive, workbook, sheet, file, progress, signal } = reading
  const strings =
    workbook.sharedStrings === null
      ? []
      : await readSharedStrings(archive.text(workbook.sharedStrings, progress, signal), file)
  const rows: FileRow[] = []
  const listener = createSheetListener({ ...workbook, strings }, (line, values) => {
    if (values.some((value) => value !== '')) rows.push({ line, values })
  })
  const take = () => rows.splice(0)
  yield* readXml(archive.text(sheet.part, progress, signal), { file, listener, take })
}

/** As `readCsvRows`: the first batch holds the header alone, the others rows as wide as it. */
export async function* readXlsxRows(
  reading: SheetReading,
  headerRow: number,
): AsyncGenerator<RowBatch, void, undefined> {
  const batches = createBatchCollector()
  let header: readonly string[] | null = null
  for await (const rows of readSheetRows(reading)) {
    for (const { line, values } of rows) {
      if (line < headerRow) continue
      if (header === null) {
        header = withoutBlankEnd(values)
        yield { rows: [{ line, values: header }], problems: [] }
        continue
      }
      const whole = [...values, ...Array<string>(Math.max(0, header.length - values.length)).fill('')]
      const row = fitRow(cleanValues(whole, line, batches.addProblem), { line, header }, batches.addProblem)
      if (row !== null) batches.addRow(line, row)
    }
    yield* batches.take()
  }
  yield* batches.take(true)
}

function withoutBlankEnd(values: readonly string[]): readonly string[] {
  return values.slice(0, 1 + values.findLastIndex((value) => value.trim() !== ''))
}
