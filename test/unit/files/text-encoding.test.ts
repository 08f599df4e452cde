import { describe, expect, test } from 'vitest'
import { decodeStream, detectEncoding } from '#backend/files/text-encoding.ts'
import { collect, streamOf } from '../../support/csv.ts'

const bytes = (...values: number[]) => new Uint8Array(values)
const utf8 = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))

describe('The encoding', () => {
  test.each([
    ['UTF-8', bytes(0xef, 0xbb, 0xbf, 0x61), 'utf-8'],
    ['UTF-16 LE', bytes(0xff, 0xfe, 0x61, 0), 'utf-16le'],
    ['UTF-16 BE', bytes(0xfe, 0xff, 0, 0x61), 'utf-16be'],
  ])('is certain with the mark of %s', (_, sample, encoding) => {
    expect(detectEncoding(sample)).toEqual({ encoding, bom: true, certain: true })
  })

  test('is certainly UTF-8 when bytes beyond ASCII fit it, even cut off in a character', () => {
    const sample = utf8('name\nJürgen Öztürk')
    const certain = { encoding: 'utf-8', bom: false, certain: true }
    expect(detectEncoding(sample)).toEqual(certain)
    expect(detectEncoding(sample.subarray(0, sample.length - 4))).toEqual(certain)
  })

  test('of plain ASCII is UTF-8, without certainty', () => {
    expect(detectEncoding(utf8('a,b\n1,2'))).toEqual({ encoding: 'utf-8', bom: false, certain: false })
  })

  test('of UTF-16 without a mark is seen by its zeros', () => {
    expect(detectEncoding(wide('name,city\nJürgen,Köln')).encoding).toBe('utf-16le')
    expect(detectEncoding(wide('name,city\nJürgen,Köln').slice().reverse()).encoding).toBe('utf-16be')
  })

  test.each(['Jürgen Müller,Köln\n', 'René,Orléans\n', 'price\n\x80 12 \x96 \x93ok\x94\n', '\xa9'])(
    'of western text in single bytes is Windows-1252: %j',
    (text) => {
      expect(detectEncoding(latin(text)).encoding).toBe('windows-1252')
    },
  )

  test('of Polish, Russian and Japanese text is their own', () => {
    expect(detectEncoding(windows1250).encoding).toBe('windows-1250')
    expect(detectEncoding(windows1251).encoding).toBe('windows-1251')
    expect(detectEncoding(shiftJis).encoding).toBe('shift_jis')
  })

  test('of UTF-8 with little damage stays UTF-8', () => {
    const sample = Buffer.concat([utf8('Müller Köln Öztürk Größe Übung äöü '.repeat(5)), bytes(0xff)])
    expect(detectEncoding(sample)).toEqual({ encoding: 'utf-8', bom: false, certain: false })
  })
})

describe('Decoding', () => {
  const decode = async (encoding: string, ...chunks: Uint8Array[]) =>
    (await collect(decodeStream(streamOf(chunks), encoding))).join('')

  test('joins characters that are cut between chunks and drops the mark', async () => {
    const text = utf8('\uFEFFé😀')
    expect(await decode('utf-8', ...Array.from(text, (byte) => bytes(byte)))).toBe('é😀')
  })

  test('shows every ill-formed sequence as one U+FFFD', async () => {
    expect(await decode('utf-8', bytes(0x61, 0xff, 0x62, 0xc3))).toBe('a\uFFFDb\uFFFD')
  })

  test('knows the printable characters Windows has where Latin-1 has none', async () => {
    expect(await decode('windows-1252', bytes(0x80, 0x99))).toBe('€™')
  })
})

/** `imię,miasto / Łukasz Wiśniewski,Łódź / wszystkich klientów należących do regionu środkowego` */
const windows1250 = latin(
  'imi\xea,miasto\n\xa3ukasz Wi\x9cniewski,\xa3\xf3d\x9f\nwszystkich klient\xf3w nale\xbf\xb9cych do regionu \x9crodkowego\n'.repeat(
    3,
  ),
)
/** `клиент не отвечает на звонки и письма` */
const windows1251 = latin(
  '\xea\xeb\xe8\xe5\xed\xf2 \xed\xe5 \xee\xf2\xe2\xe5\xf7\xe0\xe5\xf2 \xed\xe0 \xe7\xe2\xee\xed\xea\xe8 \xe8 \xef\xe8\xf1\xfc\xec\xe0\n'.repeat(
    3,
  ),
)
/** `これはテストです` */
const shiftJis = latin('\x82\xb1\x82\xea\x82\xcd\x83e\x83X\x83g\x82\xc5\x82\xb7\n'.repeat(3))
