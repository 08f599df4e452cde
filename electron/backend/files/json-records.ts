import type { Token } from 'stream-json/core/parser.js'
import type { Problem } from '#shared/contract/import-problem.ts'
import { createNestedText, type NestedText } from './json-nested.ts'
import { cellLimit } from './row-width.ts'

export type JsonRecord = ReadonlyMap<string, string>

/** Where a value that is no object, or a record that is refused, is reported. */
export interface RecordSink {
  record(line: number, record: JsonRecord): void
  problem(problem: Problem): void
}

/**
 * Puts tokens together to records: the objects of one array, or objects after each other. A nested value becomes
 * its JSON text, null becomes blank. A record with a repeated property or `__proto__` is refused (as are values
 * beyond `cellLimit`).
 */
export function createJsonRecords(sink: RecordSink): (token: Token, line: number) => void {
  let inArray = false
  let start = 0
  let record: Map<string, string> | null = null
  let refusal: Problem | null = null
  let property = ''
  let nested: NestedText | null = null
  /** How deep inside a value that is no record. */
  let passing = 0

  const refuse = (code: 'PROPERTY_REFUSED' | 'VALUE_TOO_DEEP' | 'CELL_TOO_LONG', column = property) => {
    refusal ??= { line: start, code, effect: 'rejected', column }
  }

  const setValue = (target: Map<string, string>, value: string) => {
    if (value.length > cellLimit) refuse('CELL_TOO_LONG')
    else target.set(property, value)
  }

  const addToNested = (target: Map<string, string>, open: NestedText, token: Token) => {
    open.add(token)
    if (open.refused !== null) refuse(open.refused.code, open.refused.column)
    if (!open.done()) return
    setValue(target, open.text())
    nested = null
  }

  const addToRecord = (target: Map<string, string>, token: Token) => {
    if (nested !== null) addToNested(target, nested, token)
    else if (token.name === 'endObject') {
      if (refusal === null) sink.record(start, target)
      else sink.problem(refusal)
      record = null
    } else if (token.name === 'keyValue') {
      property = token.value
      if (property === '__proto__' || target.has(property)) refuse('PROPERTY_REFUSED')
      else target.set(property, '')
    } else if (token.name === 'startObject' || token.name === 'startArray') {
      nested = createNestedText(property)
      nested.add(token)
    } else if ('value' in token) setValue(target, token.value === null ? '' : String(token.value))
  }

  const pass = (token: Token) => {
    if (token.name === 'startObject' || token.name === 'startArray') passing += 1
    else if (token.name === 'endObject' || token.name === 'endArray') passing -= 1
  }

  return (token, line) => {
    if (passing > 0) pass(token)
    else if (record !== null) addToRecord(record, token)
    else if (token.name === 'startObject') {
      start = line
      record = new Map()
      refusal = null
    } else if (token.name === 'startArray' && !inArray) inArray = true
    else if (token.name === 'endArray') inArray = false
    else {
      sink.problem({ line, code: 'ROW_NOT_OBJECT', effect: 'rejected' })
      pass(token)
    }
  }
}
