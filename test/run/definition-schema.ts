import { z } from 'zod'
import { DefinitionDocument } from '#shared/model/definition-document.ts'

/** Where the JSON Schema of the definition document is shipped. */
export const definitionSchemaFile = 'resources/schemas/definitions.schema.json'

/** The JSON Schema of the definition document as its text; the zod schema is the one source. */
export function definitionSchema(): string {
  const schema = z.toJSONSchema(DefinitionDocument, { io: 'input' })
  return `${JSON.stringify({ title: 'Segment Studio definitions', ...schema }, null, 2)}\n`
}
