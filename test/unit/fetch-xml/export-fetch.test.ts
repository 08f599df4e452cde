import { describe, expect, it } from 'vitest'
import { exportFetchXml } from '#shared/interchange/fetch-xml/export-fetch.ts'
import { sameConditions } from '#shared/interchange/fetch-xml/same-conditions.ts'
import type { Group, Related } from '#shared/model/condition.ts'
import { condition, everything, group, part } from '../../support/conditions.ts'
import { smallCrm } from '../../support/small-crm.ts'
import { readLeads } from './reading.ts'

const source = `<fetch top='5'><!-- hand made -->
  <entity name="lead"><filter>
    <condition operator="eq" value="0" attribute="statecode"/>
    <condition entityname="a" attribute="accountid" operator="null"/>
  </filter><link-entity name="account" to="parentaccountid" link-type="outer" alias="a"/></entity></fetch>`

function imported(): Group {
  const reading = readLeads(source)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return { ...reading.conditions, fetchXml: source }
}

describe('a definition that was read from FetchXML', () => {
  it('is given back as it came while nothing was edited', () => {
    expect(exportFetchXml(imported(), 'lead', smallCrm)).toEqual({ ok: true, text: source, muted: [] })
  })

  it('is given back as it came after edits that were taken back, or only fold, lock or rename', () => {
    const root = imported()
    const items = root.items.map((item) => ({ ...item, id: `${item.id}x`, locked: true, collapsed: true }))
    expect(exportFetchXml({ ...root, items }, 'lead', smallCrm)).toMatchObject({ text: source })
  })

  it.each<[string, (root: Group) => Group]>([
    ['was taken out', (root) => ({ ...root, items: root.items.slice(1) })],
    [
      'was muted',
      (root) => ({
        ...root,
        items: root.items.map((item, at) => (at === 0 ? { ...item, muted: true } : item)),
      }),
    ],
    ['was joined otherwise', (root) => ({ ...root, join: 'or' })],
  ])('is written anew where something %s', (_, edit) => {
    const writing = exportFetchXml(edit(imported()), 'lead', smallCrm)
    expect(writing.ok && writing.text).not.toBe(source)
    expect(writing.ok && writing.text).toContain('link-type="not any"')
  })

  it('is written anew where the text no longer fits the workspace', () => {
    const broken = { ...imported(), fetchXml: '<fetch' }
    expect(exportFetchXml(broken, 'lead', smallCrm)).toMatchObject({
      ok: true,
      text: expect.stringContaining('<entity name="lead">') as string,
    })
  })
})

describe('definitions say the same', () => {
  const line: Related = {
    kind: 'related',
    id: 'l',
    column: 'parentaccountid',
    target: 'account',
    mode: 'contains',
    join: 'and',
    items: [],
  }
  const root = (...items: Group['items']) => group('root', 'and', items)
  const row = condition('a', 'x', 'equals', '1')

  it.each<[string, Group, Group]>([
    ['whatever their nodes are called', root(row), { ...root({ ...row, id: 'b' }), id: 'other' }],
    [
      'whatever their records are called',
      root(condition('a', 'x', 'equals', { id: '1', name: 'One', type: 'account' })),
      root(row),
    ],
    ['whether the key is named or meant', root(line), root({ ...line, targetColumn: 'accountid' })],
    ['whatever would join nothing', root(line), root({ ...line, join: 'or' })],
  ])('%s', (_, a, b) => {
    expect(sameConditions(a, b)).toBe(true)
  })

  it.each<[string, Group, Group]>([
    ['values', root(row), root(condition('a', 'x', 'equals', '2'))],
    ['a value and a column', root(row), root(condition('a', 'x', 'equals', { column: '1' }))],
    ['the order', root(row, line), root(line, row)],
    [
      'parts that are not supported',
      root(part('a')),
      root({ ...row, column: '', operator: '', operands: [] }),
    ],
    ['what is muted', root(row), root({ ...row, muted: true })],
    ['what was written empty', everything('root'), group('root', 'and', [])],
    ['the mode', root(line), root({ ...line, mode: 'doesNotContain' })],
    ['the column over there', root(line), root({ ...line, targetColumn: 'name' })],
  ])('but not with a difference in %s', (_, a, b) => {
    expect(sameConditions(a, b)).toBe(false)
  })
})
