import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { definitionSchema, definitionSchemaFile } from '../../run/definition-schema.ts'

it('the shipped JSON Schema is the one the definition document has now (npm run schemas)', () => {
  expect(readFileSync(definitionSchemaFile, 'utf8')).toBe(definitionSchema())
})
