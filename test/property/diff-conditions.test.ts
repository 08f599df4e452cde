import fc from 'fast-check'
import { expect, it } from 'vitest'
import { describeDefinition, plainText } from '#shared/conditions/describe.ts'
import { walkConditions } from '#shared/conditions/walk.ts'
import type { Group } from '#shared/model/condition.ts'
import { diffConditions } from '#shared/portfolio/diff-conditions.ts'
import { differenceWords } from '#shared/words/difference.ts'
import { arbitraryTrees } from '../support/arbitrary-conditions.ts'
import { condition } from '../support/conditions.ts'
import { smallCrm } from '../support/small-crm.ts'

const runs = { seed: 20_261_120, numRuns: 2_000 }

const trees = arbitraryTrees('lead', {
  rows: {
    lead: [condition('', 'lastname', 'equals', 'Ruiz'), condition('', 'description', 'containsData')],
    account: [condition('', 'name', 'beginsWith', 'Fab')],
  },
  lookups: { lead: [{ column: 'parentaccountid', target: 'account' }] },
  mayBeMuted: true,
})

const said = (root: Group) => {
  const lead = smallCrm.recordType('lead')
  if (lead === undefined) throw new Error('no lead')
  const { sentence, muted } = describeDefinition(root, lead, smallCrm)
  return [plainText(sentence), ...muted].join('\n')
}
const told = (before: Group, after: Group) =>
  diffConditions(before, after, 'lead').map((one) =>
    plainText(differenceWords(one, { recordType: 'lead', catalog: smallCrm }).sentence),
  )

it('a definition is no different from itself, whatever ids its nodes have', () => {
  fc.assert(
    fc.property(trees, (root) => {
      expect(told(root, root)).toEqual([])
      expect(told(root, renamed(root))).toEqual([])
    }),
    runs,
  )
})

it('definitions that read differently have a difference, however their ids are mixed up', () => {
  fc.assert(
    fc.property(trees, trees, (before, after) => {
      const differences = told(before, after)
      if (said(before) !== said(after)) expect(differences).not.toEqual([])
      expect(differences).not.toContain('')
    }),
    runs,
  )
})

it('one node switched, joined otherwise or written empty is a difference where it reads differently', () => {
  const touched = fc.tuple(trees, fc.nat(), fc.constantFrom('muted', 'join', 'everything' as const))
  fc.assert(
    fc.property(touched, ([before, pick, what]) => {
      const ids = [...walkConditions(before, 'lead')].map(({ node }) => node.id)
      const after = touchedAt(before, ids[pick % ids.length] ?? '', what)
      if (said(before) !== said(after)) expect(told(before, after)).not.toEqual([])
    }),
    runs,
  )
})

function touchedAt<Node extends Group['items'][number]>(
  node: Node,
  id: string,
  what: 'muted' | 'join' | 'everything',
): Node {
  const items = node.kind === 'row' ? {} : { items: node.items.map((item) => touchedAt(item, id, what)) }
  const whole = { ...node, ...items }
  if (node.id !== id) return whole
  if (what === 'muted') return { ...whole, muted: node.muted !== true }
  if (what === 'join' && node.kind !== 'row') return { ...whole, join: node.join === 'and' ? 'or' : 'and' }
  return node.kind === 'group' && node.items.length === 0
    ? { ...whole, everything: node.everything === true ? undefined : true }
    : whole
}

function renamed<Node extends Group['items'][number]>(node: Node): Node {
  const id = `other ${node.id}`
  return node.kind === 'row' ? { ...node, id } : { ...node, id, items: node.items.map(renamed) }
}
