import fc, { type Arbitrary } from 'fast-check'
import { expect, it } from 'vitest'
import { readFetchXml } from '#shared/interchange/fetch-xml/read-fetch.ts'
import type { ConditionNode } from '#shared/model/condition.ts'

/** Records of the tables p, q and r, all with the same columns. */
interface Row {
  readonly id: string
  readonly x: string | null
  readonly y: string | null
  readonly ref: string | null
}
type World = Readonly<Record<string, readonly Row[]>>

type Test = { readonly alias: string; readonly column: string; readonly operator: string }
type Filter = Test | { readonly join: 'and' | 'or'; readonly items: readonly Filter[] }
interface Link {
  readonly alias: string
  readonly table: string
  readonly type: 'inner' | 'outer'
  readonly from: string
  readonly to: string
  readonly own: Filter
  readonly nested: readonly Link[]
}
interface Query {
  readonly links: readonly Link[]
  readonly filter: Filter
}

const seed = 20_261_113

it(`conditions about several joined rows mean what the join says (seed ${String(seed)})`, () => {
  let matched = 0
  let read = 0
  fc.assert(
    fc.property(worlds(), queries(), (world, query) => {
      const text = textOf(query)
      const reading = readFetchXml(text, null, { newId: () => 'n' })
      if (!reading.ok) {
        expect(reading.problems.map(({ code }) => code)).toContain('LINK_TANGLED')
        return
      }
      const rows = world['p'] ?? []
      const found = rows.filter((row) => holds(reading.conditions, row, 'p', world)).map(({ id }) => id)
      const wanted = rows.filter((row) => joinedRowsOf(query, row, world).length > 0).map(({ id }) => id)
      expect({ text, found }).toEqual({ text, found: wanted })
      read += 1
      matched += found.length > 0 && found.length < rows.length ? 1 : 0
    }),
    { seed, numRuns: 2000 },
  )
  expect(read).toBeGreaterThan(1900)
  expect(matched).toBeGreaterThan(400)
})

/** The join row by row: every combination of rows by alias that the query returns for one root row. */
function joinedRowsOf({ links, filter }: Query, root: Row, world: World): readonly Combination[] {
  const combinations = links.reduce<readonly Combination[]>(
    (all, link) => all.flatMap((one) => joinedTo(one, 'p', link, world)),
    [{ p: root }],
  )
  return combinations.filter((one) => satisfies(filter, one))
}

type Combination = Readonly<Record<string, Row | null>>

function joinedTo(so: Combination, above: string, link: Link, world: World): readonly Combination[] {
  const to = cell(so[above] ?? null, link.to, above)
  const rows = (world[link.table] ?? []).filter((row) => {
    const from = cell(row, link.from, link.alias)
    return from !== null && from === to && satisfies(link.own, { ...so, [link.alias]: row })
  })
  const joined: readonly (Row | null)[] = rows.length === 0 && link.type === 'outer' ? [null] : rows
  return joined.flatMap((row) =>
    link.nested.reduce<readonly Combination[]>(
      (all, nested) => all.flatMap((one) => joinedTo(one, link.alias, nested, world)),
      [{ ...so, [link.alias]: row }],
    ),
  )
}

function satisfies(filter: Filter, rows: Combination): boolean {
  if ('alias' in filter)
    return passes(cell(rows[filter.alias] ?? null, filter.column, filter.alias), filter.operator)
  if (filter.items.length === 0) return true
  return filter.join === 'and'
    ? filter.items.every((item) => satisfies(item, rows))
    : filter.items.some((item) => satisfies(item, rows))
}

/** A cell by the name it has in texts: the key is called after its table. */
function cell(row: Row | null, column: string, table: string): string | null {
  if (row === null) return null
  return column === `${table.charAt(0)}id` ? row.id : row[column as 'x' | 'y' | 'ref']
}

function passes(value: string | null, operator: string): boolean {
  if (operator === 'null') return value === null
  if (operator === 'not-null') return value !== null
  return operator === 'eq' ? value === '1' : value !== '1'
}

/** What a definition means for one record, in the plainest way. */
function holds(node: ConditionNode, row: Row, table: string, world: World): boolean {
  if (node.kind === 'row') return passes(cell(row, node.column, table), names[node.operator] ?? '')
  if (node.kind === 'group') return together(node.items, node.join, row, table, world)
  const here = cell(row, node.column, table)
  const found = (world[node.target] ?? []).some((other) => {
    const there = cell(other, node.targetColumn ?? `${node.target}id`, node.target)
    return here !== null && here === there && together(node.items, node.join, other, node.target, world)
  })
  return found === (node.mode === 'contains')
}

