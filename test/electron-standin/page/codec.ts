/** A value as JSON keeps it; what JSON would lose is an object tagged with `$`. */
export type Encoded = unknown

export interface Codec {
  readonly encode: (value: unknown) => Encoded
  readonly decode: (encoded: Encoded) => unknown
}

interface Tagged {
  readonly $: string
  readonly v: never
}

/**
 * What structured clone keeps, as tagged JSON: the line between Node and a page carries text only. Runs in Node and,
 * as text, in the page, so it uses nothing from outside itself.
 */
export function createCodec(): Codec {
  const views: Record<string, new (buffer: ArrayBuffer) => ArrayBufferView> = {
    DataView,
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
  }

  function toBase64(bytes: Uint8Array): string {
    const pieces: string[] = []
    for (let at = 0; at < bytes.length; at += 8192) {
      pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
    }
    return btoa(pieces.join(''))
  }

  const fromBase64 = (text: string): ArrayBuffer => Uint8Array.from(atob(text), (c) => c.charCodeAt(0)).buffer

  const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1)

  function encodeObject(value: object): Encoded {
    if (Array.isArray(value)) return value.map(encode)
    if (value instanceof Date) return { $: 'Date', v: String(value.getTime()) }
    if (value instanceof Map)
      return { $: 'Map', v: [...value].map(([key, item]) => [encode(key), encode(item)]) }
    if (value instanceof Set) return { $: 'Set', v: [...value].map(encode) }
    if (value instanceof Error) return { $: 'Error', v: { name: value.name, message: value.message } }
    const tag = tagOf(value)
    if (tag === 'ArrayBuffer') return { $: tag, v: toBase64(new Uint8Array(value as ArrayBuffer)) }
    if (ArrayBuffer.isView(value)) {
      return { $: tag, v: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
    }
    if (tag !== 'Object') throw new Error(`An object could not be cloned: ${tag}`)
    return { $: 'Object', v: Object.entries(value).map(([key, item]) => [key, encode(item)]) }
  }

  function encode(value: unknown): Encoded {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) }
      case 'undefined':
        return { $: 'undefined', v: null }
      case 'bigint':
        return { $: 'bigint', v: String(value) }
      case 'object':
        return value === null ? null : encodeObject(value)
      default:
        throw new Error(`An object could not be cloned: ${typeof value}`)
    }
  }

  const decoders: Record<string, (v: never) => unknown> = {
    undefined: () => undefined,
    number: Number,
    bigint: (v: string) => BigInt(v),
    Date: (v: string) => new Date(Number(v)),
    Map: (v: [Encoded, Encoded][]) => new Map(v.map(([key, item]) => [decode(key), decode(item)])),
    Set: (v: Encoded[]) => new Set(v.map(decode)),
    Error: ({ name, message }: { name: string; message: string }) =>
      Object.assign(new Error(message), { name }),
    ArrayBuffer: fromBase64,
    Object: (v: [string, Encoded][]) => Object.fromEntries(v.map(([key, item]) => [key, decode(item)])),
  }
  for (const [name, View] of Object.entries(views)) decoders[name] = (v: string) => new View(fromBase64(v))

  function decode(encoded: Encoded): unknown {
    if (encoded === null || typeof encoded !== 'object') return encoded
    if (Array.isArray(encoded)) return encoded.map(decode)
    const { $, v } = encoded as Tagged
    const decoder = decoders[$]
    if (!decoder) throw new Error(`stand-in: '${$}' is no encoding`)
    return decoder(v)
  }

  return { encode, decode }
}
