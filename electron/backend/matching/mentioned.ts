import { keyName } from '#shared/conditions/column.ts'
import { readXml, type XmlElement } from '#shared/interchange/fetch-xml/xml.ts'

/** What a query names, whether or not the case says anything about it. */
export interface Mentioned {
  readonly tables: ReadonlySet<string>
  readonly columns: ReadonlySet<string>
  /** Columns that hold keys of another table, by table and column. */
  readonly lookups: readonly { readonly table: string; readonly column: string; readonly target: string }[]
}

/**
 * The tables and columns a FetchXML text names: those a case says nothing about are empty tables and columns of text,
 * and its relationships are what the query's links join. A text that is no XML names nothing.
 */
export function mentionedIn(fetchXml: string, entity: string): Mentioned {
  const tables = new Set([entity])
  const columns = new Set<string>()
  const lookups: { table: string; column: string; target: string }[] = []

  const visitLink = (link: XmlElement, table: string) => {
    const { name, from, to } = namesIn(link)
    if (name === undefined) return
    tables.add(name)
    for (const column of [from, to]) if (column !== undefined) columns.add(column)
    if (from === keyName({ name }) && to !== undefined) lookups.push({ table, column: to, target: name })
    if (to === keyName({ name: table }) && from !== undefined) {
      lookups.push({ table: name, column: from, target: table })
    }
  }
  const visit = (element: XmlElement, table: string) => {
    if (element.name === 'link-entity') visitLink(element, table)
    if (element.name === 'condition') {
      for (const attribute of ['attribute', 'valueof']) {
        // `valueof` may name a column of a linked table by its alias: `acct.name`.
        const column = element.attributes.get(attribute)?.split('.').at(-1)
        if (column !== undefined && column !== '') columns.add(column)
      }
    }
    const inside = namesIn(element).name ?? table
    const isTable = element.name === 'link-entity' || element.name === 'entity'
    for (const child of element.children) visit(child, isTable ? inside : table)
  }
  const reading = readXml(fetchXml, new Set())
  if (reading.ok) visit(reading.root, entity)
  return { tables, columns, lookups }
}

/** The record type a FetchXML text asks for; undefined where it does not say. */
export function entityIn(fetchXml: string): string | undefined {
  const reading = readXml(fetchXml, new Set())
  if (!reading.ok) return undefined
  const { children } = reading.root
  const entity = [...children, ...children.flatMap((child) => child.children)].find(
    ({ name }) => name === 'entity',
  )
  return entity && namesIn(entity).name
}

function namesIn({ attributes }: XmlElement) {
  const named = (attribute: string) => attributes.get(attribute) || undefined
  const name = named('name')
  // A link that does not say where it comes from comes from the key.
  return {
    name,
    from: named('from') ?? (name === undefined ? undefined : keyName({ name })),
    to: named('to'),
  }
}
