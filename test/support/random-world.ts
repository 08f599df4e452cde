import fc, { type Arbitrary } from 'fast-check'
import type { Backend } from '#backend/index.ts'
import type { ColumnType } from '#shared/model/column-type.ts'
import type { Column, RecordType } from '#shared/model/record-type.ts'
import type { Cell } from '#shared/values/cell.ts'
import { decimalCell } from '#shared/values/decimal.ts'
import { fillRecords } from './fill-records.ts'
import type { NaiveRecord, NaiveRecords } from './naive-evaluation.ts'

/**
 * Deals of firms or users, firms and users below others of their kind, tasks about deals or firms, partner firms of
 * deals over a table of their own, and teams. Values are few, so that conditions and joins meet.
 */
export const worldTypes: readonly RecordType[] = [
  recordType('firm', 'name', [
    column('name', 'string'),
    column('size', 'int'),
    column('parent', 'lookup', 'firm'),
    column('owner', 'owner', 'systemuser'),
  ]),
  recordType('deal', 'title', [
    column('title', 'string'),
    column('note', 'memo'),
    column('value', 'money'),
    column('budget', 'money'),
    column('created', 'datetime'),
    column('firm', 'lookup', 'firm'),
    column('customer', 'customer', 'firm', 'systemuser'),
  ]),
  recordType('task', null, [
    column('subject', 'string'),
    column('minutes', 'int'),
    column('planned', 'int'),
    column('regarding', 'lookup', 'deal', 'firm'),
  ]),
  recordType('partner', null, [column('deal', 'lookup', 'deal'), column('firm', 'lookup', 'firm')]),
  recordType('systemuser', 'fullname', [
    column('fullname', 'string'),
    column('mentor', 'lookup', 'systemuser'),
    column('parentsystemuserid', 'lookup', 'systemuser'),
  ]),
  recordType('teammembership', null, [
    column('systemuserid', 'lookup', 'systemuser'),
    column('teamid', 'guid'),
  ]),
]

const maybe = <Value extends Cell>(values: Arbitrary<Value>) => fc.option(values, { freq: 4, nil: null })
const words = fc.constantFrom('Acme', 'ACMÉ', 'acme ', 'Beta', 'beta max', '  ')
const texts = maybe(words)
const smallNumbers = maybe(fc.integer({ min: 0, max: 3 }))
const amounts = maybe(fc.constantFrom('0', '0.5', '10', '10.01', '-3').map((text) => decimalCell(text) ?? ''))
const now = Date.parse('2026-11-13T14:27:09Z')
const day = 86_400_000
const moments = maybe(fc.integer({ min: -3, max: 3 }).map((days) => now + days * day))
const firms = keys('F', 8)
const deals = keys('D', 24)
const users = keys('U', 5)

/** Records of all types; some lookups point to nothing, some texts say an id in another way. */
export const worldRecords: Arbitrary<NaiveRecords> = fc.record({
  firm: records(firms, {
    name: texts,
    size: smallNumbers,
    parent: reference(firms),
    owner: reference(users),
  }),
  deal: records(deals, {
    title: texts,
    note: maybe(fc.oneof(words, fc.constantFrom('f3', ' {F5} '))),
    value: amounts,
    budget: amounts,
    created: moments,
    firm: reference(firms),
    customer: reference([...firms, ...users]),
  }),
  task: records(keys('A', 20), {
    subject: texts,
    minutes: smallNumbers,
    planned: smallNumbers,
    regarding: reference([...deals, ...firms]),
  }),
  partner: records(keys('P', 12), { deal: reference(deals), firm: reference(firms) }),
  systemuser: records(users, {
    fullname: texts,
    mentor: reference(users),
    parentsystemuserid: reference(users),
  }),
  teammembership: records(keys('M', 6), {
    systemuserid: reference(users),
    teamid: maybe(fc.constantFrom('t0', 't1')),
  }),
})

/** Puts a world into the workspace that is open. */
export function fillWorkspace(backend: Backend, world: NaiveRecords): void {
  fillRecords(backend, worldTypes, world)
}

function recordType(name: string, nameColumn: string | null, columns: readonly Column[]): RecordType {
  return { name, label: name, pluralLabel: `${name}s`, nameColumn, keyColumn: null, columns }
}

function column(name: string, type: ColumnType, ...targets: readonly string[]): Column {
  return { name, label: name, type, choices: [], targets }
}

function keys(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index}`)
}

/** Up to as many records as there are keys, those that come first. */
function records(
  all: readonly string[],
  cells: Readonly<Record<string, Arbitrary<Cell>>>,
): Arbitrary<readonly NaiveRecord[]> {
  return fc
    .array(fc.record(cells), { minLength: Math.ceil(all.length / 2), maxLength: all.length, size: 'max' })
    .map((rows) => rows.map((row, at) => ({ key: all[at] ?? '', cells: row })))
}

function reference(all: readonly string[]): Arbitrary<string | null> {
  const [first = ''] = all
  return maybe(fc.constantFrom(...all, ...all.map((key) => key.toLowerCase()), `{${first}}`, 'Nobody'))
}
