import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LintFinding } from '#shared/conditions/lint/finding.ts'
import { applyFix } from '#shared/conditions/lint/fix.ts'
import { lintConditions } from '#shared/conditions/lint/lint-conditions.ts'
import { placeOf } from '#shared/conditions/tree.ts'
import { findNode } from '#shared/conditions/walk.ts'
import { plainContext, type EvaluationContext } from '#shared/dates/evaluation-context.ts'
import type { Group, Operand, Row } from '#shared/model/condition.ts'
import { arbitraryTrees } from '../support/arbitrary-conditions.ts'
import { naiveMatches, type NaiveRecords } from '../support/naive-evaluation.ts'
import { worldRecords, worldTypes } from '../support/random-world.ts'

const seed = 20_261_113
const context: EvaluationContext = { ...plainContext, now: Date.parse('2026-11-13T14:27:09Z') }
const catalog = { recordType: (name: string) => worldTypes.find((type) => type.name === name) }

describe(`findings about definitions over several record types (seed ${String(seed)})`, () => {
  it('call never true what matches no record, and always true what matches every one', () => {
    const told = { neverTrue: 0, alwaysTrue: 0, whole: 0, related: 0 }
    fc.assert(
      fc.property(worldRecords, fc.array(definitions, { minLength: 40, maxLength: 40 }), (records, roots) => {
        for (const root of roots) {
          for (const finding of lintConditions(root, 'deal', catalog, context)) {
            if (finding.rule !== 'neverTrue' && finding.rule !== 'alwaysTrue') continue
            const parts = partsOf(root, finding)
            const matched = matches(parts, finding.recordType, records)
            const all = finding.rule === 'alwaysTrue' ? keysOf(finding.recordType, records) : []
            expect(matched, JSON.stringify({ finding, root })).toEqual(all)
            if (finding.whole)
              expect(matches(root, 'deal', records)).toEqual(all.length > 0 ? keysOf('deal', records) : [])
            told[finding.rule] += 1
            told.whole += Number(finding.whole)
            told.related += Number(parts.items.some(({ kind }) => kind === 'related'))
          }
        }
      }),
      { seed, numRuns: 200 },
    )
    expect(told.neverTrue).toBeGreaterThan(100)
    expect(told.alwaysTrue).toBeGreaterThan(100)
    expect(told.whole).toBeGreaterThan(20)
    expect(told.related).toBeGreaterThan(20)
  })

  it('offer to remove and to merge only what changes no answer', () => {
    const fixed = { repeated: 0, implied: 0, mergeable: 0 }
    fc.assert(
      fc.property(worldRecords, fc.array(definitions, { minLength: 40, maxLength: 40 }), (records, roots) => {
        for (const root of roots) {
          for (const { rule, fix } of lintConditions(root, 'deal', catalog, context)) {
            if (fix?.kind !== 'remove' && fix?.kind !== 'merge') continue
            const edit = applyFix(root, fix, () => 'new')
            if (!edit.ok) throw new Error(edit.refusal)
            expect(matches(edit.root, 'deal', records), JSON.stringify({ root, fix })).toEqual(
              matches(root, 'deal', records),
            )
            if (rule === 'repeated' || rule === 'implied' || rule === 'mergeable') fixed[rule] += 1
          }
        }
      }),
      { seed, numRuns: 200 },
    )
    expect(fixed.repeated).toBeGreaterThan(50)
    expect(fixed.implied).toBeGreaterThan(50)
    expect(fixed.mergeable).toBeGreaterThan(3)
  })
})

function row(column: string, operator: string, ...operands: readonly Operand[]): Row {
  return { kind: 'row', id: '', column, operator, operands }
}

/** Rows that often contradict or repeat each other. */
const definitions = arbitraryTrees('deal', {
  mayBeMuted: true,
  rows: {
    deal: [
      row('title', 'equals', 'acme'),
      row('title', 'doesNotEqual', 'Acme '),
      row('title', 'equals', 'Beta', 'acme'),
      row('title', 'equals', 'beta max'),
      row('title', 'doesNotEqual', 'beta max'),
      row('title', 'contains', 'eta'),
      row('title', 'doesNotContainData'),
      row('value', 'greaterThan', '0'),
      row('value', 'lessOrEqual', '0'),
      row('value', 'lessThan', { column: 'budget' }),
      row('value', 'doesNotEqual', { column: 'budget' }),
      row('value', 'equals', { column: 'budget' }),
      row('created', 'lastXDays', '2'),
      row('created', 'tomorrow'),
      row('created', 'containsData'),
      row('firm', 'equals', 'F1', '{f2}'),
      row('firm', 'equals', 'f3'),
      row('firm', 'doesNotEqual', 'f1'),
      row('firm', 'doesNotContainData'),
      row('dealid', 'containsData'),
    ],
    firm: [
      row('size', 'lessThan', '2'),
      row('size', 'greaterThan', '1'),
      row('size', 'equals', '2', '3'),
      row('size', 'doesNotEqual', '2'),
      row('name', 'equals', 'acme'),
      row('name', 'doesNotContain', 'm'),
      row('name', 'contains', 'ac'),
    ],
    task: [
      row('minutes', 'equals', '1'),
      row('minutes', 'doesNotEqual', '1'),
      row('subject', 'containsData'),
    ],
  },
  lookups: {
    deal: [{ column: 'firm', target: 'firm' }, ...among('dealid', 'task', 'regarding')],
    firm: [{ column: 'parent', target: 'firm' }, ...among('firmid', 'task', 'regarding')],
    task: [],
  },
})

function among(column: string, target: string, targetColumn: string) {
  return [{ column, target, targetColumn }]
}

/** The nodes of a finding joined as their branch joins them. */
function partsOf(root: Group, { nodes }: LintFinding): Group {
  const items = nodes.map((id) => findNode(root, id)).filter((node) => node !== undefined)
  const place = placeOf(root, nodes[0])
  const parent = place === null ? undefined : findNode(root, place.parent)
  if (parent === undefined || parent.kind === 'row') return root
  expect(items.every(({ id }) => placeOf(root, id)?.parent === parent.id)).toBe(true)
  return { kind: 'group', id: 'parts', join: parent.join, items }
}

function matches(definition: Group, recordType: string, records: NaiveRecords): readonly string[] {
  return naiveMatches(definition, recordType, { catalog, records, context })
}

function keysOf(recordType: string, records: NaiveRecords): readonly string[] {
  return (records[recordType] ?? []).map(({ key }) => key)
}
