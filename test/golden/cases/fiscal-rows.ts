import { condition, where, type CaseRow } from './case-row.ts'

interface Fiscal {
  readonly name: string
  readonly now?: string
  readonly org?: Readonly<Record<string, unknown>>
  readonly inside: readonly string[]
  readonly outside: readonly string[]
}

/** A fiscal window asked of a column of days on both sides of its ends; each day is its own id. */
function fiscal([operator, ...values]: readonly [string, ...string[]], about: Fiscal): CaseRow {
  const { name, now = '2026-05-13T14:27:09Z', org = {}, inside, outside } = about
  const days = [...inside, ...outside].sort()
  return {
    name,
    now,
    org,
    entity: 'opportunity',
    columns: { opportunity: { closes: 'dateonly' } },
    tables: { opportunity: [...days.map((closes) => ({ id: closes, closes })), { id: 'none' }] },
    query: where(condition('closes', operator, ...values)),
    ids: days.filter((day) => inside.includes(day)),
  }
}

const april = { fiscalYearStart: '04-01' }
const fourWeeks = { fiscalPeriod: 'fourweek' }

export const fiscalRows: readonly CaseRow[] = [
  fiscal(['this-fiscal-year'], {
    name: 'a fiscal year from April',
    org: april,
    inside: ['2026-04-01', '2027-03-31'],
    outside: ['2026-03-31', '2027-04-01'],
  }),
  fiscal(['this-fiscal-year'], {
    name: 'the year of the date that says when fiscal years begin does not matter',
    now: '2026-03-31T10:00:00Z',
    org: { fiscalYearStart: '2010-04-01' },
    inside: ['2025-04-01', '2026-03-31'],
    outside: ['2025-03-31', '2026-04-01'],
  }),
  fiscal(['last-fiscal-year'], {
    name: 'the last fiscal year',
    org: april,
    inside: ['2025-04-01', '2026-03-31'],
    outside: ['2025-03-31', '2026-04-01'],
  }),
  fiscal(['next-fiscal-year'], {
    name: 'the next fiscal year',
    org: april,
    inside: ['2027-04-01', '2028-03-31'],
    outside: ['2027-03-31', '2028-04-01'],
  }),
  fiscal(['this-fiscal-period'], {
    name: 'this quarter',
    inside: ['2026-04-01', '2026-06-30'],
    outside: ['2026-03-31', '2026-07-01'],
  }),
  fiscal(['last-fiscal-period'], {
    name: 'the last half year',
    org: { fiscalPeriod: 'semiannually' },
    inside: ['2025-07-01', '2025-12-31'],
    outside: ['2025-06-30', '2026-01-01'],
  }),
  fiscal(['next-fiscal-period'], {
    name: 'the next month of a fiscal year from mid-January',
    org: { fiscalPeriod: 'monthly', fiscalYearStart: '01-15' },
    inside: ['2026-05-15', '2026-06-14'],
    outside: ['2026-05-14', '2026-06-15'],
  }),
  fiscal(['this-fiscal-period'], {
    name: 'the thirteenth four weeks last until the year ends',
    now: '2026-12-31T10:00:00Z',
    org: fourWeeks,
    inside: ['2026-12-03', '2026-12-31'],
    outside: ['2026-12-02', '2027-01-01'],
  }),
  fiscal(['last-x-fiscal-years', '1'], {
    name: 'the last fiscal year until now',
    org: april,
    inside: ['2025-04-01', '2026-05-13'],
    outside: ['2025-03-31', '2026-05-14'],
  }),
  fiscal(['next-x-fiscal-years', '1'], {
    name: 'from now until the next fiscal year ends',
    org: april,
    inside: ['2026-05-14', '2028-03-31'],
    outside: ['2026-05-13', '2028-04-01'],
  }),
  fiscal(['last-x-fiscal-periods', '2'], {
    name: 'the last two quarters until now',
    inside: ['2025-10-01', '2026-05-13'],
    outside: ['2025-09-30', '2026-05-14'],
  }),
  fiscal(['next-x-fiscal-periods', '2'], {
    name: 'from now until the second next quarter ends',
    inside: ['2026-05-14', '2026-12-31'],
    outside: ['2026-05-13', '2027-01-01'],
  }),
  fiscal(['in-fiscal-year', '2026'], {
    name: 'a fiscal year by the year in which it begins',
    org: april,
    inside: ['2026-04-01', '2027-03-31'],
    outside: ['2026-03-31', '2027-04-01'],
  }),
  fiscal(['in-fiscal-year', '2026'], {
    name: 'a fiscal year by the year in which it ends',
    org: { ...april, fiscalYearNamedBy: 'end date' },
    inside: ['2025-04-01', '2026-03-31'],
    outside: ['2025-03-31', '2026-04-01'],
  }),
  fiscal(['in-fiscal-year', '2026'], {
    name: 'a fiscal year that is a calendar year has one name',
    org: { fiscalYearNamedBy: 'end date' },
    inside: ['2026-01-01', '2026-12-31'],
    outside: ['2025-12-31', '2027-01-01'],
  }),
  fiscal(['in-fiscal-year', '2025'], {
    name: 'a fiscal year from 29 February begins on 28 February in common years',
    org: { fiscalYearStart: '02-29' },
    inside: ['2025-02-28', '2026-02-27'],
    outside: ['2025-02-27', '2026-02-28'],
  }),
  fiscal(['in-fiscal-period', '2'], {
    name: 'the second quarter of any year',
    inside: ['2019-04-01', '2024-06-30', '2026-05-13'],
    outside: ['2019-03-31', '2024-07-01'],
  }),
  fiscal(['in-fiscal-period', '5'], {
    name: 'a quarter that no year has',
    inside: [],
    outside: ['2026-01-01', '2026-12-31'],
  }),
  fiscal(['in-fiscal-period-and-year', '2', '2026'], {
    name: 'a quarter of a year, the quarter first',
    org: april,
    inside: ['2026-07-01', '2026-09-30'],
    outside: ['2026-06-30', '2026-10-01'],
  }),
  fiscal(['in-or-before-fiscal-period-and-year', '2', '2026'], {
    name: 'a quarter of a year and everything before',
    inside: ['1999-01-01', '2026-06-30'],
    outside: ['2026-07-01'],
  }),
  fiscal(['in-or-after-fiscal-period-and-year', '13', '2026'], {
    name: 'the thirteenth four weeks and everything after',
    org: fourWeeks,
    inside: ['2026-12-03', '2030-01-01'],
    outside: ['2026-12-02'],
  }),
]
