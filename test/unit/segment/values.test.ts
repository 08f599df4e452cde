import { describe, expect, it } from 'vitest'
import { lead } from '#shared/catalog/lead.ts'
import { createFormats } from '#renderer/ui/format.ts'
import { fileNameOf } from '#renderer/features/record-grid/save-file.ts'
import { rowsAsTsv } from '#renderer/features/record-grid/copy-rows.ts'
import { cellText, resultRow, shownColumns } from '#renderer/features/record-grid/grid-columns.ts'
import { nextSort, orderWords, rowsInView } from '#renderer/features/record-grid/grid-words.ts'
import { readDay } from '#renderer/features/segment/values/day-text.ts'
import { resolvePasted } from '#renderer/features/record-picker/record-operands.ts'
import { choiceOptions } from '#renderer/features/segment/values/value-options.ts'

const formats = createFormats('en-GB', 'Europe/Berlin')
const column = (name: string) => {
  const found = lead.columns.find((one) => one.name === name)
  if (found === undefined) throw new Error(name)
  return found
}

describe('a typed day', () => {
  it.each([
    ['2026-11-13', 'en-GB', '2026-11-13'],
    ['13.11.2026', 'de-DE', '2026-11-13'],
    ['13/11/2026', 'en-GB', '2026-11-13'],
    ['11/13/2026', 'en-US', '2026-11-13'],
    ['13 Nov 2026', 'en-GB', '2026-11-13'],
    ['November 13, 2026', 'en-US', '2026-11-13'],
    ['13. März 2026', 'de-DE', '2026-03-13'],
    ['2026/1/5', 'en-GB', '2026-01-05'],
  ])('%s in %s is %s', (text, locale, day) => {
    expect(readDay(text, locale)).toEqual({ ok: true, day })
  })

  it('that does not exist is answered with the last day of its month', () => {
    expect(readDay('31.02.2026', 'de-DE')).toEqual({
      ok: false,
      reason: '31.02.2026 is no date. Try 2026-02-28.',
    })
  })

  it.each(['soon', '13.11.26', '2026-13-01', '1/2', '0001-01-01'])('%s is no day', (text) => {
    expect(readDay(text, 'en-GB').ok).toBe(false)
  })

  it('left empty is none', () => {
    expect(readDay('  ', 'en-GB')).toEqual({ ok: true, day: null })
  })

  it('shown and read again is the same day', () => {
    for (const locale of ['en-GB', 'en-US', 'de-DE', 'fr-FR']) {
      for (const month of ['01', '03', '05', '08', '09', '12']) {
        const day = `2026-${month}-07`
        expect(readDay(createFormats(locale).date(day), locale)).toEqual({ ok: true, day })
      }
    }
  })
})

describe('the options of a choice', () => {
  it('carry counts and end with values only the data has', () => {
    const values = {
      values: [
        { value: '3', label: 'Cold', records: 5 },
        { value: 'Frozen', label: 'Frozen', records: 1 },
      ],
      blank: 0,
      records: 6,
      more: false,
    }
    const options = choiceOptions(column('leadqualitycode'), values)
    expect(options.map(({ label, count }) => [label, count])).toEqual([
      ['Hot', 0],
      ['Warm', 0],
      ['Cold', 5],
      ['Frozen', 1],
    ])
  })
})

describe('the options of a multi-select choice', () => {
  const industries = { ...column('leadqualitycode'), type: 'multichoice' } as const
  const sets = {
    values: [
      { value: '1;3', label: 'Hot; Cold', records: 5 },
      { value: '3', label: 'Cold', records: 2 },
      { value: '3;Frozen', label: 'Cold; Frozen', records: 1 },
    ],
    blank: 0,
    records: 8,
    more: false,
  }

  it('stand alone, each with all records that hold it', () => {
    expect(choiceOptions(industries, sets).map(({ label, count }) => [label, count])).toEqual([
      ['Hot', 5],
      ['Warm', 0],
      ['Cold', 8],
      ['Frozen', 1],
    ])
  })

  it('have no counts while not every set is known', () => {
    const options = choiceOptions(industries, { ...sets, more: true })
    expect(options.map(({ label, count }) => [label, count])).toEqual([
      ['Hot', undefined],
      ['Warm', undefined],
      ['Cold', undefined],
    ])
  })
})

