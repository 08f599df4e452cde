import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainContext } from '#shared/dates/evaluation-context.ts'
import type { ColumnType } from '#shared/model/column-type.ts'
import type { CurrentUser } from '#shared/model/current-user.ts'
import type { Operand } from '#shared/model/condition.ts'
import { operators, type OperatorName } from '#shared/operators/index.ts'
import type { Kin } from '#shared/operators/kin.ts'
import type { Subject } from '#shared/operators/operator.ts'
import type { Cell } from '#shared/values/cell.ts'
import { multiChoiceCell } from '#shared/values/read-cell.ts'
import { foldForEquality } from '#shared/values/text.ts'
import { compareText } from '#shared/values/text-order.ts'
import { awkwardTexts } from '../support/cases-of-columns.ts'
import { columnOfType } from '../support/golden-table.ts'

const seed = 20_261_113
const runs = { seed, numRuns: 500 }

describe(`sets of options are sets (seed ${String(seed)})`, () => {
  const options = fc.array(fc.constantFrom<string>('1', '2', '10', '21'), { maxLength: 4 })

  it('equal where neither has an option the other lacks', () => {
    fc.assert(
      fc.property(options, someOf(options), (chosen, wanted) => {
        const same =
          chosen.every((one) => wanted.includes(one)) && wanted.every((one) => chosen.includes(one))
        const cell = multiChoiceCell(chosen)
        expect(says('equals', 'multichoice', wanted, cell)).toBe(same)
        expect(says('doesNotEqual', 'multichoice', wanted, cell)).toBe(!same)
      }),
      runs,
    )
  })

  it('contain values where they have one of them in common', () => {
    fc.assert(
      fc.property(options, someOf(options), (chosen, wanted) => {
        const shared = chosen.some((one) => wanted.includes(one))
        const cell = multiChoiceCell(chosen)
        expect(says('containsValues', 'multichoice', wanted, cell)).toBe(shared)
        expect(says('doesNotContainValues', 'multichoice', wanted, cell)).toBe(!shared)
      }),
      runs,
    )
  })
})

describe(`texts are in one order (seed ${String(seed)})`, () => {
  const settings = fc.boolean()

  it('each is before, behind or equal to another, and equal as equality says', () => {
    fc.assert(
      fc.property(awkwardTexts, awkwardTexts, settings, (a, b, accents) => {
        const order = compareText(a, b, accents)
        expect(compareText(b, a, accents)).toBe(order === 0 ? 0 : -order)
        expect(order === 0).toBe(foldForEquality(a, accents) === foldForEquality(b, accents))
      }),
      runs,
    )
  })

  it('what is before one text is before all behind it', () => {
    fc.assert(
      fc.property(fc.tuple(awkwardTexts, awkwardTexts, awkwardTexts), settings, (texts, accents) => {
        const [a, b, c] = texts.toSorted((one, other) => compareText(one, other, accents))
        expect(compareText(a ?? '', b ?? '', accents)).toBeLessThanOrEqual(0)
        expect(compareText(b ?? '', c ?? '', accents)).toBeLessThanOrEqual(0)
        expect(compareText(a ?? '', c ?? '', accents)).toBeLessThanOrEqual(0)
      }),
      runs,
    )
  })

  it('between is at least the one and at most the other', () => {
    const texts = awkwardTexts.filter((text) => text !== '')
    fc.assert(
      fc.property(texts, texts, texts, (from, to, cell) => {
        const inside =
          says('greaterOrEqual', 'string', [from], cell) && says('lessOrEqual', 'string', [to], cell)
        expect(says('between', 'string', [from, to], cell)).toBe(inside)
        expect(says('notBetween', 'string', [from, to], cell)).toBe(!inside)
      }),
      runs,
    )
  })
})

