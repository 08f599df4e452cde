import { failure } from '#shared/contract/failure.ts'
import type { ByteProgress, ByteSource } from './byte-source.ts'
import { detectCsvFormat } from './csv-format.ts'
import { readCsvRows } from './csv-rows.ts'
import { decimalOf, type FileReader } from './foreign-file.ts'
import { chooseEncoding, sampleText, streamText } from './source-text.ts'

/** Describes and reads delimited text. */
export function createCsvReader(bytes: ByteSource): FileReader {
  return {
    describe(chosen) {
      const { encoding, certain } = chooseEncoding(bytes, chosen.encoding)
      const { delimiter, quote, headerRow } = detectCsvFormat(sampleText(bytes, encoding), chosen)
      const settings = { encoding, delimiter, quote, headerRow: chosen.headerRow ?? headerRow }
      return Promise.resolve({
        settings: { kind: 'csv', sheet: null, ...settings },
        encodingCertain: certain,
        sheets: [],
        decimal: decimalOf('csv'),
      })
    },
    async rows(settings, signal) {
      const { encoding } = chooseEncoding(bytes, settings.encoding)
      const { newline, ...detected } = detectCsvFormat(sampleText(bytes, encoding), settings)
      const format = { ...detected, newline, headerRow: settings.headerRow }
      const progress: ByteProgress = { read: 0, total: bytes.size }
      const batches = readCsvRows(streamText(bytes, encoding, progress, signal), format)
      const first = await batches.next()
      const header = first.done === true ? undefined : first.value.rows[0]
      if (header === undefined) throw failure('FILE_EMPTY', { file: bytes.name })
      return { header: header.values, headerLine: header.line, batches, progress }
    },
  }
}
