import type { RecordReference } from '#shared/model/condition.ts'
import type { Cell } from '#shared/values/cell.ts'
import { accountColumns, createAccounts } from './account-rows.ts'
import { asOf, timeZone } from './calendar.ts'
import { entryAt } from './choose.ts'
import { type ColumnPlans, createCells, type Subject } from './column-plan.ts'
import { contactColumns, createContacts } from './contact-rows.ts'
import type { SampleType } from './keys.ts'
import { leadColumns } from './lead-columns.ts'
import { createLeads } from './lead-rows.ts'
import { opportunityColumns } from './opportunity-columns.ts'
import { createOpportunities } from './opportunity-rows.ts'
import {
  sampleDefaultSegments,
  sampleSegments,
  type SampleDefaultSegment,
  type SampleSegment,
} from './segments/index.ts'
import { sampleSequences, type SampleSequence } from './sequences/index.ts'
import { createTeams, teamColumns } from './team-rows.ts'
import { createUsers, userColumns } from './user-rows.ts'
import { createWorld, type World } from './world.ts'

/** One record of the sample: its key and its cells in the order of the record type's `columns`. */
export interface SampleRow {
  readonly key: string
  readonly cells: readonly Cell[]
}

/** The rows of one record type, made while they are read. */
export interface SampleRecordType {
  readonly name: SampleType
  /** The catalogue columns that are filled, in the order of the cells; all others stay blank. */
  readonly columns: readonly string[]
  /** How many rows there will be. */
  readonly count: number
  /** The rows in batches; every call starts again and yields the same. Nothing is kept between batches. */
  readonly rows: () => Generator<readonly SampleRow[], void>
}

/** The ready-made organisation: what to write into an empty workspace. */
export interface SampleOrganisation {
  readonly name: string
  /** The pinned instant every relative date is read at, ISO 8601 in UTC. */
  readonly asOf: string
  readonly timeZone: string
  readonly recordTypes: readonly SampleRecordType[]
  /** By record type and priority. */
  readonly segments: readonly SampleSegment[]
  /** One for each record type in work assignment. */
  readonly defaultSegments: readonly SampleDefaultSegment[]
  readonly sequences: readonly SampleSequence[]
  /** Who belongs to which team: keys of users by key of team, the team's lead first. */
  readonly teamMembers: ReadonlyMap<string, readonly string[]>
}

export interface SampleOptions {
  /** How many leads; opportunities are two thirds, contacts a third and accounts an eighth of that. */
  readonly leads?: number
  /** The same seed gives the same bytes; the first leads are the same however many there are. */
  readonly seed?: number
}

const rowsInBatch = 1_000

/** Plans the sample organisation; rows come into being only as `rows()` is read, so any number of leads fits. */
export function sampleOrganisation({ leads = 12_000, seed = 1 }: SampleOptions = {}): SampleOrganisation {
  const world = createWorld(seed, leads)
  const accountAt = createAccounts(world)
  const contactAt = createContacts(world, accountAt)
  const leadAt = createLeads(world, { accountAt, contactAt })
  const opportunityAt = createOpportunities(world, { accountAt, contactAt, leadAt })
  const owner = headOfSales(world)
  const sequences = sampleSequences(world, owner)
  return {
    name: 'Sample organisation',
    asOf,
    timeZone,
    recordTypes: [
      recordTypeOf(world, 'team', createTeams(), teamColumns(world)),
      recordTypeOf(world, 'systemuser', createUsers(world), userColumns(world)),
      recordTypeOf(world, 'account', accountAt, accountColumns(world)),
      recordTypeOf(world, 'contact', contactAt, contactColumns(world)),
      recordTypeOf(world, 'lead', leadAt, leadColumns(world)),
      recordTypeOf(world, 'opportunity', opportunityAt, opportunityColumns(world)),
    ],
    segments: sampleSegments(world, { sequences, owner }),
    defaultSegments: sampleDefaultSegments(world, sequences),
    sequences,
    teamMembers: new Map(
      Array.from({ length: world.counts.team }, (_, team) => [
        world.keys.team(team),
        world.sellers.membersOf(team).map((row) => world.sellers.keyOf(row)),
      ]),
    ),
  }
}

/** Whom the definitions belong to. */
function headOfSales({ sellers }: World): RecordReference {
  const { row, person } = entryAt(sellers.all, 0)
  return { id: sellers.keyOf(row), name: person.full, type: 'systemuser' }
}

function recordTypeOf<Facts extends Subject>(
  world: World,
  name: SampleType,
  factsAt: (row: number) => Facts,
  plans: ColumnPlans<Facts>,
): SampleRecordType {
  const count = world.counts[name]
  const cellsOf = createCells(world.streams, name, plans)
  return {
    name,
    columns: Object.keys(plans),
    count,
    *rows() {
      for (let first = 0; first < count; first += rowsInBatch) {
        const length = Math.min(rowsInBatch, count - first)
        yield Array.from({ length }, (_, offset) => ({
          key: world.keys[name](first + offset),
          cells: cellsOf(factsAt(first + offset)),
        }))
      }
    },
  }
}
