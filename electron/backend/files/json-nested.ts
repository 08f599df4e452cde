import type { Token } from 'stream-json/core/parser.js'
import { cellLimit } from './row-width.ts'

/** The JSON text of a value inside a record, put together from its tokens; `refused` when that is not allowed. */
export interface NestedText {
  add(token: Token): void
  done(): boolean
  text(): string
  readonly refused: { readonly code: 'PROPERTY_REFUSED' | 'VALUE_TOO_DEEP'; readonly column: string } | null
}

/** How deep a value may be nested inside a record. */
const deepest = 64

export function createNestedText(column: string): NestedText {
  let text = ''
  let refused: NestedText['refused'] = null
  /** The open objects and arrays, with the properties an object has so far. */
  const open: { readonly keys: Set<string> | null; first: boolean }[] = []

  const write = (part: string) => {
    // One more than the limit is enough to be refused; the rest need not be kept.
    if (text.length <= cellLimit) text += part
  }

  const separate = () => {
    const within = open.at(-1)
    if (within === undefined || within.keys !== null) return
    if (!within.first) write(',')
    within.first = false
  }

  const addKey = (key: string) => {
    const within = open.at(-1)
    if (within?.keys == null) return
    if (key === '__proto__' || within.keys.has(key)) refused ??= { code: 'PROPERTY_REFUSED', column: key }
    within.keys.add(key)
    write(`${within.first ? '' : ','}${JSON.stringify(key)}:`)
    within.first = false
  }

  return {
    get refused() {
      return refused
    },
    done: () => open.length === 0,
    text: () => text,
    add(token) {
      if (token.name === 'endObject' || token.name === 'endArray') {
        open.pop()
        write(token.name === 'endObject' ? '}' : ']')
      } else if (token.name === 'keyValue') addKey(token.value)
      else {
        separate()
        if (token.name === 'startObject' || token.name === 'startArray') {
          const isObject = token.name === 'startObject'
          open.push({ keys: isObject ? new Set() : null, first: true })
          write(isObject ? '{' : '[')
          if (open.length > deepest) refused ??= { code: 'VALUE_TOO_DEEP', column }
        } else if (token.name === 'stringValue') write(JSON.stringify(token.value))
        else if ('value' in token) write(String(token.value))
      }
    },
  }
}
