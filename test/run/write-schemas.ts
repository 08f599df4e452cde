import { writeFileSync } from 'node:fs'
import { definitionSchema, definitionSchemaFile } from './definition-schema.ts'

writeFileSync(definitionSchemaFile, definitionSchema())
