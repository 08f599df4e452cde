import { describe, expect, it } from 'vitest'
import { askCase } from '../../support/ask-case.ts'

/** A case about three contacts, some fields of it replaced. */
function contactCase(change: object = {}): object {
  return {
    id: 'one',
    entity: 'contact',
    columns: { contact: { age: 'int', born: 'dateonly' } },
    tables: { contact: [{ id: 'C1', age: 40 }, { id: '{c2}', age: 50, born: '1976-02-01' }, { id: 'c3' }] },
    fetchxml: fetch('<condition attribute="age" operator="ge" value="40"/>'),
    ...change,
  }
}

function fetch(condition: string, entity = 'contact'): string {
  return `<fetch><entity name="${entity}"><filter>${condition}</filter></entity></fetch>`
}

async function idsOf(operatorCase: object): Promise<readonly string[]> {
  const { code, sql } = await askCase(operatorCase)
  expect(sql).toEqual(code)
  if (!('ids' in code)) throw new Error(JSON.stringify(code))
  return code.ids
}

async function errorOf(operatorCase: object | string) {
  const { code, sql } = await askCase(operatorCase)
  expect(sql).toEqual(code)
  if (!('error' in code)) throw new Error(JSON.stringify(code))
  return { id: code.id, code: code.error.code, path: code.error.path }
}

describe('the answer to a case', () => {
  it('names the matching records as the case writes them, in the order of their table', async () => {
    expect(await idsOf(contactCase())).toEqual(['C1', '{c2}'])
  })

  it('takes every record where the query says nothing about them', async () => {
    expect(await idsOf(contactCase({ fetchxml: '<fetch><entity name="contact"/></fetch>' }))).toHaveLength(3)
  })

  it('reads the key under the name of its table', async () => {
    const fetchxml = fetch('<condition attribute="contactid" operator="eq" value="{C2}"/>')
    expect(await idsOf(contactCase({ fetchxml }))).toEqual(['{c2}'])
  })

  it('takes a column that is not listed for text', async () => {
    const tables = {
      contact: [
        { id: 'a', code: 7 },
        { id: 'b', code: '07' },
        { id: 'c', code: true },
      ],
    }
    const fetchxml = fetch('<condition attribute="code" operator="eq" value="7"/>')
    expect(await idsOf(contactCase({ tables, fetchxml }))).toEqual(['a'])
  })

  it.each(['<fetch><entity name="contact"/></fetch>', '<entity name="contact"/>'])(
    'asks for the entity of %s where the case names none',
    async (fetchxml) => {
      expect(await idsOf(contactCase({ entity: undefined, fetchxml }))).toHaveLength(3)
    },
  )

  it('takes every column for text where none is listed', async () => {
    const fetchxml = fetch('<condition attribute="age" operator="eq" value="40.0"/>')
    expect(await idsOf(contactCase({ columns: undefined, fetchxml }))).toEqual([])
  })

  it('takes the key of a record for its id', async () => {
    const tables = { contact: [{ contactid: 'A', age: 50 }, { contactid: 'b' }] }
    expect(await idsOf(contactCase({ tables }))).toEqual(['A'])
  })

  it('takes a linked table that is not there for an empty one', async () => {
    const link = '<link-entity name="task" from="regardingobjectid" to="contactid" link-type="not any"/>'
    expect(await idsOf(contactCase({ fetchxml: fetch(link) }))).toHaveLength(3)
  })

  it('goes by the clock where a case does not say when it is asked', async () => {
    const columns = { contact: { seen: 'datetime' } }
    const tables = {
      contact: [
        { id: 'a', seen: '2026-11-13T08:00:00Z' },
        { id: 'b', seen: '2026-11-12T08:00:00Z' },
      ],
    }
    const fetchxml = fetch('<condition attribute="seen" operator="today"/>')
    expect(await idsOf(contactCase({ columns, tables, fetchxml }))).toEqual(['a'])
    expect(await idsOf(contactCase({ columns, tables, fetchxml, now: '2026-11-12T23:59:59Z' }))).toEqual([
      'b',
    ])
  })

  it('shows no more of an object than what is its own', async () => {
    const columns = JSON.parse('{"contact":{"__proto__":"int","constructor":"string"}}') as object
    const tables = JSON.parse(
      '{"contact":[{"id":"a","__proto__":5,"constructor":"x"},{"id":"b"}],"__proto__":[{"id":"c"}]}',
    ) as object
    const ask = (condition: string) => idsOf(contactCase({ columns, tables, fetchxml: fetch(condition) }))
    expect(await ask('<condition attribute="__proto__" operator="eq" value="5"/>')).toEqual(['a'])
    expect(await ask('<condition attribute="constructor" operator="null"/>')).toEqual(['b'])
    expect(await ask('<condition attribute="toString" operator="not-null"/>')).toEqual([])
  })

  it('keeps every digit of a number', async () => {
    const columns = { contact: { big: 'bigint', price: 'money' } }
    const fetchxml = fetch('<condition attribute="big" operator="eq" value="9007199254740993"/>')
    const line = JSON.stringify(contactCase({ columns, fetchxml, tables: { contact: ['ROWS'] } }))
    const rows = '{"id":"a","big":9007199254740993},{"id":"b","big":9007199254740992}'
    expect((await askCase(line.replace('"ROWS"', rows))).code).toEqual({ id: 'one', ids: ['a'] })
  })

  it('finds related records among many as among few', async () => {
    const ids = Array.from({ length: 400 }, (_, at) => String(at))
    const tables = {
      contact: ids.map((id) => ({ id: `C${id}` })),
      task: ids.map((id) => ({ id, regardingobjectid: { entity: 'contact', id: `{c${Number(id) * 3}}` } })),
    }
    const columns = { task: { regardingobjectid: 'lookup' } }
    const link = '<link-entity name="task" from="regardingobjectid" to="contactid" link-type="any"/>'
    const found = await idsOf(contactCase({ columns, tables, fetchxml: fetch(link) }))
    expect(found).toEqual(ids.filter((id) => Number(id) % 3 === 0).map((id) => `C${id}`))
  })

  it('forgets one case before the next', async () => {
    const fetchxml = fetch('<condition attribute="age" operator="null"/>')
    expect(await idsOf(contactCase({ tables: { contact: [] } }))).toEqual([])
    expect(await idsOf(contactCase({ fetchxml }))).toEqual(['c3'])
  })
})

