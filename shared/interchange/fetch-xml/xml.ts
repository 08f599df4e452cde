import { SaxesParser, type SaxesOptions } from 'saxes'

/** An element of a small XML text, with where it stands. */
export interface XmlElement {
  readonly name: string
  /** The way to it from the top: `fetch/entity/filter[1]/condition[2]`. */
  readonly path: string
  /** Where its tag begins, counted from 1. */
  readonly line: number
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** All text directly inside it, verbatim. */
  readonly text: string
  /** The whole element as it was written, from its `<` to its `>`. */
  readonly source: string
}

/** Why a text is not the XML we read (docs/adr/0016), at the innermost element that was open there. */
export type XmlProblem = { readonly path: string; readonly line: number } & (
  | { readonly code: 'XML_MALFORMED'; readonly reason: string }
  | { readonly code: 'XML_TOO_LARGE'; readonly limit: number }
  | { readonly code: 'XML_TOO_DEEP'; readonly limit: number }
  | { readonly code: 'XML_DOCTYPE' }
  | { readonly code: 'XML_INSTRUCTION'; readonly target: string }
)

export type XmlReading =
  { readonly ok: true; readonly root: XmlElement } | { readonly ok: false; readonly problem: XmlProblem }

/** The largest text that is read, in bytes of UTF-8, and the deepest nesting. */
export const largestXml = 1_048_576
export const deepestXml = 64

/**
 * Reads XML without DTD, entities of its own or processing instructions, of limited size and depth. The root
 * returned is nameless and holds the elements of the text, of which there may be several. Elements called as in
 * `unnumbered` have no number in paths.
 */
export function readXml(text: string, unnumbered: ReadonlySet<string>): XmlReading {
  if (isLargerThan(text, largestXml)) {
    return { ok: false, problem: { path: '', line: 1, code: 'XML_TOO_LARGE', limit: largestXml } }
  }
  const parser = new SaxesParser<SaxesOptions & { xmlns: false }>({ fragment: true, xmlns: false })
  const plain = withoutDeclaration(text)
  const root = growing('', '', 1, 0)
  const open = [root]
  const innermost = () => open.at(-1) ?? root
  const problems: XmlProblem[] = []
  const refuse = (found: WithoutPlace<XmlProblem>) => {
    problems.push({ path: innermost().path, line: parser.line, ...found })
  }
  const lastRead = () => plain.slice(Math.max(0, parser.position - '<!DOCTYPE'.length), parser.position)

  parser.on('error', ({ message }) => {
    if (lastRead() === '<!DOCTYPE') refuse({ code: 'XML_DOCTYPE' })
    else refuse({ code: 'XML_MALFORMED', reason: message.replace(/^\d+:\d+: /, '').replace(/\.$/, '') })
  })
  parser.on('processinginstruction', ({ target }) => refuse({ code: 'XML_INSTRUCTION', target }))
  parser.on('opentagstart', ({ name }) => {
    if (open.length > deepestXml) refuse({ code: 'XML_TOO_DEEP', limit: deepestXml })
    const parent = innermost()
    // The parser has read the character behind the name already.
    const line = /[\r\n]$/.test(lastRead()) ? parser.line - 1 : parser.line
    const start = plain.lastIndexOf('<', parser.position - 1)
    const child = growing(name, childPath(parent, name, unnumbered), line, start)
    parent.children.push(child)
    open.push(child)
  })
  parser.on('opentag', ({ attributes }) => {
    for (const [name, value] of Object.entries(attributes)) innermost().attributes.set(name, value)
  })
  parser.on('closetag', () => {
    const closed = open.pop()
    if (closed !== undefined) closed.source = plain.slice(closed.start, parser.position)
  })
  parser.on('text', (found) => (innermost().text += found))
  parser.on('cdata', (found) => (innermost().text += found))

  // In slices, so that a text that was refused already costs nothing more, however it goes on.
  for (let at = 0; at < plain.length && problems.length === 0; at += sliceLength) {
    parser.write(plain.slice(at, at + sliceLength))
  }
  if (problems.length === 0) parser.close()
  const [problem] = problems
  return problem === undefined ? { ok: true, root } : { ok: false, problem }
}

type WithoutPlace<Problem> = Problem extends unknown ? Omit<Problem, 'path' | 'line'> : never

interface GrowingElement extends XmlElement {
  readonly attributes: Map<string, string>
  readonly children: GrowingElement[]
  /** How many children of each name there are so far. */
  readonly counts: Map<string, number>
  text: string
  /** Where its `<` stands in the text. */
  readonly start: number
  source: string
}

const sliceLength = 4096

function growing(name: string, path: string, line: number, start: number): GrowingElement {
  const empty = { attributes: new Map(), children: [], counts: new Map(), text: '', source: '' }
  return { name, path, line, start, ...empty }
}

function childPath(parent: GrowingElement, name: string, unnumbered: ReadonlySet<string>): string {
  const number = (parent.counts.get(name) ?? 0) + 1
  parent.counts.set(name, number)
  const step = unnumbered.has(name) ? name : `${name}[${number}]`
  return parent.path === '' ? step : `${parent.path}/${step}`
}

/** The text with its XML declaration blanked out, which leaves every line where it was. */
function withoutDeclaration(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/^<\?xml\s[^<>]*\?>/, (found) => found.replace(/[^\r\n]/g, ' '))
}

function isLargerThan(text: string, bytes: number): boolean {
  if (text.length > bytes) return true
  let length = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return length > bytes
}
