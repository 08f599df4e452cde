import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openFile } from '#backend/files/open-source.ts'
import { collect } from '../../support/csv.ts'
import { workbook, type WorkbookParts } from '../../support/xlsx.ts'
import { zip } from '../../support/zip.ts'

const folder = mkdtempSync(join(tmpdir(), 'xlsx-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let count = 0

function open(content: Uint8Array) {
  count += 1
  const path = join(folder, `${count}.xlsx`)
  writeFileSync(path, content)
  return openFile({ path, name: 'leads.xlsx' })
}

async function read(parts: WorkbookParts, chosen: { sheet?: string; headerRow?: number } = {}) {
  const file = await open(workbook(parts))
  const { settings } = await file.describe(chosen)
  const { header, headerLine, batches, progress } = await file.rows(settings)
  const all = await collect(batches)
  expect(progress.read).toBe(progress.total)
  const rows = all.flatMap((batch) => batch.rows.map(({ line, values }) => [line, ...values]))
  return { header, headerLine, rows, problems: all.flatMap((batch) => batch.problems), settings }
}

const cell = (reference: string, value: string, rest = '') => `<c r="${reference}"${rest}><v>${value}</v></c>`
const text = (reference: string, value: string) =>
  `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`
const header = (...names: string[]) =>
  `<row r="1">${names.map((name, index) => text(`${'ABCDEFGH'[index] ?? ''}1`, name)).join('')}</row>`

describe('Cells', () => {
  test('are shared, inline and formula texts, blanks around them kept', async () => {
    const { rows } = await read({
      strings: [
        '<t> a </t>',
        '<r><t>b</t></r><r><rPr/><t xml:space="preserve"> c</t></r><rPh><t>x</t></rPh>',
      ],
      sheets: {
        One: `${header('a', 'b', 'c', 'd')}<row r="2">${cell('A2', '0', ' t="s"')}${cell('B2', '1', ' t="s"')}${text('C2', 'd_x000D_\ne &amp; f')}<c r="D2" t="str"><f>A1&amp;"x"</f><v>g</v></c></row>`,
      },
    })
    expect(rows).toEqual([[2, ' a ', 'b c', 'd\r\ne & f', 'g']])
  })

  test('are numbers with the digits a person sees, truth values and errors', async () => {
    const { rows } = await read({
      sheets: {
        One: `${header('a', 'b', 'c', 'd', 'e')}<row r="2">${cell('A2', '1.1000000000000001')}${cell('B2', '0.30000000000000004')}${cell('C2', '1', ' t="b"')}${cell('D2', '0', ' t="b"')}${cell('E2', '#N/A', ' t="e"')}</row>`,
      },
    })
    expect(rows).toEqual([[2, '1.1', '0.3', 'true', 'false', '#N/A']])
  })

  test('are dates and times by their number format', async () => {
    const formats = [
      0,
      14,
      22,
      21,
      'dd/mm/yyyy',
      '[$-409]m/d/yy h:mm AM/PM;@',
      '"day" 0',
      '#,##0.00 [$€-407]',
    ]
    const cells = formats.map((_, index) =>
      cell(`${'ABCDEFGH'[index] ?? ''}2`, '46339.40347222222', ` s="${index}"`),
    )
    const { rows } = await read({
      formats,
      sheets: { One: `${header('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')}<row r="2">${cells.join('')}</row>` },
    })
    expect(rows).toEqual([
      [
        2,
        '46339.4034722222',
        '2026-11-13',
        '2026-11-13T09:41:00',
        '2026-11-13T09:41:00',
        '2026-11-13',
        '2026-11-13T09:41:00',
        '46339.4034722222',
        '46339.4034722222',
      ],
    ])
  })

  test('are durations where hours go on counting', async () => {
    const cells = [
      cell('A2', '1.2604166666666667', ' s="0"'),
      cell('B2', '0.5', ' s="1"'),
      cell('C2', '0.5', ' s="2"'),
    ]
    const { rows } = await read({
      formats: ['[h]:mm', 46, 21],
      sheets: { One: `${header('a', 'b', 'c')}<row r="2">${cells.join('')}</row>` },
    })
    expect(rows).toEqual([[2, '30:15:00', '12:00:00', '12:00:00']])
  })

  test('are dates of 1900 before and after the day that never was, and of the calendar of 1904', async () => {
    const rowsOf = async (date1904: boolean) => {
      const cells = ['1', '59', '61'].map((value, index) => cell(`${'ABC'[index] ?? ''}2`, value, ' s="0"'))
      const sheets = { One: `${header('a', 'b', 'c')}<row r="2">${cells.join('')}</row>` }
      return (await read({ formats: [14], date1904, sheets })).rows
    }
    expect(await rowsOf(false)).toEqual([[2, '1900-01-01', '1900-02-28', '1900-03-01']])
    expect(await rowsOf(true)).toEqual([[2, '1904-01-02', '1904-02-29', '1904-03-02']])
  })

  test('that are missing are blank, and rows without cells are passed over', async () => {
    const { rows, problems } = await read({
      sheets: {
        One: `${header('a', 'b', 'c')}<row r="3"><c r="B3" s="1"/></row><row r="5">${cell('C5', '7')}</row>`,
      },
    })
    expect(rows).toEqual([[5, '', '', '7']])
    expect(problems).toEqual([])
  })

  test('beyond the header are left out and reported', async () => {
    const { rows, problems } = await read({
      sheets: { One: `${header('a')}<row r="2">${cell('A2', '1')}${cell('C2', '2')}</row>` },
    })
    expect(rows).toEqual([[2, '1']])
    expect(problems).toEqual([{ line: 2, code: 'ROW_LONG', effect: 'repaired', count: 3, expected: 1 }])
  })

  test('without a reference stand one after the other', async () => {
    const row = (...values: string[]) =>
      `<row>${values.map((value) => `<c><v>${value}</v></c>`).join('')}</row>`
    const { header: names, rows } = await read({ sheets: { One: row('1', '2') + row('3', '4') } })
    expect(names).toEqual(['1', '2'])
    expect(rows).toEqual([[2, '3', '4']])
  })
})

describe('The sheet', () => {
  const sheets = {
    '-hidden': header('h'),
    First: header('a') + `<row r="2">${cell('A2', '1')}</row>`,
    Second: header('b') + `<row r="2">${cell('A2', '2')}</row>`,
  }

  test('is the first that is not hidden', async () => {
    expect(await read({ sheets })).toMatchObject({ header: ['a'], settings: { sheet: 'First' } })
  })

  test('is chosen by name or by number', async () => {
    expect(await read({ sheets }, { sheet: 'Second' })).toMatchObject({ header: ['b'] })
    expect(await read({ sheets }, { sheet: '3' })).toMatchObject({
      header: ['b'],
      settings: { sheet: 'Second' },
    })
    expect(await read({ sheets }, { sheet: '-hidden' })).toMatchObject({
      header: ['h'],
    })
  })

  test('is offered with the others that are not hidden', async () => {
    const file = await open(workbook({ sheets }))
    expect((await file.describe()).sheets).toEqual(['First', 'Second'])
  })

  test('has its header under titles that an empty row sets apart', async () => {
    const rows = [3, 4, 5].map(
      (row) => `<row r="${row}">${text(`A${row}`, `a${row}`)}${text(`B${row}`, 'b')}</row>`,
    )
    const sheet = `<row r="1">${text('A1', 'Report')}</row>${rows.join('')}`
    expect(await read({ sheets: { One: sheet } })).toMatchObject({ header: ['a3', 'b'], headerLine: 3 })
  })
})

describe('A workbook fails', () => {
  const failing = async (content: Uint8Array) => {
    const file = await open(content)
    const { settings } = await file.describe()
    const { batches } = await file.rows(settings)
    return collect(batches)
  }
  const sheetPart = (content: string, announced?: { unpacked: number }) => ({
    name: 'xl/worksheets/sheet0.xml',
    content,
    ...(announced !== undefined && { announced }),
  })
  const withSheet = (content: string, announced?: { unpacked: number }) =>
    workbook({ sheets: { One: '' }, parts: [sheetPart(content, announced)] })
  const unreadable = (detail: string) => ({ code: 'FILE_UNREADABLE', data: { file: 'leads.xlsx', detail } })

  test('as FILE_NOT_TABLE when it is another kind of document', async () => {
    await expect(failing(zip([{ name: 'a.txt', content: 'x' }]))).rejects.toMatchObject({
      code: 'FILE_NOT_TABLE',
    })
  })

  test('as FILE_EMPTY when its sheet holds nothing', async () => {
    await expect(failing(workbook({ sheets: { One: '' } }))).rejects.toMatchObject({ code: 'FILE_EMPTY' })
  })

  test('when it is cut off', async () => {
    const whole = workbook({ sheets: { One: header('a') } })
    await expect(failing(whole.subarray(0, whole.length - 40))).rejects.toMatchObject(
      unreadable('the archive is damaged'),
    )
  })

  test('when a part is larger than announced', async () => {
    const sheet = `<worksheet><sheetData>${header('a')}${'<row/>'.repeat(5000)}</sheetData></worksheet>`
    await expect(failing(withSheet(sheet, { unpacked: 500 }))).rejects.toMatchObject(
      unreadable('the archive is damaged'),
    )
  })

  test('when it unpacks to more than 200 times its size', async () => {
    const sheet = `<worksheet><sheetData>${header('a')}${' '.repeat(3_000_000)}</sheetData></worksheet>`
    await expect(failing(withSheet(sheet))).rejects.toMatchObject(
      unreadable('it unpacks to more than 200 times its size'),
    )
  })

  test('as FILE_TOO_LARGE when it announces more than two gigabytes', async () => {
    const parts = [1, 2].map((index) => ({
      name: `xl/media/${index}`,
      content: 'x'.repeat(10),
      announced: { unpacked: 2 ** 31, packed: 2 ** 25 },
    }))
    const content = workbook({ sheets: { One: header('a') }, parts })
    await expect(failing(content)).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
      data: { file: 'leads.xlsx', limit: 2 ** 31 },
    })
  })

  test.each([
    ['it declares a document type', '<!DOCTYPE x [<!ENTITY e "v">]><worksheet/>'],
    ['its XML is malformed', '<worksheet><sheetData></worksheet>'],
    [
      'its XML is malformed',
      `<worksheet><sheetData><row><c t="str"><v>&e;</v></c></row></sheetData></worksheet>`,
    ],
    ['its XML is nested too deep', `${'<x>'.repeat(65)}${'</x>'.repeat(65)}`],
  ])('because %s', async (detail, sheet) => {
    await expect(failing(withSheet(sheet))).rejects.toMatchObject(unreadable(detail))
  })

  test('when there is no sheet of the chosen name', async () => {
    const file = await open(workbook({ sheets: { One: header('a') } }))
    await expect(file.describe({ sheet: 'Two' })).rejects.toMatchObject(unreadable("there is no sheet 'Two'"))
  })
})

test('A value of more than a megabyte leaves its row out', async () => {
  const noise = Array.from({ length: 150_000 }, (_, index) => (index * 7919).toString(36)).join(' ')
  const { rows, problems } = await read({
    sheets: {
      One: `${header('a', 'b')}<row r="2">${text('B2', noise + noise)}</row><row r="3">${cell('A3', '1')}</row>`,
    },
  })
  expect(rows).toEqual([[3, '1', '']])
  expect(problems).toEqual([{ line: 2, code: 'CELL_TOO_LONG', effect: 'rejected', column: 'b' }])
})

test('Reading stops once the signal is aborted', async () => {
  const rows = Array.from(
    { length: 60_000 },
    (_, index) => `<row r="${index + 2}">${cell(`A${index + 2}`, String(index))}</row>`,
  )
  const file = await open(workbook({ sheets: { One: header('a') + rows.join('') } }))
  const stop = new AbortController()
  const { batches } = await file.rows((await file.describe()).settings, stop.signal)
  stop.abort(new Error('enough'))
  await expect(collect(batches)).rejects.toThrow('enough')
})
