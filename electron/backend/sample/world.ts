import { createKeys, type Keys, type SampleDefinition, type SampleType } from './keys.ts'
import { createStreams, type Streams } from './random.ts'
import { createSellers, type Sellers } from './sellers.ts'

/** How many rows of each record type a sample has. */
type Counts = Readonly<Record<SampleType, number>>

/** What every record type's rows are made from. */
export interface World {
  readonly streams: Streams
  readonly counts: Counts
  readonly keys: Readonly<Record<SampleType | SampleDefinition, Keys>>
  readonly sellers: Sellers
  /** The key of another record, or null at the end of the sample, where that row is not there any more. */
  keyWithin(kind: SampleType, row: number | null): string | null
}

export function createWorld(seed: number, leads: number): World {
  const streams = createStreams(seed)
  const keys = {
    lead: createKeys(seed, 'lead'),
    opportunity: createKeys(seed, 'opportunity'),
    account: createKeys(seed, 'account'),
    contact: createKeys(seed, 'contact'),
    systemuser: createKeys(seed, 'systemuser'),
    team: createKeys(seed, 'team'),
    segment: createKeys(seed, 'segment'),
    defaultSegment: createKeys(seed, 'defaultSegment'),
    sequence: createKeys(seed, 'sequence'),
  }
  const counts: Counts = {
    lead: leads,
    opportunity: Math.ceil((leads * 2) / 3),
    account: Math.floor(leads / 8),
    contact: Math.floor(leads / 3),
    systemuser: 40,
    team: 6,
  }
  return {
    streams,
    counts,
    keys,
    sellers: createSellers(streams, keys.systemuser, keys.team),
    keyWithin: (kind, row) => (row === null || row >= counts[kind] ? null : keys[kind](row)),
  }
}

// Which rows belong together is arithmetic, so that nothing has to be kept: 8 leads to an account, 8 contacts to
// 3 accounts, 2 opportunities to 3 leads. Everything points to rows that exist as soon as the pointing row does.

/** The accounts that surely exist beside a lead: those below this row. */
export function accountsBeside(lead: number): number {
  return Math.floor(lead / 8)
}

/** The account a contact works for. */
export function accountOfContact(contact: number): number {
  return Math.floor((contact * 3) / 8)
}

/** The first of the two or three contacts of an account. */
export function firstContactOf(account: number): number {
  return Math.ceil((account * 8) / 3)
}

/** The lead an opportunity would have come from. */
export function leadOfOpportunity(opportunity: number): number {
  return Math.floor(opportunity / 2) * 3 + (opportunity % 2)
}

/** The opportunity a qualified lead would have become; every third lead has none. */
export function opportunityOfLead(lead: number): number | null {
  return lead % 3 === 2 ? null : Math.floor(lead / 3) * 2 + (lead % 3)
}
