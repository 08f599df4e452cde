import { describe, expect, it } from 'vitest'
import { evaluate } from '#backend/engine/evaluate.ts'
import { readRecords } from '#backend/store/record-rows.ts'
import type { ConditionNode, Group, Related } from '#shared/model/condition.ts'
import { openTestBackend } from '../../support/backend.ts'
import { condition, group } from '../../support/conditions.ts'
import { fillRecords } from '../../support/fill-records.ts'
import { naiveMatches } from '../../support/naive-evaluation.ts'
import { worldOf } from '../../support/written-records.ts'

/** Accounts with contacts: Ada in Ulm and Bo in Bonn at a1, Cy at a2, Di nowhere, Ed at an account that is missing. */
const world = worldOf({
  account: {
    columns: { name: 'string', parent: 'lookup account', city: 'string' },
    records: {
      a1: { name: 'Fabrikant', parent: 'a3', city: 'ULM ' },
      a2: { parent: 'a2' },
      a3: { name: 'Holding', city: 'Kiel' },
    },
  },
  contact: {
    columns: { firstname: 'string', account: 'lookup account', city: 'string', boss: 'lookup contact' },
    records: {
      c1: { firstname: 'Ada', account: 'a1', city: 'Ulm' },
      c2: { firstname: 'Bo', account: '{A1}', city: 'Bonn', boss: 'c1' },
      c3: { firstname: 'Cy', account: 'a2', boss: 'c3' },
      c4: { firstname: 'Di', boss: 'c1' },
      c5: { firstname: 'Ed', account: 'zz' },
    },
  },
  list: { columns: { title: 'string' }, records: { n: { title: 'News' }, s: { title: 'Sport' } } },
  listmember: {
    columns: { list: 'lookup list', contact: 'lookup contact' },
    records: {
      m1: { list: 'n', contact: 'c1' },
      m2: { list: 's', contact: 'c1' },
      m3: { list: 's', contact: 'c3' },
      m4: { list: 'gone', contact: 'c4' },
    },
  },
})

const [has, lacks] = [line('contains'), line('doesNotContain')]
const named = (name: string) => condition('', 'firstname', 'equals', name)
const livesIn = (city: string) => condition('', 'city', 'equals', city)
const contactWith = (...items: readonly ConditionNode[]) => has('accountid', 'contact', 'account', ...items)
const newsletter = has('list', 'list', undefined, condition('', 'title', 'equals', 'news'))

const accountCases: readonly (readonly [string, readonly ConditionNode[], readonly string[]])[] = [
  ['1:N, nothing inside: somebody points here', [contactWith()], ['a1', 'a2']],
  ['1:N, nothing inside: nobody does', [lacks('accountid', 'contact', 'account')], ['a3']],
  ['1:N: somebody satisfies what is inside', [contactWith(named('Ada'))], ['a1']],
  [
    '1:N: nobody satisfies it, others may',
    [lacks('accountid', 'contact', 'account', named('Ada'))],
    ['a2', 'a3'],
  ],
  ['one and the same has to satisfy everything', [contactWith(named('Ada'), livesIn('Bonn'))], []],
  ['two lines are two questions', [contactWith(named('Ada')), contactWith(livesIn('Bonn'))], ['a1']],
  [
    'a blank inside is matched by a negative',
    [contactWith(condition('', 'city', 'doesNotEqual', 'Ulm'))],
    ['a1', 'a2'],
  ],
  ['N:1 to its own kind', [has('parent', 'account', undefined)], ['a1', 'a2']],
  ['1:N to its own kind', [has('accountid', 'account', 'parent')], ['a2', 'a3']],
  [
    'N:1 inside 1:N inside 1:N',
    [has('accountid', 'account', 'parent', contactWith(has('boss', 'contact', undefined, named('Ada'))))],
    ['a3'],
  ],
  ['equal texts, without case and trailing blanks', [has('city', 'contact', 'city')], ['a1']],
  ['no equal text: blanks are equal to nothing', [lacks('city', 'contact', 'city')], ['a2', 'a3']],
]

const contactCases: readonly (readonly [string, readonly ConditionNode[], readonly string[]])[] = [
  ['N:1, nothing inside: the record exists', [has('account', 'account', undefined)], ['c1', 'c2', 'c3']],
  [
    'N:1, nothing inside: blank, or the record is missing',
    [lacks('account', 'account', undefined)],
    ['c4', 'c5'],
  ],
  [
    'N:1: blank, missing, or the record is another one',
    [lacks('account', 'account', undefined, condition('', 'name', 'containsData'))],
    ['c3', 'c4', 'c5'],
  ],
  [
    'N:N: over a table that only connects',
    [{ ...has('contactid', 'listmember', 'contact', newsletter), intersect: true }],
    ['c1'],
  ],
  [
    'N:N: not connected with such a record',
    [{ ...lacks('contactid', 'listmember', 'contact', newsletter), intersect: true }],
    ['c2', 'c3', 'c4', 'c5'],
  ],
  [
    'N:N: connected with any record that exists',
    [has('contactid', 'listmember', 'contact', has('list', 'list', undefined))],
    ['c1', 'c3'],
  ],
  [
    'equal lookups: siblings, oneself included',
    [has('account', 'contact', 'account', named('Ada'))],
    ['c1', 'c2'],
  ],
]

describe('docs/domain.md 5.2: related lines', () => {
  it.each(accountCases)('accounts: %s', (_, items, keys) => {
    expect(naiveMatches(group('r', 'and', items), 'account', world)).toEqual(keys)
  })

  it.each(contactCases)('contacts: %s', (_, items, keys) => {
    expect(naiveMatches(group('r', 'and', items), 'contact', world)).toEqual(keys)
  })

  it('the engine gives the same answers in a workspace', async () => {
    const backend = openTestBackend()
    const workspace = backend.session.createFile(backend.file('w.segws'), 'UTC')
    const types = Object.keys(world.records).flatMap((name) => world.catalog.recordType(name) ?? [])
    fillRecords(backend, types, world.records)
    const engineMatches = async (definition: Group, recordType: string) => {
      const { signal } = new AbortController()
      const found = await evaluate(definition, recordType, world.context, workspace.source(), { signal })
      const { database, catalog } = workspace
      const records = readRecords(database, catalog.types(), catalog.type(recordType), [], [...found.numbers])
      return records.map(({ key }) => key)
    }
    for (const [name, items, keys] of accountCases) {
      expect([name, await engineMatches(group('r', 'and', items), 'account')]).toEqual([name, keys])
    }
    for (const [name, items, keys] of contactCases) {
      expect([name, await engineMatches(group('r', 'and', items), 'contact')]).toEqual([name, keys])
    }
  })
})

function line(mode: Related['mode']) {
  return (
    column: string,
    target: string,
    there: string | undefined,
    ...items: readonly ConditionNode[]
  ): Related => {
    const targetColumn = there === undefined ? {} : { targetColumn: there }
    return { kind: 'related', id: '', column, target, ...targetColumn, mode, join: 'and', items }
  }
}
