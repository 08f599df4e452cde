import { createWords } from './random.ts'

/** The record types a sample has rows of. */
export type SampleType = 'lead' | 'opportunity' | 'account' | 'contact' | 'systemuser' | 'team'

/** What has keys from the seed beside the rows. */
export type SampleDefinition = 'segment' | 'defaultSegment' | 'sequence'

/** The key of a row: a UUID that looks like version 4 but comes from the seed. */
export type Keys = (row: number) => string

export function createKeys(seed: number, kind: SampleType | SampleDefinition): Keys {
  const first = createWords(seed, `key/${kind}/1`)
  const second = createWords(seed, `key/${kind}/2`)
  const third = createWords(seed, `key/${kind}/3`)
  const fourth = createWords(seed, `key/${kind}/4`)
  return (row) => {
    // The first word stays whole: it alone tells the rows apart. The others give bits to version and variant.
    const b = (second(row) & 0xffff0fff) | 0x4000
    const c = (third(row) & 0x3fffffff) | 0x80000000
    return `${hex(first(row))}-${half(b >>> 16)}-${half(b)}-${half(c >>> 16)}-${half(c)}${hex(fourth(row))}`
  }
}

const hexBytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

function hex(word: number): string {
  return half(word >>> 16) + half(word)
}

function half(word: number): string {
  return `${hexBytes[(word >>> 8) & 255] ?? ''}${hexBytes[word & 255] ?? ''}`
}
