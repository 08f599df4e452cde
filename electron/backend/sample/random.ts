/** A number in [0, 1) for a row, the same whenever and in whatever order it is asked for. */
export type Stream = (row: number) => number

/** One stream per name: columns draw from streams of their own, so a new column changes no other. */
export type Streams = (name: string) => Stream

/** Whole 32-bit numbers for a row, each row's different from every other's. */
type Words = (row: number) => number

const golden = 0x9e3779b9

/**
 * Random access instead of a running state: a lookup finds the account it points to again by its row alone,
 * and the first rows do not depend on how many follow.
 */
export function createStreams(seed: number): Streams {
  return (name) => {
    const word = createWords(seed, name)
    return (row) => word(row) / 4294967296
  }
}

/** The whole numbers behind a stream: a bijection of the row, so keys made of them cannot collide. */
export function createWords(seed: number, name: string): Words {
  const first = fingerprint(`${String(seed)}/${name}`)
  const second = fingerprint(`${name}/${String(seed)}`)
  return (row) => mix(mix(Math.imul(row, golden) + first) ^ second)
}

/** Another draw from one already made, for a cell that needs several. */
export function again(draw: number, step: number): number {
  return mix(Math.floor(draw * 4294967296) + Math.imul(step, golden)) / 4294967296
}

/** Chris Wellons' lowbias32 (public domain): a 32-bit bijection whose every output bit depends on every input bit. */
function mix(value: number): number {
  let word = value | 0
  word = Math.imul(word ^ (word >>> 16), 0x21f0aaad)
  word = Math.imul(word ^ (word >>> 15), 0x735a2d97)
  return (word ^ (word >>> 15)) >>> 0
}

/** FNV-1a over the UTF-16 units. */
function fingerprint(name: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < name.length; index++) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193)
  }
  return mix(hash)
}
