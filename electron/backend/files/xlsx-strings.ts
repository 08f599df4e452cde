import { failure } from '#shared/contract/failure.ts'
import { readWholeXml, type XmlListener } from './xlsx-xml.ts'

/** Shared texts are the one part of a workbook that is kept in memory as a whole; in UTF-16 units. */
const sharedLimit = 256 * 1024 * 1024

/** Reads the texts cells share, in their order. */
export async function readSharedStrings(
  text: AsyncIterable<string>,
  file: string,
): Promise<readonly string[]> {
  const strings: string[] = []
  let size = 0
  const run = createTextRun('si', (value) => {
    size += value.length
    if (size > sharedLimit) throw failure('FILE_TOO_LARGE', { file, limit: sharedLimit })
    strings.push(value)
  })
  await readWholeXml(text, { file, listener: run })
  return strings
}

/**
 * Puts the text of an element together from its `t` parts: several where it is formatted in parts; the reading aid
 * of Japanese texts (`rPh`) is left out.
 */
export function createTextRun(element: string, take: (text: string) => void): Required<XmlListener> {
  let text = ''
  let inText = false
  let aids = 0
  return {
    open(name) {
      if (name === element) text = ''
      else if (name === 'rPh') aids += 1
      else if (name === 't') inText = aids === 0
    },
    text(part) {
      if (inText) text += part
    },
    close(name) {
      if (name === element) take(unescapeText(text))
      else if (name === 'rPh') aids -= 1
      else if (name === 't') inText = false
    },
  }
}

/** Characters XML cannot hold are written as `_x000D_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
