import { describe, expect, it } from 'vitest'
import { finish, follow, notBegun } from '#renderer/stores/import-progress.ts'

const reading = (done: number, rows: number) =>
  ({ kind: 'progress', phase: 'Reading', done, total: 1_000, rows }) as const
const storing = { kind: 'progress', phase: 'Storing', done: 0, total: 3 } as const

describe('the progress of an import', () => {
  it('tells the rate and the time left of the present phase', () => {
    const begun = follow(notBegun, reading(0, 0), 5_000)
    const later = follow(begun, reading(250, 2_000), 7_000)
    expect(later).toMatchObject({ rows: 2_000, rowsPerSecond: 1_000, secondsLeft: 6 })
  })

  it('tells no rate before there is one to tell', () => {
    const begun = follow(notBegun, reading(0, 0), 0)
    expect(follow(begun, reading(10, 100), 200)).toMatchObject({ rowsPerSecond: null, secondsLeft: null })
  })

  it('ends a phase when the next one begins, and keeps the rows', () => {
    const read = follow(follow(notBegun, reading(0, 0), 0), reading(1_000, 70), 900)
    expect(follow(read, storing, 1_000)).toMatchObject({
      rows: 70,
      phases: [
        { name: 'Reading', began: 0, ended: 1_000 },
        { name: 'Storing', began: 1_000, ended: null },
      ],
    })
  })

  it('ends the last phase with the work', () => {
    const done = finish(follow(notBegun, storing, 10), 40)
    expect(done.phases).toEqual([{ name: 'Storing', began: 10, ended: 40 }])
  })
})
