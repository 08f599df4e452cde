import { readXml, type XmlElement } from './xml.ts'

/** What a FetchXML text is made of as it stands, whether or not it can be read as conditions. */
export interface ElementCounts {
  readonly conditions: number
  readonly groups: number
  readonly links: number
}

/** Counts `<condition>`, `<filter>` and `<link-entity>` at any depth; null when the text is no XML that is read. */
export function countElements(text: string): ElementCounts | null {
  const reading = readXml(text, new Set())
  if (!reading.ok) return null
  const names = namesIn(reading.root)
  const count = (name: string) => names.filter((one) => one === name).length
  return { conditions: count('condition'), groups: count('filter'), links: count('link-entity') }
}

function namesIn({ children }: XmlElement): readonly string[] {
  return children.flatMap((child) => [child.name, ...namesIn(child)])
}
