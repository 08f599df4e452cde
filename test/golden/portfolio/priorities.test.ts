import { describe, expect, it } from 'vitest'
import { conditions, openPortfolio, outcomeOf } from '../../support/portfolio.ts'
import { tableRows } from '../../support/table-rows.ts'

const last = 'Default segment'

describe('moving among five segments A B C D E (1.7: a number renumbers the others to fit)', () => {
  for (const { moved = '', to = '', order = '', rule = '' } of tableRows(`
    | moved | to   | order     | rule |
    | A     | 3    | B C A D E | 1.7: those in between move up |
    | D     | 2    | A D B C E | 1.7: those in between move down |
    | C     | 3    | A B C D E | 1.7: it stands there already |
    | E     | 1    | E A B C D | 1.7: 1 is looked at first |
    | A     | 5    | B C D E A | O-15: the last place before the default segment |
    | A     | 6    | B C D E A | O-15: clamped, the default segment stays last |
    | A     | 9999 | B C D E A | O-15: clamped |
    | E     | 0    | E A B C D | O-15: clamped |
    | E     | -3   | E A B C D | O-15: clamped |
    | D     | 2.9  | A D B C E | O-15: a whole number |
    | B D   | 1    | B D A C E | 2.1: several at once stay in their order, the first stands there |
    | D B   | 1    | B D A C E | 2.1: their order in the list, not in which they were picked |
    | A C   | 4    | B D E A C | 2.1 |
    | A B   | 5    | C D E A B | O-15: clamped so that all of them fit |
    | A E   | 2    | B A E C D | 2.1 |
  `)) {
    it(`${moved} to ${to} → ${order} (${rule})`, async () => {
      const { client, add, order: orderOf, idsOf } = await openPortfolio()
      await add('lead', 'A', 'B', 'C', 'D', 'E')
      const moving = await client.segments.move({ ids: await idsOf(moved), priority: Number(to) })
      expect(await orderOf('lead')).toBe(`${order} ${last}`)
      expect(moving.map(({ name, priority }) => `${name} ${priority}`)).toEqual(
        moved.split(' ').map((name) => `${name} ${order.split(' ').indexOf(name) + 1}`),
      )
      if (order === 'A B C D E') return
      await client.workspace.undo()
      expect(await orderOf('lead')).toBe(`A B C D E ${last}`)
      await client.workspace.redo()
      expect(await orderOf('lead')).toBe(`${order} ${last}`)
    })
  }
})

describe('the first priority of a new segment (2.2, O-14)', () => {
  for (const { done = '', order = '', rule = '' } of tableRows(`
    | done                             | order   | rule |
    | new A                            | A       | O-14: 1 if there is none besides the default segment |
    | new A, new B, new C              | C B A   | O-14: the place of the segment made last; that one moves down |
    | new A at 1, new B at 2, new C    | A C B   | O-14: B was made last and stood second |
    | new A, new B, move B to 2, new C | A C B   | O-14: where B stands now |
    | new A, new B, delete B, new C    | C A     | O-14: A is the one made last of those that are there |
    | new A at 1, new B at 99          | A B     | O-15: clamped |
    | new A at 1, new B at -1          | B A     | O-15: clamped |
    | new A at 1, copy A, new B        | A B A1  | O-14, O-7: the copy was made last |
  `)) {
    it(`${done} → ${order} (${rule})`, async () => {
      const { client, order: orderOf, named } = await openPortfolio()
      for (const step of done.split(', ')) {
        const [verb = '', name = '', ...rest] = step.split(' ')
        const priority = rest.length > 0 ? Number(rest[1]) : undefined
        if (verb === 'new') await client.segments.create({ name, recordType: 'lead', priority })
        else if (verb === 'copy') await client.segments.copy({ id: (await named(name)).id, name: `${name}1` })
        else if (verb === 'delete') await client.segments.remove({ ids: [(await named(name)).id] })
        else await client.segments.move({ ids: [(await named(name)).id], priority: priority ?? 0 })
      }
      expect(await orderOf('lead')).toBe(`${order} ${last}`)
    })
  }

  it('leaves the order of other record types alone (1.7: one list per record type)', async () => {
    const { client, add, order } = await openPortfolio()
    await add('lead', 'A', 'B')
    await add('opportunity', 'C', 'D')
    await client.segments.create({ name: 'E', recordType: 'lead' })
    expect(await order('opportunity')).toBe(`C D ${last}`)
  })
})

describe('the order', () => {
  it('is kept by inactive and paused segments too (1.7, 2.6)', async () => {
    const { client, add, order, idsOf } = await openPortfolio()
    await add('account', 'A', 'B', 'C')
    await client.segments.activate({ ids: await idsOf('B') })
    await client.workAssignment.removeRecordType({ recordType: 'account' })
    await client.segments.move({ ids: await idsOf('C'), priority: 1 })
    await client.workAssignment.addRecordType({ recordType: 'account' })
    expect(await order('account')).toBe(`C A B ${last}`)
  })

  it('closes up where a segment is deleted, and opens where it comes back (1.7)', async () => {
    const { client, add, order, idsOf } = await openPortfolio()
    await add('lead', 'A', 'B', 'C', 'D')
    await client.segments.remove({ ids: await idsOf('B D') })
    expect(await order('lead')).toBe(`A C ${last}`)
    await client.workspace.undo()
    expect(await order('lead')).toBe(`A B C D ${last}`)
  })

  it('survives a restart (1.7)', async () => {
    const { client, add, order, idsOf, backend } = await openPortfolio()
    await add('lead', 'A', 'B', 'C')
    await client.segments.move({ ids: await idsOf('C'), priority: 1 })
    backend.session.close()
    expect(await client.workspace.openFile({ path: backend.file('w.segws') })).toMatchObject({
      undo: 'move C',
    })
    expect(await order('lead')).toBe(`C A B ${last}`)
    await client.workspace.undo()
    expect(await order('lead')).toBe(`A B C ${last}`)
  })

  it('numbers from 1 without a gap, the default segment included (2.3: Segment priority, total segments)', async () => {
    const { client, add, idsOf } = await openPortfolio()
    await add('lead', 'A', 'B', 'C')
    await client.segments.move({ ids: await idsOf('A'), priority: 2 })
    const all = await client.segments.list({ recordType: 'lead' })
    expect(all.map(({ priority }) => priority)).toEqual([1, 2, 3, 4])
  })

  it('says nothing about which records match: a changed order edits no definition (3.5)', async () => {
    const { client, add, idsOf, named } = await openPortfolio()
    await add('lead', 'A', 'B')
    await client.segments.move({ ids: await idsOf('B'), priority: 1 })
    expect(await client.segments.get({ id: (await named('B')).id })).toMatchObject({ live: conditions(1) })
    expect(await outcomeOf(client.segments.activate({ ids: await idsOf('A B') }))).toBe('done')
  })
})
