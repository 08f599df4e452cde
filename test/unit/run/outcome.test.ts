import { describe, expect, it } from 'vitest'
import { closingLine, failedOnce, passedOnce, skippedOnce } from '#test/run/outcome.ts'

describe('the closing line', () => {
  it('counts what passed and what failed', () => {
    const unit = { name: 'unit', passed: 40, failed: 2, skipped: [], log: '' }
    expect(closingLine([passedOnce('types'), unit, failedOnce('lint', '')])).toBe('41 passed, 3 failed')
  })

  it('counts a skipped test as neither', () => {
    expect(closingLine([passedOnce('types'), skippedOnce('electron', 'no binary')])).toBe(
      '1 passed, 0 failed',
    )
  })
})
