import { beforeEach, describe, expect, it } from 'vitest'
import { createSegmentTable } from '#backend/store/segment-table.ts'
import { createCommands, type Commands } from '#backend/workspace/commands.ts'
import type { Group } from '#shared/model/condition.ts'
import { group, row } from '../../support/conditions.ts'
import { clientOf, openTestBackend, testNow } from '../../support/backend.ts'

/** Two segments whose drafts are changed; every draft is one row named after what was typed. */
async function openLog() {
  const backend = openTestBackend()
  const { database } = backend.session.createFile(backend.file('a.segws'), 'UTC')
  const client = clientOf(backend)
  const one = await client.segments.create({ name: 'One', recordType: 'lead' })
  const two = await client.segments.create({ name: 'Two', recordType: 'lead' })
  let id = 0
  const commands = createCommands(database, { now: () => testNow, newId: () => `command ${String(++id)}` })
  const segments = createSegmentTable(database)
  const done = database.prepare("SELECT label FROM command WHERE state = 'done' ORDER BY seq").pluck()
  return {
    commands,
    ids: { one: one.id, two: two.id },
    text: (segment: string) => segments.get(segment)?.draft?.items[0]?.id ?? null,
    /** What can be undone after the segments were made. */
    log: () => done.all().slice(2),
    version: () => backend.session.require().version(),
  }
}

const saying = (text: string): Group => group('root', 'and', [row(text)])

function type(
  commands: Commands,
  segment: string,
  text: string,
  merge: string | undefined,
  kind = 'segment.edit',
): void {
  commands.do({ kind, label: text, merge }, [{ of: 'draft', id: segment, value: saying(text) }])
}

let log: Awaited<ReturnType<typeof openLog>>
let one: string
let two: string
beforeEach(async () => {
  log = await openLog()
  one = log.ids.one
  two = log.ids.two
})

describe('commands of one gesture', () => {
  it('are one step from where the first began to where the last ended', () => {
    for (const text of ['a', 'ab', 'abc']) type(log.commands, one, text, 'field')
    expect(log.log()).toEqual(['a'])
    expect(log.text(one)).toBe('abc')
    log.commands.undo()
    expect(log.text(one)).toBeNull()
    log.commands.redo()
    expect(log.text(one)).toBe('abc')
  })

  it('raise the version each', () => {
    const before = log.version()
    for (const text of ['a', 'ab', 'abc']) type(log.commands, one, text, 'field')
    expect(log.version()).toBe(before + 3)
  })

  it.each([
    ['without a word', () => type(log.commands, one, 'b', undefined)],
    ['with another word', () => type(log.commands, one, 'b', 'other field')],
    ['of another kind', () => type(log.commands, one, 'b', 'field', 'segment.other')],
    ['on another segment', () => type(log.commands, two, 'b', 'field')],
    [
      'on more than before',
      () =>
        log.commands.do({ kind: 'segment.edit', label: 'b', merge: 'field' }, [
          { of: 'draft', id: one, value: saying('b') },
          { of: 'draft', id: two, value: saying('b') },
        ]),
    ],
  ])('do not take in one %s', (_, next) => {
    type(log.commands, one, 'a', 'field')
    next()
    expect(log.log()).toEqual(['a', 'b'])
    log.commands.undo()
    expect(log.text(one)).toBe('a')
    expect(log.text(two)).toBeNull()
  })

  it('end with what comes between, even when they go on afterwards', () => {
    type(log.commands, one, 'a', 'field')
    type(log.commands, one, 'muted', undefined)
    type(log.commands, one, 'ab', 'field')
    expect(log.log()).toEqual(['a', 'muted', 'ab'])
    log.commands.undo()
    expect(log.text(one)).toBe('muted')
  })

  it('never join a step that has no word of its own', () => {
    type(log.commands, one, 'a', undefined)
    type(log.commands, one, 'b', undefined)
    expect(log.log()).toEqual(['a', 'b'])
  })
})

describe('a gesture that goes on after undo', () => {
  it('is a new step, and nothing can be done again any more', () => {
    type(log.commands, one, 'a', 'field')
    type(log.commands, one, 'muted', undefined)
    log.commands.undo()
    type(log.commands, one, 'ab', 'field')
    expect(log.log()).toEqual(['a', 'ab'])
    expect(log.commands.labels()).toEqual({ undo: 'ab', redo: null })
    expect(() => log.commands.redo()).toThrow(/NOTHING_TO_REDO/)
    log.commands.undo()
    expect(log.text(one)).toBe('a')
    log.commands.redo()
    expect(log.text(one)).toBe('ab')
  })

  it('is a new step also where its own first part was undone', () => {
    type(log.commands, one, 'a', 'field')
    type(log.commands, one, 'ab', 'field')
    log.commands.undo()
    type(log.commands, one, 'b', 'field')
    type(log.commands, one, 'bc', 'field')
    expect(log.log()).toEqual(['b'])
    log.commands.undo()
    expect(log.text(one)).toBeNull()
    expect(log.commands.labels().redo).toBe('b')
  })

  it('goes on with a step that was done again, and undo still leads to where that began', () => {
    type(log.commands, one, 'a', 'field')
    log.commands.undo()
    log.commands.redo()
    type(log.commands, one, 'ab', 'field')
    log.commands.undo()
    expect(log.text(one)).toBeNull()
    log.commands.redo()
    expect(log.text(one)).toBe('ab')
  })
})

describe('undo and redo', () => {
  it('walk the log in its order, and a new step between them drops what was undone', () => {
    for (const text of ['a', 'b', 'c']) type(log.commands, one, text, undefined)
    const seen = [log.text(one)]
    for (const step of ['undo', 'undo', 'redo', 'undo', 'undo'] as const) {
      log.commands[step]()
      seen.push(log.text(one))
    }
    expect(seen).toEqual(['c', 'b', 'a', 'b', 'a', null])
    expect(log.commands.labels()).toEqual({ undo: 'create Two', redo: 'a' })
    log.commands.redo()
    type(log.commands, one, 'd', undefined)
    expect(log.commands.labels()).toEqual({ undo: 'd', redo: null })
    log.commands.undo()
    log.commands.undo()
    expect(log.text(one)).toBeNull()
    log.commands.redo()
    log.commands.redo()
    expect(log.text(one)).toBe('d')
    expect(() => log.commands.redo()).toThrow(/NOTHING_TO_REDO/)
  })

  it('a step that fails leaves log, definitions and what could be redone alone', () => {
    type(log.commands, one, 'a', undefined)
    log.commands.undo()
    const { version } = log
    const before = version()
    expect(() =>
      log.commands.do({ kind: 'segment.edit', label: 'b' }, [
        { of: 'draft', id: one, value: saying('b') },
        { of: 'segment', id: two, value: { name: 'no segment' } as never },
      ]),
    ).toThrow()
    expect(version()).toBe(before)
    expect(log.text(one)).toBeNull()
    expect(log.commands.labels()).toEqual({ undo: 'create Two', redo: 'a' })
  })
})
