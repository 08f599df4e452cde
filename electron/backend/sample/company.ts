import { between, digits, pick, skewed, weighted } from './choose.ts'
import { rounded } from './amount.ts'
import type { Size } from './column-plan.ts'
import { again, type Streams } from './random.ts'
import { beginnings, endings } from './stock/company-names.ts'
import { createSpelling } from './spelling.ts'
import type { City, Place } from './stock/place.ts'
import { places } from './stock/places.ts'

/** An invented company. */
export interface Company {
  readonly name: string
  /** Its name without trade and legal form. */
  readonly shortName: string
  /** Below example.com, which is reserved for examples. */
  readonly domain: string
  readonly place: Place
  readonly city: City
  readonly street: string
  readonly postalCode: string
  readonly phone: string
  readonly size: Size
  readonly industry: number
  readonly employees: number
  /** Annual revenue in cents. */
  readonly revenue: number
}

const placeOf = weighted(places)

/** Companies by row; `sizes` are the odds of small, medium and enterprise. */
export function createCompanies(
  streams: Streams,
  kind: string,
  sizes: readonly [small: number, medium: number, enterprise: number],
): (row: number) => Company {
  const stream = streams(`company/${kind}`)
  const ascii = createSpelling()
  const sizeOf = weighted<Size>([
    ['small', sizes[0]],
    ['medium', sizes[1]],
    ['enterprise', sizes[2]],
  ])
  return (row) => {
    const draw = stream(row)
    const place = placeOf(again(draw, 1))
    const city = pick(place.cities, again(draw, 2) * again(draw, 3))
    const size = sizeOf(again(draw, 4))
    const [trade, industry] = pick(place.trades, again(draw, 5))
    const shortName = pick(beginnings, again(draw, 6)) + pick(endings, again(draw, 7))
    const employees = employeesOf(size, again(draw, 8))
    return {
      name: `${shortName} ${trade} ${pick(place.legalForms, again(draw, 9))}`,
      shortName,
      domain: `${ascii(shortName)}.example.com`,
      place,
      city,
      street: digits(pick(place.streets, again(draw, 10)), again(draw, 11)).replace(/\b0/, '1'),
      postalCode: digits(city.postalCode, again(draw, 12)),
      phone: digits(city.phone, again(draw, 13)),
      size,
      industry,
      employees,
      revenue: rounded(employees * between(70_000, 320_000, again(draw, 14))),
    }
  }
}

function employeesOf(size: Size, draw: number): number {
  if (size === 'small') return between(1, 50, skewed(draw))
  if (size === 'medium') return between(50, 1_000, skewed(draw))
  return between(100, 4_000, skewed(draw)) * 10
}
