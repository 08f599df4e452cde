import { columnOf } from '#shared/conditions/column.ts'
import type { Catalog } from '#shared/conditions/walk.ts'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import { columnIn, type ConditionNode, type Group, type Related, type Row } from '#shared/model/condition.ts'
import type { RecordType } from '#shared/model/record-type.ts'
import { operatorNamed } from '#shared/operators/index.ts'
import type { Cell } from '#shared/values/cell.ts'
import { foldForEquality, foldId } from '#shared/values/text.ts'
import { naiveKin } from './naive-kin.ts'

/** A record as plain data; a column it does not have is blank. */
export interface NaiveRecord {
  readonly key: string
  readonly cells: Readonly<Record<string, Cell>>
}

/** Records by record type. */
export type NaiveRecords = Readonly<Record<string, readonly NaiveRecord[]>>

export interface NaiveWorld {
  readonly catalog: Catalog
  readonly records: NaiveRecords
  readonly context: EvaluationContext
}

/**
 * The keys of the records that satisfy a definition, record by record and node by node, in the plainest way: the
 * oracle for everything that evaluates faster. Only the meaning of a single row is shared with what it checks.
 */
export function naiveMatches(definition: Group, recordType: string, world: NaiveWorld): readonly string[] {
  return (world.records[recordType] ?? [])
    .filter((record) => truthOf(definition, record, recordTypeIn(world, recordType), world) === 'true')
    .map(({ key }) => key)
}

/** `absent` is neither: switched off, or a branch in which everything is (docs/domain.md O-29). */
type Truth = 'true' | 'false' | 'absent'

function truthOf(node: ConditionNode, record: NaiveRecord, recordType: RecordType, world: NaiveWorld): Truth {
  if (node.muted === true) return 'absent'
  if (node.kind === 'row') return asTruth(rowHolds(node, record, recordType, world))
  if (node.kind === 'related') return truthOfRelated(node, record, world, recordType)
  if (node.items.length === 0) return node.everything === true ? 'true' : 'absent'
  return joined(node, record, recordType, world)
}

function truthOfRelated(node: Related, record: NaiveRecord, world: NaiveWorld, here: RecordType): Truth {
  // With every condition inside switched off the line is switched off, whatever records there are.
  if (node.items.length > 0 && !hasLiveItem(node)) return 'absent'
  const there = recordTypeIn(world, node.target)
  const found = (world.records[node.target] ?? [])
    .filter((other) => areJoined(node, record, other, here, there, world))
    .some((other) => node.items.length === 0 || joined(node, other, there, world) === 'true')
  return asTruth(found === (node.mode === 'contains'))
}

function joined(
  node: Group | Related,
  record: NaiveRecord,
  recordType: RecordType,
  world: NaiveWorld,
): Truth {
  const truths = node.items
    .map((item) => truthOf(item, record, recordType, world))
    .filter((truth) => truth !== 'absent')
  if (truths.length === 0) return 'absent'
  return asTruth(node.join === 'and' ? !truths.includes('false') : truths.includes('true'))
}

function hasLiveItem(node: Group | Related): boolean {
  return node.items.some((item) => {
    if (item.muted === true) return false
    if (item.kind === 'row') return true
    if (item.items.length === 0) return item.kind === 'related' || item.everything === true
    return hasLiveItem(item)
  })
}

/** Whether both records hold the same: ids as ids, texts as texts, everything else as it is; blanks never do. */
function areJoined(
  node: Related,
  record: NaiveRecord,
  other: NaiveRecord,
  here: RecordType,
  there: RecordType,
  { context }: NaiveWorld,
): boolean {
  const otherName = node.targetColumn ?? `${there.name}id`
  const [a, b] = [cellOf(record, node.column, here), cellOf(other, otherName, there)]
  if (a === null || b === null) return false
  const types = [columnOf(here, node.column)?.type, columnOf(there, otherName)?.type]
  const isId = types.some(
    (type) => type !== undefined && ['guid', 'lookup', 'customer', 'owner'].includes(type),
  )
  if (isId) return foldId(String(a)) === foldId(String(b))
  if (typeof a !== 'string' || typeof b !== 'string') return a === b
  return foldForEquality(a, context.accentSensitive) === foldForEquality(b, context.accentSensitive)
}

function rowHolds(row: Row, record: NaiveRecord, recordType: RecordType, world: NaiveWorld): boolean {
  const column = columnOf(recordType, row.column)
  const operator = operatorNamed(row.operator)
  if (column === undefined || operator === undefined) throw cannot(row)
  const subject = { column, context: world.context, kin: naiveKin(world) }
  const cell = cellOf(record, row.column, recordType)
  const other = columnIn(row.operands[0])
  if (other !== undefined) {
    const comparison = operator.compileColumns?.(subject)
    if (comparison === undefined) throw cannot(row)
    return comparison.matches(cell, cellOf(record, other, recordType))
  }
  const reading = operator.compile(row.operands, subject)
  if (!reading.ok) throw cannot(row)
  const isShown = operator.judges === 'shown' && ['lookup', 'customer', 'owner'].includes(column.type)
  return reading.value.matches(isShown ? shownFor(cell, column.targets, world) : cell)
}

function cellOf(record: NaiveRecord, column: string, { name, keyColumn }: RecordType): Cell {
  return column === `${name}id` || column === keyColumn ? record.key : (record.cells[column] ?? null)
}

/** The name of the record a lookup points to, its key where it has none; the text itself where there is no record. */
function shownFor(cell: Cell, targets: readonly string[], world: NaiveWorld): Cell {
  if (cell === null) return null
  for (const target of targets) {
    const found = world.records[target]?.find(({ key }) => foldId(key) === foldId(String(cell)))
    const { nameColumn } = recordTypeIn(world, target)
    if (found !== undefined) return (nameColumn === null ? null : found.cells[nameColumn]) ?? found.key
  }
  return cell
}

function cannot(row: Row): Error {
  return new Error(`${row.column} ${row.operator} cannot be evaluated`)
}

function recordTypeIn(world: NaiveWorld, name: string): RecordType {
  const recordType = world.catalog.recordType(name)
  if (recordType === undefined) throw new Error(`There is no record type ${name}`)
  return recordType
}

function asTruth(holds: boolean): Truth {
  return holds ? 'true' : 'false'
}