function together(
  items: readonly ConditionNode[],
  join: 'and' | 'or',
  row: Row,
  table: string,
  world: World,
): boolean {
  if (items.length === 0) return true
  const each = items.map((item) => holds(item, row, table, world))
  return join === 'and' ? each.every(Boolean) : each.some(Boolean)
}

const names: Readonly<Record<string, string>> = {
  equals: 'eq',
  doesNotEqual: 'ne',
  containsData: 'not-null',
  doesNotContainData: 'null',
}

function textOf({ links, filter }: Query): string {
  return `<fetch><entity name="p">${filterText(filter, 'p')}${links.map(linkText).join('')}</entity></fetch>`
}

function linkText({ alias, table, type, from, to, own, nested }: Link): string {
  const attributes = `name="${table}" alias="${alias}" link-type="${type}" from="${from}" to="${to}"`
  return `<link-entity ${attributes}>${filterText(own, alias)}${nested.map(linkText).join('')}</link-entity>`
}

function filterText(filter: Filter, inside: string): string {
  if (!('alias' in filter)) {
    return `<filter type="${filter.join}">${filter.items.map((item) => filterText(item, inside)).join('')}</filter>`
  }
  const entityName = filter.alias === inside ? '' : ` entityname="${filter.alias}"`
  const value = filter.operator.includes('null') ? '' : ' value="1"'
  return `<condition${entityName} attribute="${filter.column}" operator="${filter.operator}"${value}/>`
}

function worlds(): Arbitrary<World> {
  const value = fc.constantFrom('1', '2', null)
  const rows = (ids: readonly string[]) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({ id: fc.constant(id), x: value, y: value, ref: fc.constantFrom('1', '2', '3', null) }),
      ),
    )
  return fc.record({ p: rows(['1', '2', '3', '4']), q: rows(['1', '2', '3']), r: rows(['1', '2', '3']) })
}

/** Joins of up to two links, one of them perhaps below the other, with conditions on every row. */
function queries(): Arbitrary<Query> {
  const nested = links('r1', 'r', 'q1', fc.constant([]))
  const first = links('q1', 'q', 'p', fc.oneof(fc.constant([]), fc.tuple(nested)))
  const second = links('r2', 'r', 'p', fc.constant([]))
  return fc.oneof(fc.tuple(first), fc.tuple(first, second)).chain((all) =>
    fc.record({
      links: fc.constant(all),
      filter: filters(
        ['p', ...all.flatMap(({ alias, nested: below }) => [alias, ...below.map((one) => one.alias)])],
        3,
      ),
    }),
  )
}

function links(
  alias: string,
  table: string,
  above: string,
  nested: Arbitrary<readonly Link[]>,
): Arbitrary<Link> {
  const key = `${above.charAt(0)}id`
  const ends = fc.constantFrom<[string, string]>([`${table}id`, 'ref'], ['ref', key], ['x', 'y'])
  // What an outer link itself asks can only be about its own rows.
  const types = fc.oneof(
    fc.record({ type: fc.constant('inner' as const), own: filters([alias, above], 2) }),
    fc.record({ type: fc.constantFrom('inner' as const, 'outer' as const), own: filters([alias], 1) }),
  )
  return fc
    .record({ ends, type: types, nested })
    .map(({ ends: [from, to], type, nested: below }) => ({ alias, table, from, to, ...type, nested: below }))
}

function filters(aliases: readonly string[], depth: number): Arbitrary<Filter> {
  const tests: Arbitrary<Filter> = fc.constantFrom(...aliases).chain((alias) =>
    fc.record({
      alias: fc.constant(alias),
      column: fc.constantFrom('x', 'y', `${alias.charAt(0)}id`),
      operator: fc.constantFrom('eq', 'ne', 'null', 'not-null'),
    }),
  )
  const items = depth <= 1 ? tests : fc.oneof(tests, filters(aliases, depth - 1))
  return fc.record({
    join: fc.constantFrom('and' as const, 'or' as const),
    items: fc.array(items, { maxLength: 3 }),
  })
}
