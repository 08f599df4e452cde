import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCodec } from '#test/electron-standin/page/codec.ts'

const { encode, decode } = createCodec()
const overTheLine = (value: unknown): unknown => decode(JSON.parse(JSON.stringify(encode(value))))

test('every value that JSON knows, and those it does not, come back as they were', () => {
  const values = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withNullPrototype: false,
    withSparseArray: false,
    withBoxedValues: false,
  })
  fc.assert(
    fc.property(values, (value) => {
      expect(overTheLine(value)).toStrictEqual(value)
    }),
  )
})

test('an object with a key like those of the encoding comes back as it was', () => {
  expect(overTheLine({ $: 'Date', v: '5' })).toStrictEqual({ $: 'Date', v: '5' })
})

test('a view comes back with its own bytes only', () => {
  const view = new Uint8Array([1, 2, 3, 4]).subarray(1, 3)
  const back = overTheLine(view) as Uint8Array
  expect([...back]).toEqual([2, 3])
  expect(back.buffer.byteLength).toBe(2)
})

test('bytes that are more than one call can take come back', () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, n) => n % 256)
  expect(overTheLine(bytes.buffer)).toStrictEqual(bytes.buffer)
})

test('an error keeps its name and message', () => {
  const back = overTheLine(new RangeError('too far'))
  expect(back).toBeInstanceOf(Error)
  expect(back).toMatchObject({ name: 'RangeError', message: 'too far' })
})

test.each([
  ['a function', () => 1],
  ['a symbol', Symbol('s')],
  ['a promise', Promise.resolve()],
  ['an object that holds one', { deep: [() => 1] }],
])('%s cannot be cloned', (_name, value) => {
  expect(() => encode(value)).toThrow('An object could not be cloned')
})
