import fc, { type Arbitrary } from 'fast-check'
import { expect, it } from 'vitest'
import { liveDefinition } from '#shared/conditions/live.ts'
import { readFetchXml } from '#shared/interchange/fetch-xml/read-fetch.ts'
import { sameConditions } from '#shared/interchange/fetch-xml/same-conditions.ts'
import { writeFetchXml } from '#shared/interchange/fetch-xml/write-fetch.ts'
import type { ConditionNode, Group, Operand, Related, Row } from '#shared/model/condition.ts'
import { operators, type OperatorName } from '#shared/operators/index.ts'
import type { Takes } from '#shared/operators/operand.ts'

const seed = 20_261_113
const newId = () => 'n'

it(`what is written and read again says the same, and is written the same again (seed ${String(seed)})`, () => {
  let nodes = 0
  fc.assert(
    fc.property(groups(3), fc.constantFrom('pretty', 'compact'), (root, layout) => {
      const writing = writeFetchXml(root, 'lead', layout)
      if (!writing.ok) {
        expect(liveDefinition(root)).toBeNull()
        return
      }
      const reading = readFetchXml(writing.text, null, { newId })
      if (!reading.ok) throw new Error(`${writing.text} ${JSON.stringify(reading.problems)}`)
      expect(reading.recordType).toBe('lead')
      const live = liveDefinition(root) ?? root
      expect({ text: writing.text, same: sameConditions(reading.conditions, live) }).toEqual({
        text: writing.text,
        same: true,
      })
      expect(writeFetchXml(reading.conditions, 'lead', layout)).toEqual({ ...writing, muted: [] })
      nodes += writing.text.split('operator=').length
    }),
    { seed, numRuns: 1500 },
  )
  expect(nodes).toBeGreaterThan(3000)
})

const operatorNames = Object.keys(operators) as OperatorName[]

it('every operator has its own words in FetchXML', () => {
  const unwritten = operatorNames.filter((name) => {
    const [example] = fc.sample(operandsFor(name), { seed, numRuns: 1 })
    const row: Row = { kind: 'row', id: 'r', column: 'x', operator: name, operands: example ?? [] }
    const writing = writeFetchXml({ kind: 'group', id: 'g', join: 'and', items: [row] }, 'lead')
    const reading = writing.ok ? readFetchXml(writing.text, null, { newId }) : writing
    const [read] = reading.ok && 'conditions' in reading ? reading.conditions.items : []
    return read?.kind !== 'row' || read.operator !== name
  })
  expect(unwritten).toEqual([])
})

function groups(depth: number): Arbitrary<Group> {
  return fc
    .record({ join: joins(), muted: rarely(), everything: fc.boolean(), items: items(depth) })
    .map(({ join, muted, everything, items: inside }) => ({
      kind: 'group',
      id: 'g',
      join,
      items: inside,
      ...(muted ? { muted } : {}),
      ...(everything && inside.length === 0 ? { everything: true } : {}),
    }))
}

function items(depth: number): Arbitrary<readonly ConditionNode[]> {
  return fc.array(
    depth === 0 ? rows() : fc.oneof(rows(), groups(depth - 1), lines(depth - 1), connections(depth - 1)),
    { maxLength: 3 },
  )
}

function rows(): Arbitrary<Row> {
  return fc.constantFrom(...operatorNames).chain((operator) =>
    fc
      .record({ column: logicalNames(), muted: rarely(), operands: operandsFor(operator) })
      .map(({ column, muted, operands }): Row => ({
        kind: 'row',
        id: 'r',
        column,
        operator,
        operands,
        ...(muted ? { muted } : {}),
      })),
  )
}

function lines(depth: number): Arbitrary<Related> {
  return fc
    .record({
      column: logicalNames(),
      target: logicalNames(),
      targetColumn: fc.option(logicalNames(), { nil: undefined }),
      mode: fc.constantFrom('contains', 'doesNotContain'),
      join: joins(),
      items: items(depth),
    })
    .map(({ targetColumn, ...rest }) => ({
      kind: 'related',
      id: 'l',
      ...rest,
      ...(targetColumn === undefined ? {} : { targetColumn }),
    }))
}

/** Lines over a table in between: what is inside is the one line that is meant. */
function connections(depth: number): Arbitrary<Related> {
  return fc
    .tuple(lines(0), lines(depth))
    .map(([near, far]) => ({ ...near, join: 'and', intersect: true, items: [far] }))
}

function operandsFor(name: OperatorName): Arbitrary<readonly Operand[]> {
  if (name === 'isLike' || name === 'isNotLike') {
    return fc.constantFrom('a', 'a%b', '_a%', '%[a-c]%', '%', '[^x]y', 'a[%]').map((pattern) => [pattern])
  }
  const { takes, compileColumns } = operators[name]
  const other = logicalNames().map((column) => [{ column }])
  return compileColumns === null ? operandsTaken(takes) : fc.oneof(operandsTaken(takes), other)
}

function operandsTaken(takes: Takes): Arbitrary<readonly Operand[]> {
  const count = fc.integer({ min: 1, max: 9999 }).map(String)
  const year = fc.integer({ min: 1970, max: 2038 }).map(String)
  const period = fc.integer({ min: 1, max: 13 }).map(String)
  switch (takes) {
    case 'none':
      return fc.constant([])
    case 'one':
      return fc.tuple(values())
    case 'two':
      return fc.tuple(values(), values())
    case 'many':
      return fc.array(values(), { minLength: 1, maxLength: 4 })
    case 'text':
      return fc.tuple(texts())
    case 'count':
      return fc.tuple(count)
    case 'day':
      return fc.constant(['2026-11-13'])
    case 'fiscalYear':
      return fc.tuple(year)
    case 'fiscalPeriod':
      return fc.tuple(period)
    case 'fiscalPeriodAndYear':
      return fc.tuple(period, year)
    default:
      return takes satisfies never
  }
}

function values(): Arbitrary<Operand> {
  const reference = fc.record({ id: texts(), name: texts() })
  const typed = fc.record({ id: texts(), type: logicalNames() })
  return fc.oneof(texts(), reference, typed)
}

/** Texts with everything that has a meaning in XML or in patterns. */
function texts(): Arbitrary<string> {
  const piece = fc.constantFrom(
    'a',
    'ä',
    '😀',
    ' ',
    '\n',
    '\r\n',
    '\t',
    '&',
    '<',
    '>',
    '"',
    "'",
    '%',
    '_',
    '[',
    ']',
    '^',
    '-',
    ']]>',
  )
  return fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''))
}

function logicalNames(): Arbitrary<string> {
  return fc.constantFrom('name', 'accountid', 'new_x', 'A & B', 'Größe "cm"')
}

function joins(): Arbitrary<'and' | 'or'> {
  return fc.constantFrom('and', 'or')
}

function rarely(): Arbitrary<boolean> {
  return fc.integer({ min: 0, max: 6 }).map((n) => n === 0)
}
