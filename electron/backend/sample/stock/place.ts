/** A city with its region and the patterns of its numbers; `#` stands for a digit. */
export interface City {
  readonly name: string
  readonly region: string | null
  readonly postalCode: string
  readonly phone: string
}

/**
 * What a country's invented people and companies are made of.
 *
 * Telephone numbers lie in the ranges the regulators keep free for films and books (Germany, France, Sweden,
 * United Kingdom, United States). Where none is published, the subscriber number starts with 0 (in Spain the
 * number with 4), which is assigned to nobody.
 */
export interface Place {
  readonly country: string
  /** How the country is written by those who do not use the English name. */
  readonly localName: string
  readonly cities: readonly City[]
  readonly mobile: string
  readonly streets: readonly string[]
  readonly women: readonly string[]
  readonly men: readonly string[]
  readonly families: readonly string[]
  readonly salutations: readonly [woman: string, man: string]
  /** What companies do, in the country's own words, with the industry's option value. */
  readonly trades: readonly (readonly [name: string, industry: number])[]
  readonly legalForms: readonly string[]
}

/** The entries of a list written with commas. */
export function list(entries: string): readonly string[] {
  return entries.split(', ')
}

/** Trades written as `name:industry`. */
export function trades(entries: string): readonly (readonly [string, number])[] {
  return list(entries).map((entry) => {
    const [name = '', industry] = entry.split(':')
    return [name, Number(industry)] as const
  })
}

export function city(name: string, region: string | null, postalCode: string, phone: string): City {
  return { name, region, postalCode, phone }
}
