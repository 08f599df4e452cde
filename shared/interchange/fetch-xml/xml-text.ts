/** An element to be written; text is what stands directly inside, and then there are no children. */
export interface WrittenElement {
  readonly name: string
  readonly attributes: readonly (readonly [name: string, value: string])[]
  readonly children: readonly WrittenElement[]
  readonly text?: string
}

/** One line per element, or all in one line without a character to spare. */
export type XmlLayout = 'pretty' | 'compact'

/** Elements as XML text; reading it again gives the same attributes and texts, blanks and line breaks included. */
export function xmlText(element: WrittenElement, layout: XmlLayout): string {
  return layout === 'compact' ? written(element, '', '') : written(element, '\n', '')
}

/** Whether XML can hold the text at all: no control characters but tab and line breaks, no half of a character. */
export function isWritable(text: string): boolean {
  return text.isWellFormed() && !unwritable.test(text)
}

function written(
  { name, attributes, children, text }: WrittenElement,
  lineBreak: string,
  indent: string,
): string {
  const open = `${indent}<${name}${attributes.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}`
  if (text !== undefined) return `${open}>${escapedText(text)}</${name}>`
  if (children.length === 0) return `${open}/>`
  const deeper = lineBreak === '' ? '' : `${indent}  `
  const inside = children.map((child) => `${lineBreak}${written(child, lineBreak, deeper)}`).join('')
  return `${open}>${inside}${lineBreak}${indent}</${name}>`
}

/** A reader turns bare line breaks and tabs in attributes into blanks, so they are written as references. */
function escaped(value: string): string {
  return value.replace(/[&<>"\t\n\r]/g, reference)
}

function escapedText(text: string): string {
  return text.replace(/[&<>\r]/g, reference)
}

function reference(character: string): string {
  return named[character] ?? `&#${character.charCodeAt(0)};`
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// XML 1.0 knows no other control characters, not even as references.
const unwritable = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/
