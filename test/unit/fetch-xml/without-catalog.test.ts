import { describe, expect, it } from 'vitest'
import { readFetchXml } from '#shared/interchange/fetch-xml/read-fetch.ts'

describe('without a catalogue', () => {
  const read = (text: string) => readFetchXml(text, null, { newId: () => 'n' })

  it('takes every table and column for what the text says', () => {
    expect(
      read('<entity name="x"><filter><condition attribute="y" operator="eq" value="z"/></filter></entity>'),
    ).toMatchObject({
      ok: true,
      recordType: 'x',
      conditions: { items: [{ column: 'y', operator: 'equals', operands: ['z'] }] },
    })
  })

  it.each([
    ['<condition attribute="y" operator="nope"/>', 'OPERATOR_UNKNOWN'],
    ['<condition attribute="y" operator="eq"/>', 'VALUE_COUNT'],
    ['<condition attribute="y" operator="between"><value>1</value></condition>', 'VALUE_COUNT'],
    ['<condition attribute="y" operator="last-x-days" value="0"/>', 'VALUE_OUT_OF_RANGE'],
    ['<condition attribute="y" operator="like" value="[a"/>', 'WILDCARD_UNREADABLE'],
    ['<condition attribute="y" operator="eq" valueof="a.b"/>', 'VALUEOF_ELSEWHERE'],
    ['<nope/>', 'ELEMENT_UNKNOWN'],
    [`<condition attribute="${'y'.repeat(129)}" operator="null"/>`, 'COLUMN_UNKNOWN'],
  ])('refuses %s all the same', (condition, code) => {
    expect(read(`<entity name="x"><filter>${condition}</filter></entity>`)).toMatchObject({
      ok: false,
      problems: [{ code }],
    })
  })

  it('keeps names and types of records', () => {
    const condition = '<condition attribute="y" operator="eq" uiname="N" uitype="t" value="{1}"/>'
    expect(read(`<entity name="x"><filter>${condition}</filter></entity>`)).toMatchObject({
      conditions: { items: [{ operands: [{ id: '{1}', name: 'N', type: 't' }] }] },
    })
  })
})
