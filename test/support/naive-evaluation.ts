import { columnOf } from '#shared/conditions/column.ts'
import type { Catalog } from '#shared/conditions/walk.ts'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import type { ConditionNode, Group, Related, Row } from '#shared/model/condition.ts'
import type { RecordType } from '#shared/model/record-type.ts'
import { operatorNamed } from '#shared/operators/index.ts'
import type { Cell } from '#shared/values/cell.ts'
import { foldId } from '#shared/values/text.ts'

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
  if (node.kind === 'related') return truthOfRelated(node, record, world)
  if (node.items.length === 0) return node.everything === true ? 'true' : 'absent'
  return joined(node, record, recordType, world)
}

function truthOfRelated(node: Related, record: NaiveRecord, world: NaiveWorld): Truth {
  const isContained = node.mode === 'contains'
  const pointedTo = recordPointedTo(node, record, world)
  // With every condition inside switched off the line is switched off, whatever the lookup holds.
  if (node.items.length > 0 && !hasLiveItem(node)) return 'absent'
  if (pointedTo === undefined) return asTruth(!isContained)
  const inside =
    node.items.length === 0 ? 'true' : joined(node, pointedTo, recordTypeIn(world, node.target), world)
  return asTruth((inside === 'true') === isContained)
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

function recordPointedTo(node: Related, record: NaiveRecord, world: NaiveWorld): NaiveRecord | undefined {
  const cell = record.cells[node.column] ?? null
  if (cell === null) return undefined
  return world.records[node.target]?.find(({ key }) => foldId(key) === foldId(String(cell)))
}

function rowHolds(row: Row, record: NaiveRecord, recordType: RecordType, world: NaiveWorld): boolean {
  const column = columnOf(recordType, row.column)
  const reading =
    column && operatorNamed(row.operator)?.compile(row.operands, { column, context: world.context })
  if (reading?.ok !== true) throw new Error(`${row.column} ${row.operator} cannot be evaluated`)
  const isKey = row.column === `${recordType.name}id` || row.column === recordType.keyColumn
  return reading.value.matches(isKey ? record.key : (record.cells[row.column] ?? null))
}

function recordTypeIn(world: NaiveWorld, name: string): RecordType {
  const recordType = world.catalog.recordType(name)
  if (recordType === undefined) throw new Error(`There is no record type ${name}`)
  return recordType
}

function asTruth(holds: boolean): Truth {
  return holds ? 'true' : 'false'
}
