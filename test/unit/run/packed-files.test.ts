import { describe, expect, it } from 'vitest'
import { packedFileProblems } from '#test/run/packed-files.ts'

const complete = [
  '/package.json',
  '/LICENSE',
  '/THIRD-PARTY-NOTICES.md',
  '/out/main/main.js',
  '/out/main/utility.js',
  '/out/main/import-worker.js',
  '/out/main/chunks/router-x1.js',
  '/out/preload/preload.cjs',
  '/out/renderer/index.html',
  '/out/renderer/assets/index-x1.js',
  '/node_modules/better-sqlite3/package.json',
  '/node_modules/better-sqlite3/LICENSE',
  '/node_modules/better-sqlite3/lib/index.js',
  '/node_modules/better-sqlite3/prebuilds/linux-arm64.node',
  '/node_modules/better-sqlite3/prebuilds/linux-x64.node',
]

describe('the files of a packed application', () => {
  it('are fine when all that runs is there and nothing else', () => {
    expect(packedFileProblems(complete, 'linux')).toEqual([])
  })

  it('must hold the backend process', () => {
    const files = complete.filter((file) => file !== '/out/main/utility.js')
    expect(packedFileProblems(files, 'linux')).toEqual(['linux: /out/main/utility.js is not packed'])
  })

  it.each(['/electron/main.ts', '/test/run/all.ts', '/out/main/start.js', '/node_modules/zod/package.json'])(
    'must not hold %s',
    (file) => {
      expect(packedFileProblems([...complete, file], 'linux')).toEqual([
        `linux: ${file} is packed and should not be`,
      ])
    },
  )

  it('must hold the database of the platform it is for, and of no other', () => {
    const problems = packedFileProblems(complete, 'win')
    expect(problems).toContain('win: /node_modules/better-sqlite3/prebuilds/win32-x64.node is not packed')
    expect(problems).toContain(
      'win: /node_modules/better-sqlite3/prebuilds/linux-x64.node is packed and should not be',
    )
  })
})
