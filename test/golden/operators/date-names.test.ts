import { describe, expect, it } from 'vitest'
import { operatorInFetchXml, operators, operatorsFor } from '#shared/operators/index.ts'

/** The operators of docs/domain.md 4.2 for dates, in its order: label, FetchXML, values there, in a sentence. */
const table = `
  | On                         | on                                  | one  | day                 | is on 3                            |
  | On or after                | on-or-after                         | one  | day                 | is on or after 3                   |
  | On or before               | on-or-before                        | one  | day                 | is on or before 3                  |
  | Today                      | today                               | none | none                | is today                           |
  | Yesterday                  | yesterday                           | none | none                | was yesterday                      |
  | Tomorrow                   | tomorrow                            | none | none                | is tomorrow                        |
  | Last 7 days                | last-seven-days                     | none | none                | is in the last 7 days              |
  | Next 7 days                | next-seven-days                     | none | none                | is in the next 7 days              |
  | Last week                  | last-week                           | none | none                | was last week                      |
  | This week                  | this-week                           | none | none                | is this week                       |
  | Next week                  | next-week                           | none | none                | is next week                       |
  | Last month                 | last-month                          | none | none                | was last month                     |
  | This month                 | this-month                          | none | none                | is this month                      |
  | Next month                 | next-month                          | none | none                | is next month                      |
  | Last year                  | last-year                           | none | none                | was last year                      |
  | This year                  | this-year                           | none | none                | is this year                       |
  | Next year                  | next-year                           | none | none                | is next year                       |
  | Last X hours               | last-x-hours                        | one  | count               | is in the last 3 hours             |
  | Next X hours               | next-x-hours                        | one  | count               | is in the next 3 hours             |
  | Last X days                | last-x-days                         | one  | count               | is in the last 3 days              |
  | Last X weeks               | last-x-weeks                        | one  | count               | is in the last 3 weeks             |
  | Last X months              | last-x-months                       | one  | count               | is in the last 3 months            |
  | Last X years               | last-x-years                        | one  | count               | is in the last 3 years             |
  | Next X days                | next-x-days                         | one  | count               | is in the next 3 days              |
  | Next X weeks               | next-x-weeks                        | one  | count               | is in the next 3 weeks             |
  | Next X months              | next-x-months                       | one  | count               | is in the next 3 months            |
  | Next X years               | next-x-years                        | one  | count               | is in the next 3 years             |
  | Older than X minutes       | olderthan-x-minutes                 | one  | count               | is older than 3 minutes            |
  | Older than X hours         | olderthan-x-hours                   | one  | count               | is older than 3 hours              |
  | Older than X days          | olderthan-x-days                    | one  | count               | is older than 3 days               |
  | Older than X weeks         | olderthan-x-weeks                   | one  | count               | is older than 3 weeks              |
  | Older than X months        | olderthan-x-months                  | one  | count               | is older than 3 months             |
  | Older than X years         | olderthan-x-years                   | one  | count               | is older than 3 years              |
  | In fiscal year             | in-fiscal-year                      | one  | fiscalYear          | is in fiscal year 3                |
  | In fiscal period           | in-fiscal-period                    | one  | fiscalPeriod        | is in fiscal period 3 of any year  |
  | In fiscal period and year  | in-fiscal-period-and-year           | two  | fiscalPeriodAndYear | is in fiscal period 3              |
  | In or before fiscal period | in-or-before-fiscal-period-and-year | two  | fiscalPeriodAndYear | is in or before fiscal period 3    |
  | In or after fiscal period  | in-or-after-fiscal-period-and-year  | two  | fiscalPeriodAndYear | is in or after fiscal period 3     |
  | Last fiscal year           | last-fiscal-year                    | none | none                | was in the last fiscal year        |
  | This fiscal year           | this-fiscal-year                    | none | none                | is in this fiscal year             |
  | Next fiscal year           | next-fiscal-year                    | none | none                | is in the next fiscal year         |
  | Last fiscal period         | last-fiscal-period                  | none | none                | was in the last fiscal period      |
  | This fiscal period         | this-fiscal-period                  | none | none                | is in this fiscal period           |
  | Next fiscal period         | next-fiscal-period                  | none | none                | is in the next fiscal period       |
  | Last X fiscal years        | last-x-fiscal-years                 | one  | count               | is in the last 3 fiscal years      |
  | Next X fiscal years        | next-x-fiscal-years                 | one  | count               | is in the next 3 fiscal years      |
  | Last X fiscal periods      | last-x-fiscal-periods               | one  | count               | is in the last 3 fiscal periods    |
  | Next X fiscal periods      | next-x-fiscal-periods               | one  | count               | is in the next 3 fiscal periods    |
`
const rows = table
  .trim()
  .split('\n')
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((part) => part.trim()),
  )

