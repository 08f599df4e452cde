import { DefinitionDocument, type WrittenDocument } from '#shared/model/definition-document.ts'

/**
 * A definition document as its text: two blanks of indent, every property written out in the order of the schema, so
 * that the same definitions are the same bytes (docs/adr: stable identity, one document schema).
 */
export function printDefinitions(document: WrittenDocument): string {
  const whole = DefinitionDocument.parse(document)
  return `${JSON.stringify(whole, (name, value: unknown) => (name === 'extra' ? byName(value) : value), 2)}\n`
}

/** A value from elsewhere, whose properties have no order of ours, with its properties by name. */
function byName(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(byName)
  if (typeof value !== 'object' || value === null) return value
  const inOrder = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(inOrder.map(([name, inner]) => [name, byName(inner)]))
}