describe(`hierarchies reach to their end (seed ${String(seed)})`, () => {
  const people = ['a', 'b', 'c', 'd', 'e', 'f']
  const person = fc.constantFrom(...people)
  const links = fc.uniqueArray(fc.tuple(person, person), { maxLength: 8, selector: ([child]) => child })

  it('as steps from parent to parent do, as many as there are records', () => {
    fc.assert(
      fc.property(links, person, person, (pairs, root, cell) => {
        const isBelow = cell !== root && reaches(pairs, cell, root)
        const isAbove = cell !== root && reaches(pairs, root, cell)
        const around = { kin: kinOf({ account: pairs }) }
        const verdict = (name: OperatorName) => says(name, 'guid', [root], cell, around)
        expect(verdict('under')).toBe(isBelow)
        expect(verdict('equalsOrUnder')).toBe(isBelow || cell === root)
        expect(verdict('notUnder')).toBe(!isBelow && cell !== root)
        expect(verdict('above')).toBe(isAbove)
        expect(verdict('equalsOrAbove')).toBe(isAbove || cell === root)
      }),
      runs,
    )
  })

  it('and so do the people and teams around the current user', () => {
    const memberships = fc.array(fc.tuple(person, fc.constantFrom('t1', 't2', 't3')), { maxLength: 5 })
    const cells = fc.constantFrom(...people, 't0', 't1', 't2', 't3')
    fc.assert(
      fc.property(links, memberships, person, cells, (pairs, members, id, cell) => {
        const reports = people.filter((one) => one === id || reaches(pairs, one, id))
        const isTeamOf = (group: readonly string[]) =>
          cell === 't0' || members.some(([one, team]) => group.includes(one) && team === cell)
        const user = { id, businessUnit: null, teams: ['t0'], language: null }
        const around = { kin: kinOf({ systemuser: pairs }, members), user }
        const verdict = (name: OperatorName) => says(name, 'owner', [], cell, around)
        expect(verdict('equalsCurrentUser')).toBe(cell === id)
        expect(verdict('equalsCurrentUserTeams')).toBe(isTeamOf([id]))
        expect(verdict('equalsCurrentUserOrTeams')).toBe(cell === id || isTeamOf([id]))
        expect(verdict('equalsCurrentUserHierarchy')).toBe(reports.includes(cell))
        expect(verdict('equalsCurrentUserHierarchyAndTeams')).toBe(
          reports.includes(cell) || isTeamOf(reports),
        )
      }),
      runs,
    )
  })
})

describe(`text operators see a whole number as its digits (seed ${String(seed)})`, () => {
  it('contain, begin with and end with what its digits do', () => {
    const digits = fc.stringMatching(/^-?\d{1,2}$/)
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), digits, (cell, text) => {
        expect(says('contains', 'int', [text], cell)).toBe(`${cell}`.includes(text))
        expect(says('beginsWith', 'int', [text], cell)).toBe(`${cell}`.startsWith(text))
        expect(says('doesNotEndWith', 'int', [text], cell)).toBe(!`${cell}`.endsWith(text))
      }),
      runs,
    )
  })
})

type Pairs = readonly (readonly [string, string])[]

/** Whether steps along the pairs lead from one record to another. */
function reaches(pairs: Pairs, from: string, to: string): boolean {
  let here: string | undefined = from
  for (let step = 0; step < pairs.length; step += 1) {
    here = pairs.find(([child]) => child === here)?.[1]
    if (here === to) return true
  }
  return false
}

function kinOf(parents: Readonly<Record<string, Pairs>>, members: Pairs = []): Kin {
  const users = new Set(members.map(([user]) => user))
  return {
    parents: (recordType) => new Map(parents[recordType]),
    teams: () =>
      new Map(
        Array.from(users, (user) => [user, members.filter(([one]) => one === user).map(([, team]) => team)]),
      ),
  }
}

/** What the code meaning of an operator says about one cell. */
function says(
  name: OperatorName,
  type: ColumnType,
  operands: readonly Operand[],
  cell: Cell,
  { kin, user = null }: { readonly kin?: Kin; readonly user?: CurrentUser | null } = {},
): boolean {
  const column = { ...columnOfType(type), targets: ['account'] }
  const subject: Subject = {
    column,
    context: { ...plainContext, user },
    ...(kin === undefined ? {} : { kin }),
  }
  const reading = operators[name].compile(operands, subject)
  if (!reading.ok) throw new Error(reading.problem.code)
  return reading.value.matches(cell)
}

function someOf(options: fc.Arbitrary<readonly string[]>): fc.Arbitrary<readonly string[]> {
  return options.filter((chosen) => chosen.length > 0)
}