describe('docs/domain.md 4.2: date operators', () => {
  it.each(rows)(
    '%s is %s with %s value, edited as %s, "%s"',
    (label, fetchXml = '', values, takes, phrase) => {
      const found = operatorInFetchXml(fetchXml)
      expect(found?.takes).toBe(values)
      const operator = operators[found?.name ?? 'today']
      expect({ label: operator.label, takes: operator.takes, phrase: operator.phrase('3') }).toEqual({
        label,
        takes,
        phrase,
      })
    },
  )

  it('are offered in this order, followed by the ones every column has', () => {
    const labels = operatorsFor('datetime').map((name) => operators[name].label)
    expect(labels).toEqual([...rows.map(([label]) => label), 'Contains data', 'Does not contain data'])
  })

  it('about hours and minutes are refused for date-only columns', () => {
    const withoutHours = rows.filter(([label = '']) => !/hours|minutes/.test(label))
    const offered = operatorsFor('dateonly').map((name) => operators[name].label)
    expect(offered).toEqual([
      ...withoutHours.map(([label]) => label),
      'Contains data',
      'Does not contain data',
    ])
    for (const name of ['lastXHours', 'nextXHours', 'olderThanXMinutes', 'olderThanXHours'] as const) {
      expect(operators[name].importOnly).not.toContain('dateonly')
    }
  })

  it('speak of one unit in the singular', () => {
    expect(operators.lastXMonths.phrase('1')).toBe('is in the last 1 month')
    expect(operators.nextXFiscalYears.phrase('1')).toBe('is in the next 1 fiscal year')
  })
})

describe('docs/domain.md 4.1 Arity: what date operators refuse', () => {
  const column = { name: 'c', label: 'C', type: 'datetime', choices: [], targets: [] } as const

  it.each([
    ['lastXDays', [], 'OPERAND_MISSING'],
    ['lastXDays', ['0'], 'OPERAND_OUT_OF_RANGE'],
    ['lastXDays', ['10000'], 'OPERAND_OUT_OF_RANGE'],
    ['lastXDays', ['-1'], 'OPERAND_OUT_OF_RANGE'],
    ['lastXDays', ['1.5'], 'OPERAND_OUT_OF_RANGE'],
    ['lastXHours', ['1', '2'], 'OPERAND_SURPLUS'],
    ['thisWeek', ['1'], 'OPERAND_SURPLUS'],
    ['inFiscalYear', [], 'OPERAND_MISSING'],
    ['inFiscalYear', ['0'], 'OPERAND_OUT_OF_RANGE'],
    ['inFiscalYear', ['FY26'], 'OPERAND_OUT_OF_RANGE'],
    ['inFiscalPeriod', ['0'], 'OPERAND_OUT_OF_RANGE'],
    ['inFiscalPeriodAndYear', [], 'OPERAND_MISSING'],
    ['inFiscalPeriodAndYear', ['2'], 'OPERAND_MISSING'],
    ['inFiscalPeriodAndYear', ['2', '0'], 'OPERAND_OUT_OF_RANGE'],
    ['inFiscalPeriodAndYear', ['2', '2026', '2027'], 'OPERAND_SURPLUS'],
  ] as const)('%s %j: %s', (name, operands, code) => {
    expect(operators[name].check(operands, column)?.code).toBe(code)
  })

  it('takes a period that only other calendars have', () => {
    expect(operators.inFiscalPeriod.check(['13'], column)).toBeNull()
  })
})
