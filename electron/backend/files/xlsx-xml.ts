import { SaxesParser } from 'saxes'
import { failure } from '#shared/contract/failure.ts'

/** What a reader of one part wants to hear; names come without namespace prefix. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  close?(name: string): void
  text?(text: string): void
}

const deepest = 64
/** Text is gathered until the next tag: a value may have 1 MB, and nothing else comes near. */
const longestGap = 16 * 1024 * 1024

/**
 * Reads streamed XML, telling `listener`, and yields after each piece what `take` finds to have come together. A document type, an entity of its own, depth beyond 64 and malformed XML are FILE_UNREADABLE.
 */
export async function* readXml<T>(
  text: AsyncIterable<string>,
  { file, listener, take }: { file: string; listener: XmlListener; take: () => T },
): AsyncGenerator<T, void, undefined> {
  let depth = 0
  let gap = 0
  let refusal: string | null = null
  const refuse = (detail: string): never => {
    refusal = detail
    throw new Error(detail)
  }
  const parser = new SaxesParser({ position: false, xmlns: false })
  parser.on('error', () => refuse('its XML is malformed'))
  parser.on('doctype', () => refuse('it declares a document type'))
  parser.on('opentag', ({ name, attributes }) => {
    gap = 0
    depth += 1
    if (depth > deepest) refuse('its XML is nested too deep')
    listener.open?.(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    gap = 0
    depth -= 1
    listener.close?.(localName(name))
  })
  parser.on('text', (part) => listener.text?.(part))
  parser.on('cdata', (part) => listener.text?.(part))

  const guarded = (step: () => void) => {
    try {
      step()
    } catch (error) {
      if (refusal === null) throw error
      throw failure('FILE_UNREADABLE', { file, detail: refusal }, { cause: error })
    }
  }
  for await (const piece of text) {
    guarded(() => {
      gap += piece.length
      parser.write(piece)
      if (gap > longestGap) refuse('a value in it is too long')
    })
    yield take()
  }
  guarded(() => parser.close())
}

/** Reads all of a part that is small or kept in memory anyway. */
export async function readWholeXml(
  text: AsyncIterable<string>,
  options: { file: string; listener: XmlListener },
): Promise<void> {
  const steps = readXml(text, { ...options, take: () => null })
  while ((await steps.next()).done !== true);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
