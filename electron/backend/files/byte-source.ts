import { createReadStream } from 'node:fs'
import { open, stat, type FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { failure } from '#shared/contract/failure.ts'

/** How far a file has been read, in bytes. */
export interface ByteProgress {
  read: number
  readonly total: number
}

/** A file's bytes; all failures to read it are declared ones. */
export interface ByteSource {
  readonly name: string
  readonly path: string
  readonly size: number
  /** The beginning of the file, all of it when it is short. */
  readonly head: Uint8Array
  /** The beginning and pieces from all over the file, each cut at line ends: enough to judge the encoding. */
  readonly spread: Uint8Array
  /** The whole file in order; counts into `progress`. */
  stream(progress: ByteProgress, signal?: AbortSignal): AsyncGenerator<Uint8Array, void, undefined>
}

const headSize = 256 * 1024
const pieceSize = 16 * 1024
const pieceCount = 16
const chunkSize = 128 * 1024

export async function openBytes({
  path,
  name = basename(path),
}: {
  path: string
  name?: string
}): Promise<ByteSource> {
  return translated(name, async () => {
    const file = await stat(path)
    if (!file.isFile()) throw failure('FILE_UNREADABLE', { file: name, detail: 'it is not a file' })
    const handle = await open(path)
    try {
      const head = await readPiece(handle, 0, headSize)
      const spread = head.length < file.size ? await readSpread(handle, head, file.size) : head
      return { name, path, size: file.size, head, spread, stream: streamOf(path, name) }
    } finally {
      await handle.close()
    }
  })
}

function streamOf(path: string, name: string): ByteSource['stream'] {
  return async function* (progress, signal) {
    const stream = createReadStream(path, { highWaterMark: chunkSize })
    try {
      const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
      for (;;) {
        signal?.throwIfAborted()
        const chunk = await translated(name, () => chunks.next())
        if (chunk.done === true) return
        progress.read += chunk.value.length
        yield chunk.value
      }
    } finally {
      stream.destroy()
    }
  }
}

async function readSpread(handle: FileHandle, head: Uint8Array, size: number): Promise<Uint8Array> {
  const pieces = [head.subarray(0, head.lastIndexOf(newline) + 1)]
  for (let index = 1; index <= pieceCount; index += 1) {
    const start = Math.max(head.length, Math.floor((size / pieceCount) * index) - pieceSize)
    const piece = await readPiece(handle, start, pieceSize)
    pieces.push(piece.subarray(piece.indexOf(newline) + 1, piece.lastIndexOf(newline) + 1))
  }
  return Buffer.concat(pieces)
}

const newline = 10

async function readPiece(handle: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const buffer = new Uint8Array(length)
  const { bytesRead } = await handle.read(buffer, 0, length, position)
  return buffer.subarray(0, bytesRead)
}

async function translated<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null
    if (code === 'ENOENT') throw failure('SOURCE_MISSING', { file: name }, { cause: error })
    if (code === null || !/^E[A-Z]+$/.test(code)) throw error
    throw failure('FILE_UNREADABLE', { file: name, detail: code }, { cause: error })
  }
}
