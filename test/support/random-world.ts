import fc, { type Arbitrary } from 'fast-check'
import { createRecordInsert } from '#backend/store/record-insert.ts'
import { lookupsTouching, resolveLookup } from '#backend/store/resolve-lookups.ts'
import type { Backend } from '#backend/index.ts'
import type { ConditionNode, Group, Row } from '#shared/model/condition.ts'
import type { RecordType } from '#shared/model/record-type.ts'
import type { Cell } from '#shared/values/cell.ts'
import { decimalCell } from '#shared/values/decimal.ts'
import type { NaiveRecord, NaiveRecords } from './naive-evaluation.ts'

/** A deal points to a firm, a firm to its parent firm; values are few, so that conditions meet. */
export const worldTypes: readonly RecordType[] = [
  {
    name: 'firm',
    label: 'Firm',
    pluralLabel: 'Firms',
    nameColumn: null,
    keyColumn: null,
    columns: [
      { name: 'name', label: 'Name', type: 'string', choices: [], targets: [] },
      { name: 'size', label: 'Size', type: 'int', choices: [], targets: [] },
      { name: 'parent', label: 'Parent', type: 'lookup', choices: [], targets: ['firm'] },
    ],
  },
  {
    name: 'deal',
    label: 'Deal',
    pluralLabel: 'Deals',
    nameColumn: null,
    keyColumn: null,
    columns: [
      { name: 'title', label: 'Title', type: 'string', choices: [], targets: [] },
      { name: 'value', label: 'Value', type: 'money', choices: [], targets: [] },
      { name: 'created', label: 'Created', type: 'datetime', choices: [], targets: [] },
      { name: 'firm', label: 'Firm', type: 'lookup', choices: [], targets: ['firm'] },
    ],
  },
]

const maybe = <Value extends Cell>(values: Arbitrary<Value>) => fc.option(values, { freq: 4, nil: null })
const firmKeys = Array.from({ length: 12 }, (_, index) => `F${index}`)
const texts = fc.constantFrom('Acme', 'ACMÉ', 'acme ', 'Beta', 'beta max', '  ')
const now = Date.parse('2026-11-13T14:27:09Z')
const day = 86_400_000

/** Records of both types; some lookups point to nothing. */
export const worldRecords: Arbitrary<NaiveRecords> = fc
  .tuple(
    fc.array(fc.tuple(maybe(texts), maybe(fc.integer({ min: 0, max: 3 })), maybe(reference())), {
      minLength: firmKeys.length,
      maxLength: firmKeys.length,
    }),
    fc.array(
      fc.tuple(
        maybe(texts),
        maybe(fc.constantFrom('0', '0.5', '10', '10.01', '-3').map((text) => decimalCell(text) ?? '')),
        maybe(fc.integer({ min: -3, max: 3 }).map((days) => now + days * day)),
        maybe(reference()),
      ),
      { minLength: 1, maxLength: 60 },
    ),
  )
  .map(([firms, deals]) => ({
    firm: firms.map(([name, size, parent], at) => record(firmKeys[at] ?? '', { name, size, parent })),
    deal: deals.map(([title, value, created, firm], at) => record(`D${at}`, { title, value, created, firm })),
  }))

/** Definitions over deals: groups, related firms two levels deep, muted and locked parts, groups written empty. */
export const dealDefinitions: Arbitrary<Group> = fc
  .record({
    join: joins(),
    items: fc.array(
      nodes('deal', 3).map((node) => node),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ join, items }) => numbered({ kind: 'group', id: '', join, items }))

/** Puts a world into the workspace that is open. */
export function fillWorkspace({ session }: Backend, records: NaiveRecords): void {
  const { catalog, database } = session.require()
  for (const type of worldTypes) {
    catalog.addType(type)
    const stored = catalog.type(type.name)
    const insert = createRecordInsert(database, stored, stored.columns, 0)
    insert(
      (records[type.name] ?? []).map(({ key, cells }) => ({
        key,
        cells: stored.columns.map(({ name }) => cells[name] ?? null),
      })),
    )
  }
  for (const lookup of lookupsTouching(catalog.types(), 'firm')) resolveLookup(database, lookup)
}

function record(key: string, cells: NaiveRecord['cells']): NaiveRecord {
  return { key, cells }
}

function reference() {
  return fc.constantFrom(...firmKeys, ...firmKeys.map((key) => key.toLowerCase()), 'Nobody')
}

function joins() {
  return fc.constantFrom('and', 'or')
}

function nodes(recordType: 'deal' | 'firm', depth: number): Arbitrary<ConditionNode> {
  const leaf: Arbitrary<ConditionNode> = rows(recordType)
  if (depth === 0) return withFlags(leaf)
  const items = (type: 'deal' | 'firm') => fc.array(nodes(type, depth - 1), { maxLength: 3 })
  const group = fc
    .record({ join: joins(), items: items(recordType), everything: fc.boolean() })
    .map(({ join, items: inside, everything }): ConditionNode => {
      const written = inside.length === 0 && everything ? ({ everything: true } as const) : {}
      return { kind: 'group', id: '', join, items: inside, ...written }
    })
  const related = fc
    .record({ join: joins(), items: items('firm'), mode: fc.constantFrom('contains', 'doesNotContain') })
    .map((inside): ConditionNode => {
      const column = recordType === 'deal' ? 'firm' : 'parent'
      return { kind: 'related', id: '', column, target: 'firm', ...inside }
    })
  return withFlags(fc.oneof({ arbitrary: leaf, weight: 3 }, group, related))
}

function withFlags(node: Arbitrary<ConditionNode>): Arbitrary<ConditionNode> {
  return fc.tuple(node, fc.nat(9), fc.nat(9)).map(([one, muted, locked]) => ({
    ...one,
    ...(muted === 0 ? { muted: true } : {}),
    ...(locked === 0 ? { locked: true } : {}),
  }))
}

function rows(recordType: 'deal' | 'firm'): Arbitrary<Row> {
  const wanted =
    recordType === 'deal'
      ? [
          ['title', 'equals', ['acme']],
          ['title', 'doesNotContain', ['max']],
          ['value', 'greaterOrEqual', ['10']],
          ['value', 'doesNotEqual', ['0.50']],
          ['created', 'lastXDays', ['1']],
          ['created', 'doesNotContainData', []],
          ['firm', 'equals', ['f1', 'F2']],
          ['dealid', 'equals', ['d0']],
        ]
      : [
          ['name', 'beginsWith', ['b']],
          ['size', 'lessThan', ['2']],
          ['size', 'doesNotContainData', []],
          ['parent', 'containsData', []],
        ]
  return fc.constantFrom(...wanted).map(([column, operator, operands]): Row => ({
    kind: 'row',
    id: '',
    column: String(column),
    operator: String(operator),
    operands: operands as string[],
  }))
}

/** Gives every node an id of its own, in reading order. */
function numbered(root: Group): Group {
  let next = 0
  const visit = <Node extends ConditionNode>(node: Node): Node => {
    const id = String(next)
    next += 1
    return node.kind === 'row' ? { ...node, id } : { ...node, id, items: node.items.map(visit) }
  }
  return visit(root)
}
