import { isOneOf, referenceTypes } from '#shared/model/column-type.ts'
import type { Group, Related } from '#shared/model/condition.ts'
import type { Column, RecordType } from '#shared/model/record-type.ts'
import { columnOf, keyName } from './column.ts'
import type { Catalog } from './walk.ts'

/** What a related line joins by. */
export type Link = Pick<Related, 'column' | 'target' | 'targetColumn' | 'intersect'>

/** One way from a record type to another, as it is offered (docs/domain.md 5.1). */
export interface Relationship {
  readonly kind: 'N:1' | '1:N' | 'N:N'
  /** `Parent account (Account)`, `Opportunity (Account)`, `Contact (Marketing list member)`. */
  readonly label: string
  /** Joins of the lines to make, outer first: one, or two over an intersect table. */
  readonly links: readonly [Link] | readonly [Link, Link]
}

/** Every relationship of a record type, given the whole catalogue: N:1, then 1:N, then N:N, each by label. */
export function relationshipsOf(
  recordType: RecordType,
  catalogue: readonly RecordType[],
): readonly Relationship[] {
  const byName = new Map(catalogue.map((one) => [one.name, one]))
  const found = [
    ...manyToOne(recordType, byName),
    ...catalogue.flatMap((other) =>
      isIntersect(other) ? manyToMany(recordType, other, byName) : oneToMany(recordType, other),
    ),
  ]
  return kinds.flatMap((kind) =>
    found.filter((one) => one.kind === kind).toSorted((a, b) => a.label.localeCompare(b.label)),
  )
}

/** Whether a record type only connects two others: two lookups, no name and nothing else but keys and the row's version. */
export function isIntersect(recordType: RecordType): boolean {
  const rest = recordType.columns.filter((column) => !isLookup(column))
  return (
    recordType.columns.length - rest.length === 2 &&
    recordType.nameColumn === null &&
    rest.every(
      ({ name, type }) =>
        type === 'guid' ||
        name === 'versionnumber' ||
        name === recordType.keyColumn ||
        name === keyName(recordType),
    )
  )
}

/**
 * The branch whose items and join a line shows: of two lines over an intersect table the inner one, because people
 * see them as one line; else the branch itself.
 */
export function shownBranch<Branch extends Group | Related>(branch: Branch): Branch | Related {
  if (branch.kind !== 'related' || branch.intersect !== true) return branch
  const [inner, ...others] = branch.items
  const isPair = inner?.kind === 'related' && others.length === 0 && isPlain(inner)
  return isPair ? inner : branch
}

/** How a related line is named to people; names stand for labels where the catalogue knows nothing. */
export interface RelationName {
  readonly kind: Relationship['kind'] | 'join'
  /** The record type that is meant. */
  readonly target: string
  /** The lookup, the relationship, or the two columns that hold the same. */
  readonly via: string
}

/** The name of a related line on a record type. */
export function relationName(related: Related, recordType: string, catalog: Catalog): RelationName {
  const shown = shownBranch(related)
  const target = labelOf(shown.target, catalog)
  if (shown !== related) return { kind: 'N:N', target, via: labelOf(related.target, catalog) }
  const own = columnLabel(recordType, related.column, catalog)
  const { targetColumn } = related
  if (targetColumn === undefined || isKey(related.target, targetColumn, catalog)) {
    return { kind: 'N:1', target, via: own }
  }
  const there = columnLabel(related.target, targetColumn, catalog)
  return isKey(recordType, related.column, catalog)
    ? { kind: '1:N', target, via: there }
    : { kind: 'join', target, via: own === there ? own : `${own} = ${there}` }
}

const kinds = ['N:1', '1:N', 'N:N'] as const

function manyToOne(recordType: RecordType, byName: ReadonlyMap<string, RecordType>): readonly Relationship[] {
  return lookupsOf(recordType).flatMap((lookup) =>
    lookup.targets.flatMap((target): readonly Relationship[] => {
      const known = byName.get(target)
      if (known === undefined) return []
      const label = `${lookup.label} (${known.label})`
      return [{ kind: 'N:1', label, links: [{ column: lookup.name, target }] }]
    }),
  )
}

function oneToMany(recordType: RecordType, other: RecordType): readonly Relationship[] {
  return lookupsTo(recordType, other).map((lookup) => ({
    kind: '1:N',
    label: `${other.label} (${lookup.label})`,
    links: [{ column: keyName(recordType), target: other.name, targetColumn: lookup.name }],
  }))
}

function manyToMany(
  recordType: RecordType,
  intersect: RecordType,
  byName: ReadonlyMap<string, RecordType>,
): readonly Relationship[] {
  const both = lookupsOf(intersect)
  return lookupsTo(recordType, intersect).flatMap((here) =>
    both
      .filter((there) => there !== here)
      .flatMap((there) => there.targets.map((target) => [there, target] as const))
      .flatMap(([there, target]): readonly Relationship[] => {
        const known = byName.get(target)
        if (known === undefined) return []
        // A record type connected with itself can be followed in both directions.
        const side = target === recordType.name ? `, ${there.label}` : ''
        const outer = {
          column: keyName(recordType),
          target: intersect.name,
          targetColumn: here.name,
          intersect: true,
        } as const
        const label = `${known.label} (${intersect.label}${side})`
        return [{ kind: 'N:N', label, links: [outer, { column: there.name, target }] }]
      }),
  )
}

function lookupsOf(recordType: RecordType): readonly Column[] {
  return recordType.columns.filter(isLookup)
}

function lookupsTo(recordType: RecordType, other: RecordType): readonly Column[] {
  return lookupsOf(other).filter(({ targets }) => targets.includes(recordType.name))
}

function isLookup({ type }: Column): boolean {
  return isOneOf(referenceTypes, type)
}

/** Without marks of its own, which one line could not show. */
function isPlain({ mode, muted, locked, intersect }: Related): boolean {
  return mode === 'contains' && muted !== true && locked !== true && intersect !== true
}

function isKey(recordType: string, column: string, catalog: Catalog): boolean {
  return column === keyName({ name: recordType }) || column === catalog.recordType(recordType)?.keyColumn
}

function labelOf(recordType: string, catalog: Catalog): string {
  return catalog.recordType(recordType)?.label ?? recordType
}

function columnLabel(recordType: string, column: string, catalog: Catalog): string {
  const known = catalog.recordType(recordType)
  return (known === undefined ? undefined : columnOf(known, column)?.label) ?? column
}
