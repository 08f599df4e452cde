import type { ByteProgress, ByteSource } from './byte-source.ts'
import { decimalOf, type FileReader } from './foreign-file.ts'
import { collectJsonHeader, readJsonRows } from './json-rows.ts'
import { chooseEncoding, streamText } from './source-text.ts'

/**
 * Describes and reads JSON. Reading takes two passes, as any record may bring a new property; the first one is
 * remembered.
 */
export function createJsonReader(bytes: ByteSource): FileReader {
  const headers = new Map<string, readonly string[]>()
  return {
    describe(chosen) {
      const { encoding, certain } = chooseEncoding(bytes, chosen.encoding)
      return Promise.resolve({
        settings: { kind: 'json', encoding, delimiter: null, quote: null, headerRow: 1, sheet: null },
        encodingCertain: certain,
        sheets: [],
        decimal: decimalOf('json'),
      })
    },
    async rows(settings, signal) {
      const { encoding } = chooseEncoding(bytes, settings.encoding)
      const file = bytes.name
      const known = headers.get(encoding)
      const progress: ByteProgress = { read: 0, total: known === undefined ? 2 * bytes.size : bytes.size }
      const text = () => streamText(bytes, encoding, progress, signal)
      const header = known ?? (await collectJsonHeader(text(), file))
      headers.set(encoding, header)
      return { header, headerLine: 0, batches: readJsonRows(text(), { header, file }), progress }
    },
  }
}
