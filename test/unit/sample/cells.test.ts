import { describe, expect, it } from 'vitest'
import { sampleOrganisation } from '#backend/sample/index.ts'
import { choiceToken, type Column } from '#shared/model/record-type.ts'
import type { Cell } from '#shared/values/cell.ts'
import { decimalCell, decimalText } from '#shared/values/decimal.ts'
import { catalogueColumn, readRows, recordTypeOf } from './read-rows.ts'

const organisation = sampleOrganisation()
const everyType = organisation.recordTypes.map((recordType) => recordType.name)
const now = Date.parse(organisation.asOf)

function fits(column: Column, cell: Cell): boolean {
  if (cell === null) return true
  switch (column.type) {
    case 'string':
      return typeof cell === 'string' && cell !== '' && cell.length <= 300
    case 'memo':
      return typeof cell === 'string' && cell !== '' && cell.length <= 2_000
    case 'int':
      return Number.isSafeInteger(cell) && Number(cell) >= 0
    case 'decimal':
    case 'money':
      return typeof cell === 'string' && decimalCell(decimalText(cell)) === cell
    case 'bool':
      return cell === 0 || cell === 1
    case 'choice':
    case 'state':
    case 'status':
      return column.choices.some((choice) => choiceToken(choice) === cell)
    case 'lookup':
    case 'customer':
    case 'owner':
      return typeof cell === 'string'
    case 'datetime':
      return Number.isSafeInteger(cell)
    case 'dateonly':
      return typeof cell === 'string' && new Date(`${cell}T00:00:00Z`).toISOString().startsWith(cell)
    default:
      return false
  }
}

describe.each(everyType)('the cells of %s', (name) => {
  const { columns } = recordTypeOf(organisation, name)
  const catalogue = columns.map((column) => catalogueColumn(name, column))
  const rows = readRows(organisation, name)
  const texts = rows.flatMap(({ cells }) => Object.values(cells).filter((cell) => typeof cell === 'string'))

  it('fit the types of the catalogue', () => {
    const misfits = rows.flatMap(({ key, cells }) =>
      catalogue
        .filter((column) => !fits(column, cells[column.name] ?? null))
        .map((column) => `${key} ${column.name} ${String(cells[column.name])}`),
    )
    expect(misfits).toEqual([])
  })

  it('come once per column', () => {
    expect(new Set(columns).size).toBe(columns.length)
  })

  it('were created no later than modified, and both no later than the pinned instant', () => {
    const wrong = rows.filter(
      ({ cells }) =>
        !(Number(cells['createdon']) <= Number(cells['modifiedon']) && Number(cells['modifiedon']) <= now),
    )
    expect(wrong).toEqual([])
  })

  it('name mail and web addresses reserved for examples only', () => {
    const hosts = texts.flatMap((text) =>
      [...text.matchAll(/(?:@|https?:\/\/)([\w-]+(?:\.[\w-]+)+)/g)].map(([, host = '']) => host),
    )
    expect(hosts.length).toBeGreaterThan(0)
    expect(hosts.filter((host) => !/(^|\.)example\.(com|org|net)$/.test(host))).toEqual([])
  })

  it('name telephone numbers only that belong to nobody', () => {
    const numbers = columns
      .filter((column) => /telephone|mobile|fax/.test(column))
      .flatMap((column) => rows.map(({ cells }) => cells[column] ?? null))
      .filter((cell) => cell !== null)
    expect(numbers.filter((number) => !nobodys.some((range) => range.test(String(number))))).toEqual([])
  })
})

describe('the companies of the sample', () => {
  it('are none of the well-known ones', () => {
    const names = [
      ...readRows(organisation, 'account').map(({ cells }) => cells['name']),
      ...readRows(organisation, 'lead').map(({ cells }) => cells['companyname'] ?? null),
    ].filter((name) => typeof name === 'string')
    expect(names.length).toBeGreaterThan(10_000)
    expect(names.filter((name) => wellKnown.test(name))).toEqual([])
  })
})

const wellKnown =
  /\b(Microsoft|Siemens|Bosch|Volkswagen|Porsche|Allianz|Bayer|BASF|Adidas|Lufthansa|Deutsche|Red Bull|Swarovski|Nestl|Novartis|Roche|Rolex|Vodafone|Barclays|Tesco|Unilever|Apple|Google|Amazon|Oracle|Salesforce|Walmart|Boeing|Renault|Peugeot|Airbus|Danone|Philips|Heineken|Ikea|Volvo|Ericsson|Spotify|Inditex|Zara|Ferrari|Fiat|Pirelli|Barilla)/i

/** Ranges kept free for films and books, and numbers whose subscriber part cannot be assigned. */
const nobodys = [
  /^\+49 (30 23125|40 66969|69 90009|89 99998) \d{3}$|^\+49 221 4710 \d{3}$|^\+49 171 39200\d\d$/,
  /^\+44 (20 7946|113 496|117 496|121 496|131 496|141 496|161 496) 0\d{3}$|^\+44 1632 960\d{3}$|^\+44 7700 900\d{3}$/,
  /^\+1 \d{3} 555 01\d\d$/,
  /^\+33 (1 99 00|2 61 91|3 53 01|4 65 71|5 36 49|6 39 98) \d\d \d\d$/,
  /^\+46 (8 465 004|31 390 06|40 628 04) \d\d$|^\+46 980 319 2\d\d$|^\+46 70 174 06 [1-9]\d$/,
  /^\+(43|31|39) \d{1,4} 0\d{2,3} ?\d{0,4}$|^\+41 \d\d 000 \d\d \d\d$|^\+34 400 \d{3} \d{3}$/,
]
