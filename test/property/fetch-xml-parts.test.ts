import fc, { type Arbitrary } from 'fast-check'
import { expect, it } from 'vitest'
import { walkConditions } from '#shared/conditions/walk.ts'
import { exportFetchXml } from '#shared/interchange/fetch-xml/export-fetch.ts'
import { readFetchXml } from '#shared/interchange/fetch-xml/read-fetch.ts'
import { Group } from '#shared/model/condition.ts'

/** A piece of a query; `odd` ones are not supported. Conditions and links are numbered in the text. */
type Piece =
  | { readonly kind: 'condition'; readonly odd: boolean; readonly alias: string }
  | { readonly kind: 'filter'; readonly odd: boolean; readonly items: readonly Piece[] }
  | {
      readonly kind: 'link'
      readonly odd: boolean
      readonly type: string
      readonly alias: string
      readonly own: readonly Piece[]
      readonly nested: readonly Piece[]
    }

interface Written {
  /** Marks of what is not supported, and of conditions that must be found again. */
  readonly odd: string[]
  readonly asked: string[]
}

const seed = 20_261_113

it(`nothing that is not supported goes lost, nor what stands beside it (seed ${String(seed)})`, () => {
  let withParts = 0
  fc.assert(
    fc.property(pieces(), (query) => {
      const written: Written = { odd: [], asked: [] }
      const text = `<fetch><entity name="p">${query.map((one) => textOf(one, written, false)).join('')}</entity></fetch>`
      const options = { newId: () => 'n', keepUnsupported: ({ code }: { code: string }) => code }
      const reading = readFetchXml(text, null, options)
      if (!reading.ok) throw new Error(`${text}: ${JSON.stringify(reading.problems)}`)

      const rows = [...walkConditions(reading.conditions, 'p')].flatMap(({ node }) =>
        node.kind === 'row' ? [node] : [],
      )
      const parts = rows.flatMap(({ unsupported }) => (unsupported === undefined ? [] : [unsupported]))
      const xml = parts.map((part) => part.xml).join()
      const values = rows.flatMap(({ operands }) => operands)
      expect({ text, lost: written.odd.filter((mark) => !xml.includes(`"${mark}"`)) }).toEqual({
        text,
        lost: [],
      })
      const isFound = (mark: string) => xml.includes(`"${mark}"`) || values.includes(mark)
      expect({ text, lost: written.asked.filter((mark) => !isFound(mark)) }).toEqual({ text, lost: [] })
      expect(parts.every((part) => text.includes(part.xml) && part.reason !== '')).toBe(true)
      expect(readFetchXml(text, null, { newId: () => 'n' }).ok).toBe(parts.length === 0)

      const kept = { ...reading.conditions, fetchXml: text }
      expect(Group.parse(kept)).toEqual(kept)
      expect(exportFetchXml(kept, 'p', null)).toEqual({ ok: true, text, muted: [] })
      withParts += parts.length > 0 && parts.length < rows.length ? 1 : 0
    }),
    { seed, numRuns: 1000 },
  )
  expect(withParts).toBeGreaterThan(300)
})

function textOf(piece: Piece, written: Written, isOuter: boolean): string {
  const inside = (items: readonly Piece[], outer: boolean) =>
    items.map((item) => textOf(item, written, outer)).join('')
  const mark = `m${String(written.odd.length + written.asked.length)}`
  if (piece.kind === 'condition') {
    // What an outer link asks of nobody may go; what names a link may stand with it more than once.
    if (piece.odd) written.odd.push(mark)
    else if (!isOuter) written.asked.push(mark)
    const entityName = piece.alias === '' ? '' : ` entityname="${piece.alias}"`
    const operator = piece.odd ? 'odd' : 'eq'
    return `<condition${entityName} attribute="x" operator="${operator}" value="${mark}"/>`
  }
  if (piece.odd) written.odd.push(mark)
  if (piece.kind === 'filter') {
    const odd = piece.odd ? ` odd="${mark}"` : ''
    return `<filter type="or"${odd}>${inside(piece.items, isOuter)}</filter>`
  }
  const odd = piece.odd ? ` odd="${mark}"` : ''
  const outer = isOuter || piece.type === 'outer'
  const own = `<filter>${inside(piece.own, outer)}</filter>`
  const ends = `name="q" from="x" to="y" link-type="${piece.type}" alias="${piece.alias}"`
  return `<link-entity ${ends}${odd}>${own}${inside(piece.nested, outer)}</link-entity>`
}

const isOdd = () => fc.integer({ min: 0, max: 5 }).map((value) => value === 0)

function pieces(): Arbitrary<readonly Piece[]> {
  return fc.array(fc.oneof(filters(2), links(2)), { minLength: 1, maxLength: 3 })
}

function conditions(): Arbitrary<Piece> {
  const alias = fc.constantFrom('', '', '', 'a', 'b', 'nobody')
  return fc.record({ kind: fc.constant('condition' as const), odd: isOdd(), alias })
}

function filters(depth: number): Arbitrary<Piece> {
  const items = depth <= 1 ? conditions() : fc.oneof(conditions(), conditions(), filters(depth - 1))
  return fc.record({
    kind: fc.constant('filter' as const),
    odd: isOdd(),
    items: fc.array(items, { maxLength: 3 }),
  })
}

function links(depth: number): Arbitrary<Piece> {
  return fc.record({
    kind: fc.constant('link' as const),
    odd: isOdd(),
    type: fc.constantFrom('inner', 'outer', 'any', 'not any'),
    alias: fc.constantFrom('a', 'b', 'c'),
    own: fc.array(conditions(), { maxLength: 2 }),
    nested: depth <= 1 ? fc.constant([]) : fc.array(links(depth - 1), { maxLength: 1 }),
  })
}
