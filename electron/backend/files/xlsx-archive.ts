import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { failure } from '#shared/contract/failure.ts'
import type { ByteProgress, ByteSource } from './byte-source.ts'

/** The parts of a workbook, unpacked as they are read. */
export interface XlsxArchive {
  /** Unpacked size of a part in bytes; null when there is no such part. */
  size(part: string): number | null
  /** A part's text as it is unpacked; counts bytes into `progress`. */
  text(part: string, progress?: ByteProgress, signal?: AbortSignal): AsyncGenerator<string, void, undefined>
  close(): void
}

const unpackedLimit = 2 * 1024 ** 3
const ratioLimit = 200
const entryLimit = 10_000
/** Small parts compress to next to nothing and harm nobody. */
const ratioMatters = 1024 * 1024

/**
 * Opens a zipped workbook. What its directory announces is held to: FILE_TOO_LARGE beyond 2 GB unpacked,
 * FILE_UNREADABLE for parts packed more than 200 times and for damaged archives; a part that turns out larger than
 * announced stops with FILE_UNREADABLE.
 */
export async function openXlsxArchive({ path, name: file }: ByteSource): Promise<XlsxArchive> {
  const refuse = (detail: string, cause?: unknown) => failure('FILE_UNREADABLE', { file, detail }, { cause })
  const damaged = (cause: unknown) => refuse('the archive is damaged', cause)

  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((error: unknown) => {
    throw damaged(error)
  })
  try {
    const entries = await listEntries(zip, damaged)
    check(entries)
    return {
      size: (part) => entries.get(part)?.uncompressedSize ?? null,
      text: reading(entries),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }

  function check(entries: ReadonlyMap<string, Entry>): void {
    let unpacked = 0
    for (const { compressedSize, uncompressedSize } of entries.values()) {
      unpacked += uncompressedSize
      if (uncompressedSize > ratioMatters && uncompressedSize > ratioLimit * compressedSize) {
        throw refuse(`it unpacks to more than ${ratioLimit} times its size`)
      }
    }
    if (unpacked > unpackedLimit) throw failure('FILE_TOO_LARGE', { file, limit: unpackedLimit })
  }

  function reading(entries: ReadonlyMap<string, Entry>): XlsxArchive['text'] {
    return async function* (part, progress, signal) {
      const entry = entries.get(part)
      if (entry === undefined) throw failure('FILE_NOT_TABLE', { file })
      const stream = await zip.openReadStreamPromise(entry).catch((error: unknown) => {
        throw damaged(error)
      })
      const decoder = new TextDecoder('utf-8')
      try {
        const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
        for (;;) {
          signal?.throwIfAborted()
          const chunk = await chunks.next().catch((error: unknown) => {
            throw damaged(error)
          })
          if (chunk.done === true) break
          if (progress !== undefined) progress.read += chunk.value.length
          yield decoder.decode(chunk.value, { stream: true })
        }
        yield decoder.decode()
      } finally {
        stream.destroy()
      }
    }
  }
}

async function listEntries(zip: ZipFile, damaged: (cause: unknown) => Error): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  if (zip.entryCount > entryLimit) throw damaged(new Error('too many entries'))
  try {
    for await (const entry of zip.eachEntry()) {
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry)
    }
  } catch (error) {
    throw damaged(error)
  }
  return entries
}
