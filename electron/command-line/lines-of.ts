import { addAbortSignal, type Readable } from 'node:stream'

/**
 * The lines of a stream of UTF-8, one after the other, without holding more than one. Only a line feed ends a line:
 * JSON may hold every other separator. Waiting for more ends with the signal, which fails the reading.
 */
export async function* linesOf(stream: Readable, stop: AbortSignal): AsyncGenerator<string> {
  addAbortSignal(stop, stream).setEncoding('utf8')
  let begun = ''
  let isFirst = true
  for await (const chunk of stream) {
    const [first = '', ...others] = String(isFirst ? withoutMark(chunk as string) : chunk).split('\n')
    isFirst = false
    begun += first
    for (const next of others) {
      yield begun
      begun = next
    }
  }
  if (begun !== '') yield begun
}

/** Text without the byte order mark some programs begin their output with. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '')
}
