import { failure } from '#shared/contract/failure.ts'
import type { FileSettings } from '#shared/contract/imports.ts'
import type { ByteSource } from './byte-source.ts'
import { detectEncoding } from './text-encoding.ts'

/** What kind of table a file is, by its content and not by its name; FILE_EMPTY and FILE_NOT_TABLE say why none. */
export function detectKind({ head, name }: ByteSource): FileSettings['kind'] {
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return 'xlsx'
  if (foreignStarts.some((start) => startsWith(head, start))) throw failure('FILE_NOT_TABLE', { file: name })
  const text = new TextDecoder(detectEncoding(head).encoding).decode(head, { stream: true })
  const content = text.replace(/^[\s\0]+/, '')
  if (content === '') throw failure('FILE_EMPTY', { file: name })
  if (jsonStart.test(content)) return 'json'
  if (markupStart.test(content) || isBinary(content)) throw failure('FILE_NOT_TABLE', { file: name })
  return 'csv'
}

/** An array or an object of JSON; not `[Name],[City]`, as some databases write headers. */
const jsonStart = /^(?:\[\s*[[{\]"]|\{\s*["}])/
const markupStart = /^<(?:!doctype|html|\?xml|table|!--)/i

/** Old Office and protected XLSX files, PDF, GZIP, SQLite, PNG, JPEG: named because they are chosen by mistake. */
const foreignStarts = [
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x1f, 0x8b],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
]

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** Text has hardly any control characters; a few are damage, which the import reports. */
function isBinary(text: string): boolean {
  const controls = text.split(/[\x01-\x08\x0e-\x1f\x7f]/).length - 1
  return controls > 0.05 * text.length
}
