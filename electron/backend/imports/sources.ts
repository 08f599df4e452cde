import { createWriteStream, mkdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { failure } from '#shared/contract/failure.ts'
import type { Surroundings } from '#backend/surroundings.ts'

/** A file handed over for import, as the caller sees it. */
export interface OfferedSource {
  readonly source: string
  readonly fileName: string
  readonly bytes: number
}

export interface KeptSource extends OfferedSource {
  readonly path: string
  /** Uploaded copies are ours and go when they are released. */
  readonly isOurs: boolean
}

/** Files handed over for import: uploads, kept in the home folder until released, and paths of trusted doors. */
export function createSources({ home, newId }: Surroundings) {
  const kept = new Map<string, KeptSource>()
  const folder = join(home, 'uploads', newId())
  const keep = (source: KeptSource): OfferedSource => {
    kept.set(source.source, source)
    const { fileName, bytes } = source
    return { source: source.source, fileName, bytes }
  }
  return {
    offerPath(path: string): OfferedSource {
      const found = statSync(path, { throwIfNoEntry: false })
      if (found === undefined) throw failure('SOURCE_MISSING', { file: path })
      return keep({ source: newId(), path, fileName: basename(path), bytes: found.size, isOurs: false })
    },
    async acceptUpload(fileName: string, content: Readable): Promise<OfferedSource> {
      mkdirSync(folder, { recursive: true })
      const source = newId()
      const path = join(folder, source)
      const limit = limitedTo(largestUpload, fileName)
      try {
        await pipeline(content, limit.stream, createWriteStream(path))
      } catch (error) {
        rmSync(path, { force: true })
        if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw failure('DISK_FULL', { file: fileName })
        throw error
      }
      return keep({ source, path, fileName, bytes: limit.passed(), isOurs: true })
    },
    get(source: string): KeptSource {
      const found = kept.get(source)
      if (found === undefined) throw failure('SOURCE_MISSING', { file: source })
      return found
    },
    release(source: string): void {
      const found = kept.get(source)
      kept.delete(source)
      if (found?.isOurs === true) rmSync(found.path, { force: true })
    },
    close(): void {
      kept.clear()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function limitedTo(limit: number, fileName: string) {
  let passed = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      passed += chunk.length
      if (passed > limit) done(failure('FILE_TOO_LARGE', { file: fileName, limit }))
      else done(null, chunk)
    },
  })
  return { stream, passed: () => passed }
}

const largestUpload = 8 * 1024 ** 3