describe('pasted names of records', () => {
  const found = [
    { key: 'A1', name: 'Halden', recordType: 'account' },
    { key: 'A2', name: 'Lorvik', recordType: 'account' },
    { key: 'A3', name: 'Lorvik', recordType: 'account' },
  ]
  const find = (text: string) =>
    Promise.resolve(
      found.filter(({ key, name }) => `${key} ${name}`.toLowerCase().includes(text.toLowerCase())),
    )

  it('are found by name or key without case', async () => {
    const resolved = await resolvePasted(['halden', 'a2'], find)
    expect([...resolved.values()].map(({ id }) => id)).toEqual(['A1', 'A2'])
  })

  it('that several records share, or none has, are left as they are', async () => {
    expect((await resolvePasted(['Lorvik', 'Nobody'], find)).size).toBe(0)
  })
})

describe('results', () => {
  it('show chosen columns that still exist, else the usual ones', () => {
    expect(shownColumns(lead, ['subject', 'gone']).map(({ name }) => name)).toEqual(['subject'])
    expect(shownColumns(lead, undefined)[0]?.name).toBe('fullname')
    expect(shownColumns(lead, ['gone']).length).toBeGreaterThan(1)
  })

  it('show numbers and moments as people write them, in the workspace’s zone', () => {
    expect(cellText('50000000.5', column('revenue'), formats)).toBe('50,000,000.5')
    expect(cellText('2026-11-13T23:30Z', column('createdon'), formats)).toBe('14 Nov 2026, 00:30')
    expect(cellText('2026-11-13', column('estimatedclosedate'), formats)).toBe('13 Nov 2026')
    expect(cellText('', column('subject'), formats)).toBeNull()
  })

  it('keep cells with the columns they were fetched for', () => {
    const row = resultRow({ number: 1, key: 'k', cells: ['x', null] }, ['a', 'b'])
    expect([row.cells.get('a'), row.cells.get('b'), row.cells.get('c')]).toEqual(['x', null, undefined])
  })

  it('are copied with a header, in windows, formulas guarded', async () => {
    const asked: number[] = []
    const text = await rowsAsTsv(
      [{ from: 5, to: 1_204 }],
      [column('subject'), column('revenue')],
      ({ offset, limit }) => {
        asked.push(limit)
        return Promise.resolve(
          Array.from({ length: limit }, (_, at) => ({
            number: offset + at,
            key: 'k',
            cells: ['=1+1', '-5'],
          })),
        )
      },
    )
    expect(asked).toEqual([1_000, 200])
    expect(text.split('\n')[0]).toBe('Topic\tAnnual Revenue')
    expect(text.split('\n')[1]).toBe("'=1+1\t-5")
    expect(text.trimEnd().split('\n')).toHaveLength(1_201)
  })

  it('say where in the list one is and how it is ordered', () => {
    const integer = String
    expect(rowsInView({ first: 0, end: 18 }, 1284, 'oldest first', integer)).toBe('Rows 1-18, oldest first')
    expect(rowsInView({ first: 0, end: 18 }, 4, 'oldest first', integer)).toBe('Rows 1-4, oldest first')
    expect(rowsInView({ first: 0, end: 0 }, 0, 'oldest first', integer)).toBe('oldest first')
    expect(orderWords({ column: 'a', descending: true }, () => 'Name')).toBe('by Name, descending')
  })

  it('go back to oldest first at the third click on a header', () => {
    const first = nextSort(null, { column: 'a', descending: false })
    const second = nextSort(first, { column: 'a', descending: true })
    expect(second).toEqual({ column: 'a', descending: true })
    expect(nextSort(second, { column: 'a', descending: false })).toBeNull()
  })

  it('are saved under the segment’s name without what file systems refuse', () => {
    expect(fileNameOf('A/B: "C"', 'csv')).toBe('A B C.csv')
    expect(fileNameOf('???', 'csv')).toBe('results.csv')
  })
})
