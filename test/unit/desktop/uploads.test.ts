import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { router } from '#backend/index.ts'
import { uploadRefusal } from '#electron/desktop/upload-refusal.ts'
import { createUploads } from '#electron/desktop/uploads.ts'
import { openTestBackend } from '#test/support/backend.ts'

let home = ''
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'segment-studio-uploads-'))))
afterEach(() => rmSync(home, { recursive: true, force: true }))

function offerTo(mayUsePaths: boolean) {
  const context = { backend: openTestBackend(), mayUsePaths, onBug: () => undefined }
  return createRouterClient(router, { context }).imports.offerPath
}

async function refusalOf(work: Promise<unknown>) {
  return uploadRefusal(await work.catch((error: unknown) => error))
}

describe('files dropped on the desktop window', () => {
  it('are kept until the application ends', async () => {
    const offer = offerTo(true)
    const paths: string[] = []
    const uploads = createUploads(home, (path) => {
      paths.push(path)
      return offer({ path })
    })
    const handed = await uploads.receive('guests.csv', Readable.from(['id\n1\n']))
    expect(handed).toMatchObject({ fileName: 'guests.csv', bytes: 5 })
    expect(readFileSync(paths[0] ?? '', 'utf8')).toBe('id\n1\n')
    uploads.remove()
    expect(existsSync(paths[0] ?? '')).toBe(false)
  })

  it('are refused in the words of the backend, and not kept', async () => {
    const uploads = createUploads(home, (path) => offerTo(false)({ path }))
    const refusal = await refusalOf(uploads.receive('guests.csv', Readable.from(['id\n1\n'])))
    expect(refusal?.code).toBe('PATH_REFUSED')
    const [session = ''] = readdirSync(join(home, 'uploads'))
    expect(readdirSync(join(home, 'uploads', session))).toEqual([])
  })

  it('tell of a full disk as such', async () => {
    const full = new Readable({
      read() {
        this.destroy(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))
      },
    })
    const uploads = createUploads(home, (path) => offerTo(true)({ path }))
    expect(await refusalOf(uploads.receive('guests.csv', full))).toEqual({
      code: 'DISK_FULL',
      data: { file: 'guests.csv' },
    })
  })

  it('leave a bug a bug', () => {
    expect(uploadRefusal(new Error('unforeseen'))).toBeNull()
  })
})
