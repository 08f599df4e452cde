import sql, { type Sql } from 'sql-template-tag'
import { choiceTypes, numberTypes, referenceTypes, type ColumnType } from '#shared/model/column-type.ts'
import type { CurrentUser } from '#shared/model/current-user.ts'
import type { Cell } from '#shared/values/cell.ts'
import { printCell } from '#shared/values/print-cell.ts'
import { foldId } from '#shared/values/text.ts'
import { idsInCircle, idsInCircleSql, type Circle } from './caller-circle.ts'
import { chain, nothing, type OperandReader } from './operand.ts'
import { negate, operator, type PositiveOperator, type Subject } from './operator.ts'

type Presence = Exclude<Cell, null>

/** Where an id can stand; a column nobody described is text and may hold one too. */
const idTypes = [...referenceTypes, 'guid', 'string'] as const

const equalsCurrentUser = inCircle('Equals current user', 'eq-userid', 'is the current user', {
  people: true,
  reports: false,
  teams: false,
})

const equalsCurrentBusinessUnit = relativeToUser({
  label: 'Equals current business unit',
  fetchXml: 'eq-businessid',
  words: 'is the business unit of the current user',
  types: idTypes,
  wanted: ({ businessUnit }) => businessUnit,
  matches: (cell, unit) => unit !== null && foldId(String(cell)) === foldId(unit),
  sql: (cell, { businessUnit }) =>
    businessUnit === null ? sql`0` : sql`fold_id(${cell}) = ${foldId(businessUnit)}`,
})

/**
 * What follows from who asks (docs/domain.md 4.1 Caller-relative): only imported. Without a current user they match
 * nothing, their opposites everything.
 */
export const callerOperators = {
  equalsCurrentUser,
  doesNotEqualCurrentUser: negate(equalsCurrentUser, {
    label: 'Does not equal current user',
    phrase: () => 'is not the current user',
    fetchXml: { 'ne-userid': 'none' },
  }),
  equalsCurrentUserHierarchy: inCircle(
    'Equals current user or his reporting hierarchy',
    'eq-useroruserhierarchy',
    'is the current user or somebody who reports to them',
    { people: true, reports: true, teams: false },
  ),
  equalsCurrentUserHierarchyAndTeams: inCircle(
    'Equals current user or his reporting hierarchy and their teams',
    'eq-useroruserhierarchyandteams',
    'is the current user, somebody who reports to them or a team of theirs',
    { people: true, reports: true, teams: true },
  ),
  equalsCurrentUserTeams: inCircle(
    "Equals current user's teams",
    'eq-userteams',
    'is a team of the current user',
    { people: false, reports: false, teams: true },
  ),
  equalsCurrentUserOrTeams: inCircle(
    "Equals current user or user's teams",
    'eq-useroruserteams',
    'is the current user or a team of theirs',
    { people: true, reports: false, teams: true },
  ),
  equalsCurrentBusinessUnit,
  doesNotEqualCurrentBusinessUnit: negate(equalsCurrentBusinessUnit, {
    label: 'Does not equal current business unit',
    phrase: () => 'is not the business unit of the current user',
    fetchXml: { 'ne-businessid': 'none' },
  }),
  equalsUserLanguage: relativeToUser({
    label: 'Equals user language',
    fetchXml: 'eq-userlanguage',
    words: 'is the language of the current user',
    types: [...numberTypes, ...choiceTypes],
    wanted: ({ language }) => language,
    matches: (cell, language, { column }) =>
      language !== null && printCell(cell, column.type) === String(language),
    sql: (cell, { language }, { column }) =>
      language === null ? sql`0` : sql`print_cell(${cell}, ${column.type}) = ${String(language)}`,
  }),
}

function inCircle(
  label: string,
  fetchXml: string,
  words: string,
  circle: Circle,
): PositiveOperator<Caller<ReadonlySet<string>>> {
  return relativeToUser({
    label,
    fetchXml,
    words,
    types: idTypes,
    wanted: (user, { kin }) => idsInCircle(user, circle, kin),
    matches: (cell, ids) => ids.has(foldId(String(cell))),
    sql: (cell, user, { kin }) => sql`fold_id(${cell}) IN (${idsInCircleSql(user, circle, kin)})`,
  })
}

/** The current user and what an operator wants of them; null where nobody is. */
type Caller<Wanted> = { readonly user: CurrentUser; readonly wanted: Wanted } | null

function relativeToUser<Wanted>(meaning: {
  readonly label: string
  readonly fetchXml: string
  readonly words: string
  readonly types: readonly ColumnType[]
  readonly wanted: (user: CurrentUser, subject: Subject) => Wanted
  readonly matches: (cell: Presence, wanted: Wanted, subject: Subject) => boolean
  readonly sql: (cell: Sql, user: CurrentUser, subject: Subject) => Sql
}): PositiveOperator<Caller<Wanted>> {
  const caller: OperandReader<Caller<Wanted>> = {
    takes: 'none',
    read: (operands, subject) =>
      chain(nothing.read(operands, subject), () => {
        const { user } = subject.context
        return { ok: true, value: user && { user, wanted: meaning.wanted(user, subject) } }
      }),
  }
  return operator({
    label: meaning.label,
    phrase: () => meaning.words,
    fetchXml: { [meaning.fetchXml]: 'none' },
    types: [],
    importOnly: meaning.types,
    isCallerRelative: true,
    operand: caller,
    matches: (cell, of, subject) => of !== null && meaning.matches(cell, of.wanted, subject),
    sql: (cell, of, subject) => (of === null ? sql`0` : meaning.sql(cell, of.user, subject)),
  })
}
