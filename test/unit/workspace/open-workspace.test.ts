import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { Failure } from '#shared/contract/failure.ts'
import { openTestBackend } from '../../support/backend.ts'

function codeOf(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    if (error instanceof Failure) return String(error.code)
    throw error
  }
  return 'none'
}

describe('a workspace file', () => {
  it('is one file after closing and holds the standard record types', () => {
    const { session, file, folder } = openTestBackend()
    session.createFile(file('a.segws'), 'Europe/Berlin')
    session.close()
    const opened = session.openFile(file('a.segws'), {})
    expect(opened.catalog.types().map(({ name }) => name)).toEqual([
      'lead',
      'opportunity',
      'account',
      'contact',
      'systemuser',
      'team',
    ])
    expect(opened.settings().timeZone).toBe('Europe/Berlin')
    session.close()
    expect(readdirSync(folder)).toEqual(['a.segws', 'home'])
  })

  it('is named as closed to whoever was still reading it', () => {
    const { session, file } = openTestBackend()
    const source = session.createFile(file('a.segws'), 'UTC').source()
    const scan = source.scan('lead', [{ kind: 'number' }])
    const pick = source.pick('lead', [{ kind: 'number' }])
    session.close()
    expect(codeOf(() => scan(0, 10))).toBe('WORKSPACE_NONE')
    expect(codeOf(() => pick(Uint32Array.of(1)))).toBe('WORKSPACE_NONE')
  })

  it('is not made over another file', () => {
    const { session, file } = openTestBackend()
    writeFileSync(file('a.segws'), 'precious')
    expect(codeOf(() => session.createFile(file('a.segws'), 'UTC'))).toBe('WORKSPACE_EXISTS')
    expect(readFileSync(file('a.segws'), 'utf8')).toBe('precious')
  })

  it('is refused for an unknown time zone, and then nothing is made', () => {
    const { session, file } = openTestBackend()
    expect(codeOf(() => session.createFile(file('a.segws'), 'Mars/Base'))).toBe('TIME_ZONE_UNKNOWN')
    expect(codeOf(() => session.openFile(file('a.segws'), {}))).toBe('WORKSPACE_MISSING')
  })

  it('belongs to one owner at a time; a second one is told who and may read', () => {
    const first = openTestBackend('browser')
    const second = openTestBackend('command line')
    first.session.createFile(first.file('a.segws'), 'UTC')
    let told: unknown
    try {
      second.session.openFile(first.file('a.segws'), {})
    } catch (error) {
      told = error
    }
    expect(told).toMatchObject({ code: 'WORKSPACE_BUSY', data: { door: 'browser', process: process.pid } })
    expect(second.session.openFile(first.file('a.segws'), { readOnly: true }).readOnly).toBe('busy')
  })

  it('is free again when its owner has died', () => {
    const { session, file } = openTestBackend()
    session.createFile(file('a.segws'), 'UTC')
    session.close()
    const gone = spawnSync('true').pid
    const database = new Sqlite(file('a.segws'))
    database.prepare("INSERT INTO owner VALUES (1, ?, '1', 'shell', 'token', 0)").run(gone)
    database.close()
    expect(session.openFile(file('a.segws'), {}).readOnly).toBeNull()
  })

  it('opens read-only when a newer program wrote it', () => {
    const { session, file } = openTestBackend()
    session.createFile(file('a.segws'), 'UTC')
    session.close()
    const database = new Sqlite(file('a.segws'))
    database.pragma('user_version = 999')
    database.close()
    expect(session.openFile(file('a.segws'), {}).readOnly).toBe('newer')
  })

  it('opens read-only when somebody put a trigger into it', () => {
    const { session, file } = openTestBackend()
    session.createFile(file('a.segws'), 'UTC')
    session.close()
    const database = new Sqlite(file('a.segws'))
    database.exec('CREATE TRIGGER evil AFTER INSERT ON segment BEGIN DELETE FROM segment; END')
    database.close()
    expect(session.openFile(file('a.segws'), {}).readOnly).toBe('foreign')
  })

  it('is reported damaged when it was cut off, and not touched', () => {
    const { session, file } = openTestBackend()
    session.createFile(file('a.segws'), 'UTC')
    session.close()
    truncateSync(file('a.segws'), 20_000)
    const before = readFileSync(file('a.segws'))
    expect(codeOf(() => session.openFile(file('a.segws'), {}))).toBe('WORKSPACE_DAMAGED')
    expect(readFileSync(file('a.segws')).equals(before)).toBe(true)
  })

  it.each([
    ['text', 'hello, this is not a database'],
    ['nothing', ''],
  ])('is refused as foreign when it holds %s', (_, content) => {
    const { session, file } = openTestBackend()
    writeFileSync(file('a.segws'), content)
    expect(codeOf(() => session.openFile(file('a.segws'), {}))).toBe('WORKSPACE_FOREIGN')
  })

  it('is refused as foreign when it is a database of another program', () => {
    const { session, file } = openTestBackend()
    const other = new Sqlite(file('other.db'))
    other.exec('CREATE TABLE t (a)')
    other.close()
    copyFileSync(file('other.db'), file('a.segws'))
    expect(codeOf(() => session.openFile(file('a.segws'), {}))).toBe('WORKSPACE_FOREIGN')
  })

  it('opens read-only without permission to write', (context) => {
    context.skip(process.getuid?.() === 0, 'root may write whatever the permissions say')
    const { session, file } = openTestBackend()
    session.createFile(file('a.segws'), 'UTC')
    session.close()
    chmodSync(file('a.segws'), 0o444)
    expect(session.openFile(file('a.segws'), {}).readOnly).toBe('permission')
  })

  it('forgets what a dead import left beside it', () => {
    const { session, file } = openTestBackend()
    session.createFile(file('a.segws'), 'UTC')
    session.close()
    writeFileSync(file('.a.segws.staging-1'), 'half an import')
    session.openFile(file('a.segws'), {})
    expect(() => readFileSync(file('.a.segws.staging-1'))).toThrow('ENOENT')
  })
})

describe('the list of recent workspaces', () => {
  it('names the newest first, marks missing files and forgets on request', () => {
    const { session, file } = openTestBackend()
    session.createFile(file('a.segws'), 'UTC')
    session.createFile(file('b.segws'), 'UTC')
    const [b, a] = session.recent()
    expect([b?.name, a?.name]).toEqual(['b', 'a'])
    expect(session.forgetRecent(a?.id ?? '').map(({ name }) => name)).toEqual(['b'])
    expect(session.forgetRecent(null)).toEqual([])
  })
})
