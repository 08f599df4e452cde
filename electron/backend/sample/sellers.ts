import { entryAt, pick } from './choose.ts'
import type { Company } from './company.ts'
import type { Keys } from './keys.ts'
import { createPeople, type Person } from './person.ts'
import { again, type Streams } from './random.ts'
import type { Place } from './stock/place.ts'
import { places } from './stock/places.ts'
import { teams } from './stock/teams.ts'

/** A user who owns records. Row 0 is the head of sales; the first member of a team leads it. */
export interface Seller {
  readonly row: number
  readonly person: Person
  readonly place: Place
  readonly team: number | null
  /** The row of the manager, null for the head of sales. */
  readonly manager: number | null
}

/** The 40 sellers of every sample; small enough to be kept. */
export interface Sellers {
  readonly all: readonly Seller[]
  /** The rows of a team's members, its lead first. */
  membersOf(team: number): readonly number[]
  /** The key of a seller. */
  keyOf(row: number): string
  /** The key of the seller, seldom the team, that owns a record of such a company. */
  ownerOf(company: Company, draw: number): string
  /** The key of a seller who had a hand in it: as a rule somebody of the same team. */
  someoneFor(company: Company, draw: number): string
}

export function createSellers(streams: Streams, userKeys: Keys, teamKeys: Keys): Sellers {
  const people = createPeople(streams, 'seller')
  const all: Seller[] = [sellerAt(0, null, null, 'Germany')]
  const members = teams.map((team, index) => {
    const first = all.length
    for (let seat = 0; seat < team.members; seat++) {
      const country = pick(team.countries, seat / team.members)
      all.push(sellerAt(all.length, index, seat === 0 ? 0 : first, country))
    }
    return Array.from({ length: team.members }, (_, seat) => first + seat)
  })
  const keys = all.map((seller) => userKeys(seller.row))

  function sellerAt(row: number, team: number | null, manager: number | null, country: string): Seller {
    const [place] = entryAt(
      places.filter(([candidate]) => candidate.country === country),
      0,
    )
    const workplace = { place, city: entryAt(place.cities, 0), domain: 'sales.example.com' }
    return { row, person: people(row, workplace), place, team, manager }
  }

  function keyOf(row: number): string {
    return keys[row] ?? userKeys(row)
  }

  function teamOf(company: Company): number {
    return teams.findIndex(
      (team) => team.countries.includes(company.place.country) && team.sizes.includes(company.size),
    )
  }

  function someoneFor(company: Company, draw: number): string {
    const team = again(draw, 1) < 0.04 ? Math.floor(again(draw, 2) * teams.length) : teamOf(company)
    // Within a team the work is spread unevenly: the first seats get more.
    return keyOf(pick(members[team] ?? [0], again(draw, 3) * (0.5 + 0.5 * again(draw, 4))))
  }

  return {
    all,
    membersOf: (team) => members[team] ?? [],
    keyOf,
    someoneFor,
    ownerOf: (company, draw) =>
      again(draw, 5) < 0.05 ? teamKeys(teamOf(company)) : someoneFor(company, draw),
  }
}
