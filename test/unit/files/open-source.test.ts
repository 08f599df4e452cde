import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openFile } from '#backend/files/open-source.ts'
import { collect } from '../../support/csv.ts'

const folder = mkdtempSync(join(tmpdir(), 'files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(content: string | Uint8Array, name = 'x.txt'): string {
  const path = join(mkdtempSync(join(folder, 'x-')), name)
  writeFileSync(path, content)
  return path
}

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')

describe('A file is described', () => {
  test('as delimited text with what was detected', async () => {
    const file = await openFile({ path: write(utf16('Report\r\n\r\na;b\r\n1;2\r\n3;4\r\n')) })
    expect(await file.describe()).toEqual({
      settings: { kind: 'csv', encoding: 'utf-16le', delimiter: ';', quote: '"', headerRow: 3, sheet: null },
      encodingCertain: true,
      sheets: [],
      decimal: null,
    })
  })

  test('with the settings a person chose kept and the rest detected to go with them', async () => {
    const file = await openFile({ path: write('a,b;c\n1,2;3\n') })
    expect(await file.describe({ delimiter: ';', headerRow: 2 })).toMatchObject({
      settings: { delimiter: ';', headerRow: 2, encoding: 'utf-8' },
    })
  })

  test('as JSON by its first character and not by its name', async () => {
    const file = await openFile({ path: write('\n [ {"a":1} ]', 'x.csv') })
    expect(await file.describe()).toMatchObject({ settings: { kind: 'json' }, decimal: '.' })
  })

  test('as delimited text where headers stand in brackets', async () => {
    const file = await openFile({ path: write('[Name],[City]\nx,y\n') })
    expect(await file.describe()).toMatchObject({ settings: { kind: 'csv' } })
  })

  test('by bytes far beyond its beginning', async () => {
    const ascii = 'a,b\n'.repeat(100_000)
    const path = write(
      Buffer.concat([Buffer.from(ascii), Buffer.from('Jürgen,Köln\n'.repeat(2000), 'latin1')]),
    )
    const file = await openFile({ path })
    expect(await file.describe()).toMatchObject({ settings: { encoding: 'windows-1252' } })
  })
})

describe('Rows', () => {
  test('come with header and progress, any number of times', async () => {
    const file = await openFile({ path: write('a,b\n1,2\n') })
    const { settings } = await file.describe()
    for (let times = 0; times < 2; times += 1) {
      const { header, headerLine, batches, progress } = await file.rows(settings)
      expect({ header, headerLine }).toEqual({ header: ['a', 'b'], headerLine: 1 })
      expect(await collect(batches)).toEqual([{ rows: [{ line: 2, values: ['1', '2'] }], problems: [] }])
      expect(progress).toEqual({ read: 8, total: 8 })
    }
  })

  test('of JSON count both passes as progress', async () => {
    const file = await openFile({ path: write('[{"a":1}]') })
    const { header, batches, progress } = await file.rows((await file.describe()).settings)
    expect(header).toEqual(['a'])
    expect((await collect(batches))[0]?.rows).toEqual([{ line: 1, values: ['1'] }])
    expect(progress).toEqual({ read: 18, total: 18 })
  })

  test('stop once the signal is aborted', async () => {
    const file = await openFile({ path: write('a,b\n' + '1,2\n'.repeat(500_000)) })
    const stop = new AbortController()
    const { batches } = await file.rows((await file.describe()).settings, stop.signal)
    stop.abort(new Error('enough'))
    await expect(collect(batches)).rejects.toThrow('enough')
  })
})

describe('A failure is declared', () => {
  const failing = (content: string | Uint8Array) => openFile({ path: write(content), name: 'leads.csv' })

  test.each<[string, string | Uint8Array]>([
    ['FILE_EMPTY', ''],
    ['FILE_EMPTY', ' \r\n\t'],
    ['FILE_EMPTY', Buffer.from([0xef, 0xbb, 0xbf])],
    ['FILE_NOT_TABLE', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['FILE_NOT_TABLE', '%PDF-1.7\n'],
    ['FILE_NOT_TABLE', '<!DOCTYPE html><table>'],
    ['FILE_NOT_TABLE', Buffer.from(Array.from({ length: 2000 }, (_, index) => 1 + ((index * 7) % 250)))],
  ])('as %s with %j', async (code, content) => {
    await expect(failing(content)).rejects.toMatchObject({ code, data: { file: 'leads.csv' } })
  })

  test('as FILE_EMPTY where nothing is left below the header row', async () => {
    const file = await openFile({ path: write('a,b\n1,2\n') })
    const { settings } = await file.describe()
    await expect(file.rows({ ...settings, headerRow: 9 })).rejects.toMatchObject({ code: 'FILE_EMPTY' })
  })

  test('as SOURCE_MISSING where there is no file', async () => {
    await expect(openFile({ path: join(folder, 'none.csv') })).rejects.toMatchObject({
      code: 'SOURCE_MISSING',
      data: { file: 'none.csv' },
    })
  })

  test('as FILE_UNREADABLE for a folder', async () => {
    await expect(openFile({ path: tmpdir(), name: 'x' })).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
  })

  test('as ENCODING_UNKNOWN for an encoding of no such name', async () => {
    const file = await openFile({ path: write('a\n') })
    await expect(file.describe({ encoding: 'klingon' })).rejects.toMatchObject({
      code: 'ENCODING_UNKNOWN',
      data: { encoding: 'klingon' },
    })
  })
})
