import { describe, expect, it } from 'vitest'
import type { Problem } from '#shared/contract/import-problem.ts'
import {
  effectCounts,
  problemLine,
  problemsAsCsv,
  problemsFound,
} from '#renderer/features/data/import/import-words.ts'

const unread: Problem = {
  line: 3,
  code: 'VALUE_UNREADABLE',
  effect: 'repaired',
  column: 'Size',
  value: '=1+1',
}
const noKey: Problem = { line: 7, code: 'KEY_MISSING', effect: 'rejected', column: 'id' }
const problems = [unread, noKey]

describe('the problems of an import', () => {
  it('are counted by what was done', () => {
    expect(effectCounts({ problems })).toEqual({ rejected: 1, repaired: 1 })
  })

  it('are told in sentences', () => {
    expect(problemLine(noKey)).toBe('No key in id: the row is left out.')
  })

  it('are found by effect, line, column and words', () => {
    expect(problemsFound(problems, 'all', '')).toEqual(problems)
    expect(problemsFound(problems, 'rejected', '')).toEqual([noKey])
    expect(problemsFound(problems, 'all', 'SIZE')).toEqual([unread])
    expect(problemsFound(problems, 'all', 'left out')).toEqual([noKey])
    expect(problemsFound(problems, 'repaired', 'left out')).toEqual([])
  })

  it('are written as CSV that no spreadsheet takes for formulas', () => {
    const [header, first] = problemsAsCsv(problems).split('\r\n')
    expect(header).toBe('Line,Result,Column,Value,Reason')
    expect(first).toMatch(/^3,Repaired,Size,'=1\+1,"?''?=1/)
  })
})
