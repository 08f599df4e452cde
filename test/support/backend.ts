import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { createBackend, type Backend } from '#backend/index.ts'
import { router } from '#backend/router/index.ts'

/** The moment a test's clock starts at. */
export const testNow = Date.parse('2026-11-13T09:41:00Z')

export interface TestBackend extends Backend {
  readonly folder: string
  /** The path of a file in that folder. */
  readonly file: (name: string) => string
}

/** A real backend in a folder of its own, with a clock that stands still. */
export function openTestBackend(door = 'test'): TestBackend {
  const folder = mkdtempSync(join(tmpdir(), 'segment-studio-test-'))
  const backend = createBackend({
    clock: { now: () => testNow },
    newId: randomUUID,
    door,
    home: join(folder, 'home'),
  })
  onTestFinished(() => {
    backend.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { ...backend, folder, file: (name) => join(folder, name) }
}

/** The contract's calls on a backend, as a door that may use paths gets them. */
export function clientOf(backend: Backend, bugs: unknown[] = []) {
  return createRouterClient(router, {
    context: { backend, mayUsePaths: true, onBug: (error) => bugs.push(error) },
  })
}

export type TestClient = ReturnType<typeof clientOf>

/** Writes a file and returns its path. */
export function writeTestFile(path: string, content: string | Uint8Array): string {
  writeFileSync(path, content)
  return path
}

/** The next item of a stream that is still going. */
export async function nextOf<Item>(stream: AsyncIterator<Item, unknown>): Promise<Item> {
  const next = await stream.next()
  if (next.done === true) throw new Error('the stream ended')
  return next.value
}

/** The last item of a stream: the result of long work. */
export async function lastOf<Item>(stream: AsyncIterable<Item>): Promise<Item> {
  let last: Item | undefined
  for await (const item of stream) last = item
  if (last === undefined) throw new Error('the stream ended without an item')
  return last
}
