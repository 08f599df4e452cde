import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { folderKind } from '#backend/platform/folder-kind.ts'

it.each([
  ['/home/ada/OneDrive - Halden/segments', 'synced'],
  ['C:\\Users\\ada\\Dropbox\\work', 'synced'],
  ['/Users/ada/Library/Mobile Documents/com~apple~CloudDocs', 'synced'],
  ['\\\\server\\share\\segments', 'network'],
  ['/home/ada/Dropbox notes', null],
  [tmpdir(), null],
])('%s is %s', (path, kind) => {
  expect(folderKind(path)).toBe(kind)
})