describe('a case that cannot be answered', () => {
  const rows = (row: object) => ({ tables: { contact: [{ id: 'a' }, { id: 'b', ...row }] } })

  it.each([
    ['an id that is missing', { id: undefined }, { id: null, path: 'id' }],
    ['an id that is no text', { id: 7 }, { id: null, path: 'id' }],
    ['an entity that nothing names', { entity: undefined, fetchxml: '<filter/>' }, { path: 'entity' }],
    ['FetchXML that is missing', { fetchxml: undefined }, { path: 'fetchxml' }],
    ['tables that are missing', { tables: undefined }, { path: 'tables' }],
    ['columns that are no object', { columns: [] }, { path: 'columns' }],
    ['a table that is no list', { tables: { contact: {} } }, { path: 'tables.contact' }],
    ['a record that is no object', { tables: { contact: [null] } }, { path: 'tables.contact[0]' }],
    ['a record without an id', rows({ id: '' }), { path: 'tables.contact[1].id' }],
    ['an id that comes twice', rows({ id: '{A}' }), { path: 'tables.contact[1].id' }],
    ['a key that is not the id', rows({ contactid: 'z' }), { path: 'tables.contact[1].contactid' }],
    ['a type nobody knows', { columns: { contact: { age: 'integer' } } }, { path: 'columns.contact.age' }],
    ['half a whole number', rows({ age: 1.5 }), { path: 'tables.contact[1].age' }],
    ['a truth for a number', rows({ age: true }), { path: 'tables.contact[1].age' }],
    ['a day that does not exist', rows({ born: '2026-02-30' }), { path: 'tables.contact[1].born' }],
    ['a number for a day', rows({ born: 20260230 }), { path: 'tables.contact[1].born' }],
    ['a time zone nobody knows', { tz: 'Mars/Olympus' }, { path: 'tz' }],
    ['a moment that is none', { now: 'today' }, { path: 'now' }],
    ['a ninth day of the week', { org: { weekStart: 8 } }, { path: 'org.weekStart' }],
    [
      'a fiscal year from 30 February',
      { org: { fiscalYearStart: '02-30' } },
      { path: 'org.fiscalYearStart' },
    ],
    ['a fiscal period nobody knows', { org: { fiscalPeriod: 'weekly' } }, { path: 'org.fiscalPeriod' }],
    ['a team that is no id', { user: { teamids: [1] } }, { path: 'user.teamids[0]' }],
  ])('tells where: %s', async (_, change, expected) => {
    expect(await errorOf(contactCase(change))).toEqual({ id: 'one', code: 'CASE_INVALID', ...expected })
  })

  it.each([
    ['lookup', { entity: 'account' }],
    ['lookup', { id: 5 }],
    ['lookup', ['a']],
    ['multichoice', 1],
    ['multichoice', [1.5]],
    ['multichoice', '1'],
    ['choice', 1.5],
    ['choice', false],
    ['bool', 2],
    ['bool', 'maybe'],
    ['double', 'x'],
    ['money', {}],
    ['guid', 5],
    ['datetime', '2026-13-01T00:00:00Z'],
    ['datetime', 1_790_000_000_000],
    ['string', {}],
  ])('has a value that is no %s: %j', async (type, value) => {
    const change = { columns: { contact: { c: type } }, ...rows({ c: value }) }
    expect(await errorOf(contactCase(change))).toMatchObject({ path: 'tables.contact[1].c' })
  })

  it('is no JSON', async () => {
    expect(await errorOf('{"id":')).toEqual({ id: null, code: 'JSON_UNREADABLE', path: '' })
  })

  it.each(['[]', '"x"', 'null', '7'])('is no object: %s', async (line) => {
    expect(await errorOf(line)).toEqual({ id: null, code: 'CASE_INVALID', path: '' })
  })

  it('has FetchXML with a fault, told with the way to it', async () => {
    const fetchxml = fetch('<condition attribute="age" operator="near" value="3"/>')
    expect(await errorOf(contactCase({ fetchxml }))).toEqual({
      id: 'one',
      code: 'OPERATOR_UNKNOWN',
      path: 'fetch/entity/filter[1]/condition[1]',
    })
  })

  it('has FetchXML about another table', async () => {
    const fetchxml = '<fetch><entity name="lead"/></fetch>'
    expect(await errorOf(contactCase({ fetchxml }))).toMatchObject({ code: 'RECORD_TYPE_DIFFERENT' })
  })
})
