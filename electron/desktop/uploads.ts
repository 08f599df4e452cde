import { randomUUID } from 'node:crypto'
import { createWriteStream, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { failure } from '#shared/contract/failure.ts'
import type { HandedFile } from '#shared/contract/shell.ts'

/** Keeps what was dropped on the page in files, for the backend to read, until the application ends. */
export function createUploads(home: string, offer: (path: string) => Promise<HandedFile>) {
  const folder = join(home, 'uploads', randomUUID())
  return {
    /** Fails with DISK_FULL, and as `offer` does. */
    receive: async (fileName: string, content: Readable): Promise<HandedFile> => {
      const own = join(folder, randomUUID())
      mkdirSync(own, { recursive: true })
      const path = join(own, fileName.replace(/[/\\:\0]/g, '_').slice(0, 200) || 'file')
      try {
        await pipeline(content, createWriteStream(path))
        return await offer(path)
      } catch (error) {
        rmSync(own, { recursive: true, force: true })
        if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw failure('DISK_FULL', { file: fileName })
        throw error
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
