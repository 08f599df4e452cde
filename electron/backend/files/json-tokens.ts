import { jsonParser, type Token } from 'stream-json/core/parser.js'
import { failure } from '#shared/contract/failure.ts'

/** The tokens of one piece of JSON text, none of which goes over a line end, and the physical line they stand on. */
export interface LineTokens {
  readonly line: number
  readonly tokens: readonly Token[]
}

/** Nothing a table is written as comes near these; they keep hostile text from filling the memory. */
const deepest = 1000
const longestToken = 16 * 1024 * 1024

/**
 * Cuts streamed text into JSON tokens: values whole, numbers as they are written, several values after each other
 * as in JSON lines. Malformed text is FILE_UNREADABLE with the line.
 */
export async function* readJsonTokens(
  text: AsyncIterable<string>,
  file: string,
): AsyncGenerator<LineTokens, void, undefined> {
  const parse = jsonParser({ packValues: true, streamValues: false, jsonStreaming: true })
  let line = 1
  let depth = 0
  let sinceToken = 0

  const refuse = (detail: string, cause?: unknown) =>
    failure('FILE_UNREADABLE', { file, detail: `line ${line}: ${detail}` }, { cause })

  const cut = (piece: string): LineTokens => {
    const tokens = parsed(piece)
    for (const { name } of tokens) {
      if (name === 'startObject' || name === 'startArray') depth += 1
      else if (name === 'endObject' || name === 'endArray') depth -= 1
    }
    sinceToken = tokens.length > 0 ? 0 : sinceToken + piece.length
    if (depth > deepest) throw refuse('nested too deep')
    if (sinceToken > longestToken) throw refuse('a value is too long')
    return { line, tokens }
  }

  const parsed = (piece: string): readonly Token[] => {
    try {
      const found = parse(piece)
      return typeof found === 'symbol' ? [] : found.values
    } catch (error) {
      throw refuse('this is not JSON', error)
    }
  }

  for await (const chunk of text) {
    for (const piece of chunk.split(/(?<=\n)/)) {
      yield cut(piece)
      if (piece.endsWith('\n')) line += 1
    }
  }
  // A line end completes a last number or word.
  yield cut('\n')
  if (depth > 0) throw refuse('the file ends in the middle of a value')
}
