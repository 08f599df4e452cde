import { digits, pick } from './choose.ts'
import { createSpelling } from './spelling.ts'
import { again, type Streams } from './random.ts'
import type { City, Place } from './stock/place.ts'

/** An invented person. */
export interface Person {
  readonly isWoman: boolean
  readonly salutation: string
  readonly first: string
  readonly last: string
  readonly full: string
  readonly email: string
  readonly phone: string
  readonly mobile: string
}

/** Where a person works, as far as name, address and numbers depend on it. */
interface Workplace {
  readonly place: Place
  readonly city: City
  readonly domain: string
}

/** People by row. */
export function createPeople(streams: Streams, kind: string): (row: number, at: Workplace) => Person {
  const stream = streams(`person/${kind}`)
  const ascii = createSpelling()
  return (row, { place, city, domain }) => {
    const draw = stream(row)
    const isWoman = again(draw, 1) < 0.44
    const first = pick(isWoman ? place.women : place.men, again(draw, 2))
    const last = pick(place.families, again(draw, 3))
    return {
      isWoman,
      salutation: place.salutations[isWoman ? 0 : 1],
      first,
      last,
      full: `${first} ${last}`,
      email: `${ascii(first)}.${ascii(last)}@${domain}`,
      phone: digits(city.phone, again(draw, 4)),
      mobile: digits(place.mobile, again(draw, 5)),
    }
  }
}
