import { describe, expect, it } from 'vitest'
import { plainContext } from '#shared/dates/evaluation-context.ts'
import { ColumnType } from '#shared/model/column-type.ts'
import type { CurrentUser } from '#shared/model/current-user.ts'
import { FiscalCalendar } from '#shared/model/fiscal-calendar.ts'
import type { Choice, Column } from '#shared/model/record-type.ts'
import { operatorNamed, type OperatorName } from '#shared/operators/index.ts'
import type { Kin } from '#shared/operators/kin.ts'
import type { Subject } from '#shared/operators/operator.ts'
import type { Cell } from '#shared/values/cell.ts'
import { readCell } from '#shared/values/read-cell.ts'
import { tableRows } from './table-rows.ts'
import { createCellTable } from './two-meanings.ts'

/** What a golden table takes for granted; its columns of the same name say otherwise for one row. */
export interface Circumstances {
  readonly now?: string
  readonly zone?: string
  readonly accents?: 'count' | 'ignored'
  /** The day a week starts with: `Monday`. */
  readonly weekStart?: string
  /** Start, division and naming of fiscal years: `04-01 quarterly end`. */
  readonly fiscal?: string
  /** Who asks: `u1 of b1 in t1 t2 speaking 1033`, everything after the id optional; `nobody`. */
  readonly user?: string
  /** Who stands below whom in a record type, child first: `account: a < r, b < r; systemuser: u2 < u1`. */
  readonly parents?: string
  /** Who is in which teams: `u1: t1 t2; u2: t1`. */
  readonly teams?: string
}

/**
 * Makes a test of every row of a table that a domain expert can read: type, operator, operands, cell, matches
 * (yes or no). Operands stand between ` ; `; `(blank)` is a blank cell; quotation marks keep blanks and allow
 * escapes as in JSON. A table with a column `other` compares with that cell of another column instead of operands;
 * one with a column `target` says what a reference points to. Every row is asked of both meanings of the operator.
 */
export function goldenTable(title: string, circumstances: Circumstances, table: string): void {
  describe(title, () => {
    for (const row of tableRows(table)) {
      const { type = '', operator = '', operands = '', cell = '', matches = '', ...own } = row
      it(`${type}: ${operator} ${operands} · ${cell} → ${matches}${told(own)}`, () => {
        const column = {
          ...columnOfType(ColumnType.parse(type)),
          targets: own['target'] ? [own['target']] : [],
        }
        const value = cellIn(cell, column)
        const subject = subjectOf(column, { ...circumstances, ...said(own) })
        const name = operatorOf(operator)
        const wanted = operands === '' ? [] : operands.split(' ; ').map(unquoted)
        const verdict =
          own['other'] === undefined
            ? cells.condition(name, wanted, subject).judge([value])
            : cells.comparison(name, subject).judge([[value, cellIn(own['other'], column)]])
        expect(verdict).toEqual([{ code: yes(matches), sql: yes(matches) }])
      })
    }
  })
}

/** A column of a type with the options the golden tables talk about. */
export function columnOfType(type: ColumnType): Column {
  return { name: 'c', label: 'C', type, choices: choices[type] ?? [], targets: [] }
}

const ratings: readonly Choice[] = [
  { value: 1, label: 'Hot' },
  { value: 2, label: 'Warm' },
  { value: null, label: 'Ice Cold' },
]

const choices: Partial<Record<ColumnType, readonly Choice[]>> = {
  choice: ratings,
  status: ratings,
  multichoice: ratings,
  state: [
    { value: 0, label: 'Open' },
    { value: 1, label: 'Won' },
  ],
  bool: [
    { value: 1, label: 'Allow' },
    { value: 0, label: 'Do Not Allow' },
  ],
}

const cells = createCellTable()

function cellIn(text: string, column: Column): Cell {
  if (text === '(blank)') return null
  const cell = readCell(unquoted(text), column, { timeZone: 'UTC' })
  if (cell === undefined) throw new Error(`${text} is no ${column.type}`)
  if (cell === null) throw new Error('Write (blank) for a blank cell.')
  return cell
}

function subjectOf(column: Column, circumstances: Circumstances): Subject {
  const { now = '2026-11-13T14:27:09Z', zone = 'UTC', accents = 'ignored' } = circumstances
  const { weekStart = 'Sunday', fiscal, user = 'nobody', parents = '', teams = '' } = circumstances
  return {
    column,
    context: {
      now: Date.parse(now),
      timeZone: zone,
      weekStart: dayOfWeek(weekStart),
      accentSensitive: accents === 'count',
      fiscal: fiscal === undefined ? plainContext.fiscal : fiscalOf(fiscal),
      user: user === 'nobody' ? null : userOf(user),
    },
    kin: kinOf(parents, teams),
  }
}

function dayOfWeek(name: string): number {
  const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
  if (!days.includes(name)) throw new Error(`${name} is no day of the week.`)
  return days.indexOf(name)
}

function fiscalOf(text: string): FiscalCalendar {
  const [start, period, namedBy] = text.split(' ')
  return FiscalCalendar.parse({ start, period, namedBy })
}

function userOf(text: string): CurrentUser {
  const found = /^(\S+)(?: of (\S+))?(?: in (.+?))?(?: speaking (\d+))?$/.exec(text)
  if (found === null) throw new Error(`${text} is no user.`)
  const [, id = '', unit, teams, language] = found
  return {
    id,
    businessUnit: unit ?? null,
    teams: teams?.split(' ') ?? [],
    language: language === undefined ? null : Number(language),
  }
}

function kinOf(parents: string, teams: string): Kin {
  const pairs = new Map(
    named(parents).map(([type, links]) => [
      type,
      new Map(links.split(', ').map((link) => link.split(' < ') as [string, string])),
    ]),
  )
  const memberships = new Map(named(teams).map(([user, list]) => [user, list.split(' ')]))
  return { parents: (recordType) => pairs.get(recordType) ?? new Map(), teams: () => memberships }
}

/** `name: rest; name: rest` as pairs. */
function named(text: string): readonly (readonly [string, string])[] {
  if (text === '') return []
  return text.split('; ').map((part) => {
    const [name = '', rest = ''] = part.split(': ')
    return [name, rest]
  })
}

function operatorOf(name: string): OperatorName {
  if (operatorNamed(name) === undefined) throw new Error(`There is no operator ${name}.`)
  return name as OperatorName
}

function unquoted(text: string): string {
  return text.startsWith('"') ? String(JSON.parse(text)) : text
}

function yes(matches: string): boolean {
  if (matches !== 'yes' && matches !== 'no') throw new Error(`matches is yes or no, not ${matches}`)
  return matches === 'yes'
}

/** What a row says itself; an empty place says nothing. */
function said(own: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== ''))
}

function told(own: Readonly<Record<string, string>>): string {
  const values = Object.values(said(own))
  return values.length === 0 ? '' : ` (${values.join(', ')})`
}
