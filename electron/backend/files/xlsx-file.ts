import { failure } from '#shared/contract/failure.ts'
import type { ByteSource } from './byte-source.ts'
import type { FileReader } from './foreign-file.ts'

export function createXlsxReader(bytes: ByteSource): FileReader {
  const refuse = () => Promise.reject(failure('FILE_NOT_TABLE', { file: bytes.name }))
  return { describe: refuse, rows: refuse }
}
