import { describe, expect, it } from 'vitest'
import type { Edit, Refusal } from '#shared/conditions/tree.ts'
import { standardRecordTypes } from '#shared/catalog/index.ts'
import type { Group } from '#shared/model/condition.ts'
import { relationshipsOf } from '#shared/conditions/relationships.ts'
import { createTreeActions } from '#renderer/features/segment/tree/tree-actions.ts'
import { condition, group, inShort, related, row } from '#test/support/conditions.ts'

/** A tree that is edited for real, and everything that was said, warned of and focused. */
function editing(start: Group) {
  let root = start
  let lastId = 0
  const said: string[] = []
  const warned: string[] = []
  const steps: string[] = []
  const focused: string[] = []
  const takeOver = (label: string, edit: Edit): Refusal | null => {
    if (!edit.ok) return edit.refusal
    steps.push(label)
    root = edit.root
    return null
  }
  const actions = createTreeActions({
    root: () => root,
    recordType: () => 'lead',
    catalog: () => ({ recordType: (name) => standardRecordTypes.find((type) => type.name === name) }),
    newId: () => `n${(lastId += 1)}`,
    edit: takeOver,
    fold: (edit) => takeOver('fold', edit),
    say: (sentence) => said.push(sentence),
    warn: (sentence) => warned.push(sentence),
    focus: (id, part) => focused.push(`${id} ${part}`),
    letGo: () => undefined,
  })
  return { actions, said, warned, steps, focused, root: () => root, short: () => inShort(root) }
}

const country = condition('c', 'address1_country', 'equals', 'Germany')

describe('adding', () => {
  it('puts a row right behind the current one and the focus on its column', () => {
    const { actions, short, focused } = editing(group('root', 'and', [row('a'), row('b')]))
    actions.addRow('a')
    expect(short()).toBe('and(a, n1, b)')
    expect(focused).toEqual(['n1 column'])
  })

  it('puts a row at the end of the outermost group when that is current', () => {
    const { actions, short } = editing(group('root', 'and', [row('a')]))
    actions.addRow('root')
    expect(short()).toBe('and(a, n1)')
  })

  it('joins a new group the other way, with a row to fill in', () => {
    const { actions, short } = editing(group('root', 'and', [group('g', 'or', [row('a')])]))
    actions.addGroup('root', true)
    actions.addGroup('a')
    expect(short()).toBe('and(or(a, and(n3)), or(n1))')
  })

  it('ends "everything": a row narrows it', () => {
    const { actions, root } = editing(group('root', 'and', []))
    actions.matchEverything()
    expect(root().everything).toBe(true)
    actions.addRow('root')
    expect(root().everything).toBeUndefined()
  })
})

describe('related entities over an intersect table', () => {
  const member = (name: string, target: string) =>
    ({ name, label: name, type: 'lookup', choices: [], targets: [target] }) as const
  const members = {
    name: 'members',
    label: 'Members',
    pluralLabel: 'Members',
    nameColumn: null,
    keyColumn: null,
    columns: [member('lead', 'lead'), member('contact', 'contact')],
  }
  const [lead] = standardRecordTypes.filter(({ name }) => name === 'lead')
  const [contacts] =
    lead === undefined
      ? []
      : relationshipsOf(lead, [...standardRecordTypes, members]).filter(({ kind }) => kind === 'N:N')
  const started = () => {
    const tree = editing(group('root', 'and', []))
    if (contacts !== undefined) tree.actions.addRelated('root', contacts, true)
    return tree
  }

  it('are two lines inside each other, the outer one with the focus', () => {
    const { short, focused, said } = started()
    expect(short()).toBe('and(has(has()))')
    expect(focused).toEqual(['n2 line'])
    expect(said).toEqual(['Contact (Members) added'])
  })

  it('take rows and their join where the records are that are meant', () => {
    const { actions, short, root } = started()
    actions.addRow('n2', true)
    actions.setJoin('n2', 'or')
    expect(short()).toBe('and(has(has(n3)))')
    expect(root().items[0]).toMatchObject({ join: 'and', items: [{ join: 'or' }] })
  })

  it('give the focus back to their line when the last row goes', () => {
    const { actions, focused } = started()
    actions.addRow('n2', true)
    actions.remove(['n3'])
    expect(focused.at(-1)).toBe('n2 line')
  })
})

describe('every edit', () => {
  it('is one step with a name', () => {
    const { actions, steps } = editing(group('root', 'and', [country, row('b')]))
    actions.toggleMute(['c'])
    actions.toggleMute(['c'])
    actions.clone('c')
    actions.makeGroup(['c', 'b'])
    actions.remove(['b'])
    expect(steps).toEqual([
      'mute Country/Region',
      'unmute Country/Region',
      'clone Country/Region',
      'make group',
      'delete Last Name',
    ])
  })

  it('of several rows is one step too', () => {
    const { actions, steps, short } = editing(group('root', 'and', [row('a'), row('b'), row('c')]))
    actions.remove(['a', 'c'])
    expect(steps).toEqual(['delete 2 rows'])
    expect(short()).toBe('and(b)')
  })

  it('that is refused changes nothing and says why', () => {
    const { actions, warned, steps } = editing(group('root', 'and', [row('a', { locked: true })]))
    actions.remove(['a'])
    expect(steps).toEqual([])
    expect(warned).toEqual(['That part is locked. Unlock it first.'])
  })

  it('of several rows is refused as a whole when one is locked', () => {
    const { actions, short } = editing(group('root', 'and', [row('a'), row('b', { locked: true })]))
    actions.remove(['a', 'b'])
    expect(short()).toBe('and(a, b)')
  })
})

describe('the outermost group', () => {
  it('is not muted, but unmuted where a definition came muted', () => {
    const { actions, warned, root } = editing(group('root', 'and', [row('a')]))
    actions.toggleMute(['root'])
    expect(root().muted).toBeUndefined()
    expect(warned).toHaveLength(1)

    const muted = editing(group('root', 'and', [row('a')], { muted: true }))
    muted.actions.toggleMute(['root'])
    expect(muted.root().muted).toBeUndefined()
  })
})

describe('what is said', () => {
  it('tells where a moved row stands now', () => {
    const { actions, said } = editing(group('root', 'and', [country, row('b'), row('d'), row('e')]))
    actions.move('c', 'down')
    expect(said).toEqual(['Country/Region moved to position 2 of 4 in And'])
  })

  it('tells why a row cannot move further', () => {
    const { actions, said } = editing(group('root', 'and', [country]))
    actions.move('c', 'up')
    actions.move('c', 'into')
    expect(said).toEqual(['Country/Region is the first already', 'Country/Region has no group beside it'])
  })

  it('tells that a row cannot leave its related record', () => {
    const { actions, warned, short } = editing(group('root', 'and', [related('r', 'contains', [row('a')])]))
    actions.move('a', 'out')
    expect(warned[0]).toContain('belongs to another record type')
    expect(short()).toBe('and(has(a))')
  })
})

describe('the focus', () => {
  it('goes to the row that took the place of a deleted one', () => {
    const { actions, focused } = editing(group('root', 'and', [row('a'), row('b'), row('c')]))
    actions.remove(['b'])
    actions.remove(['c'])
    actions.remove(['a'])
    expect(focused).toEqual(['c line', 'a line', 'root line'])
  })

  it('goes to the copy after cloning', () => {
    const { actions, focused } = editing(group('root', 'and', [row('a'), row('b')]))
    actions.clone('a')
    expect(focused).toEqual(['n1 line'])
  })
})
