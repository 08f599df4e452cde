import { describe, expect, it } from 'vitest'
import { applyFix } from '#shared/conditions/lint/fix.ts'
import type { LintFinding } from '#shared/conditions/lint/finding.ts'
import type { Group } from '#shared/model/condition.ts'
import { findNode } from '#shared/conditions/walk.ts'
import { fixLabel } from '#shared/words/lint-finding.ts'
import { group, inShort, related } from '../../support/conditions.ts'
import { and, country, created, lint, or } from './lint-leads.ts'

/** The definition after the fix of the first finding of a rule; what the fix is called; or why it was refused. */
function fixed(root: Group, rule: LintFinding['rule']): { label: string; root: Group; short: string } {
  const fix = lint(root).find((finding) => finding.rule === rule)?.fix
  if (fix === undefined) throw new Error(`Nothing to fix of ${rule}`)
  let next = 0
  const edit = applyFix(root, fix, () => `new${String((next += 1))}`)
  if (!edit.ok) return { label: fixLabel(fix), root, short: edit.refusal }
  return { label: fixLabel(fix), root: edit.root, short: inShort(edit.root) }
}

describe('the fix of a finding', () => {
  it('removes rows that are repeated', () => {
    const rows = ['a', 'b', 'c'].map((id) => country(id, 'equals', 'Germany'))
    expect(fixed(and(...rows), 'repeated')).toMatchObject({ short: 'and(a)', label: 'Remove 2' })
  })

  it('merges values into the first row, each once', () => {
    const root = or(
      country('a', 'equals', 'Germany', 'Austria'),
      created('x', 'today'),
      country('b', 'equals', 'Austria', 'France'),
    )
    const { root: merged, short, label } = fixed(root, 'mergeable')
    expect({ short, label }).toEqual({ short: 'or(a, x)', label: 'Merge' })
    expect(findNode(merged, 'a')).toMatchObject({ operands: ['Germany', 'Austria', 'France'] })
  })

  it('adds Contains data beside a negative row, in an And of their own where it stands in an Or', () => {
    const not = country('a', 'doesNotEqual', 'Germany')
    expect(fixed(and(not, created('x', 'today')), 'blanksMatched')).toMatchObject({
      short: 'and(a, new1, x)',
    })
    expect(fixed(or(not, created('x', 'today')), 'blanksMatched').short).toBe('or(and(a, new1), x)')
    expect(findNode(fixed(and(not), 'blanksMatched').root, 'new1')).toMatchObject({
      column: 'address1_country',
      operator: 'containsData',
      operands: [],
    })
  })

  it('adds Contains data about the lookup beside a line that asks for no such record', () => {
    const line = related('a', 'doesNotContain', [country('x', 'equals', 'Germany')])
    const { root, short } = fixed(and(line), 'linklessMatched')
    expect(short).toBe('and(lacks(x), new1)')
    expect(findNode(root, 'new1')).toMatchObject({ column: 'parentaccountid', operator: 'containsData' })
  })

  it('puts the operator for the whole unit in place of one last unit', () => {
    const { root, label } = fixed(and(created('a', 'lastXWeeks', '1')), 'countMisread')
    expect(label).toBe('Change to Last week')
    expect(findNode(root, 'a')).toMatchObject({ operator: 'lastWeek', operands: [] })
  })

  it('leaves no finding of its kind behind', () => {
    const root = and(country('a', 'doesNotEqual', 'Germany'), country('b', 'doesNotEqual', 'France'))
    const rules = (of: Group) => lint(of).map(({ rule }) => rule)
    expect(rules(root)).toEqual(['blanksMatched', 'mergeable'])
    expect(rules(fixed(root, 'mergeable').root)).toEqual(['blanksMatched'])
    expect(rules(fixed(fixed(root, 'mergeable').root, 'blanksMatched').root)).toEqual([])
  })

  it('is refused as a whole where a row is locked', () => {
    const locked = { ...country('b', 'equals', 'Germany'), locked: true }
    expect(fixed(and(country('a', 'equals', 'Germany'), locked), 'repeated').short).toBe('NODE_LOCKED')
    expect(
      fixed(or(group('g', 'or', [country('a', 'equals', 'x'), { ...locked, id: 'c' }])), 'mergeable').short,
    ).toBe('NODE_LOCKED')
  })
})
