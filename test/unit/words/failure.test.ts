import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { failureData, type FailureCode } from '#shared/contract/failures.ts'
import { failureSentence, isFailureCode } from '#shared/words/failure.ts'

const codes = Object.keys(failureData) as FailureCode[]

/** Data of a failure with every text set to a word that can be found in the sentence. */
function exampleOf(code: FailureCode): Record<string, unknown> {
  return exampleOfShape(failureData[code].shape)
}

function exampleOfShape(shape: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, valueOf(name, schema)]))
}

function valueOf(name: string, schema: unknown): unknown {
  if (schema instanceof z.ZodString) return name === 'since' ? '2026-11-13T09:41:00Z' : `<${name}>`
  if (schema instanceof z.ZodNumber) return 7
  if (schema instanceof z.ZodEnum) return schema.options[0]
  if (name === 'obstacles') return [{ code: 'DEFINITION_MISSING' }, { code: 'STEPS_NONE' }]
  if (!(schema instanceof z.ZodArray)) throw new Error(`Say what ${name} looks like.`)
  if (schema.element instanceof z.ZodString) return ['<one>', '<two>']
  const shape = schema.element instanceof z.ZodObject ? schema.element.shape : {}
  return [exampleOfShape(shape), exampleOfShape(shape)]
}

describe('the sentence of a failure', () => {
  it.each(codes)('says for %s what is the matter and the way out', (code) => {
    const sentence = failureSentence(code, exampleOf(code) as never)
    expect(sentence).toMatch(/^\S.+[.:] \S.+\.$/)
    expect(sentence).not.toMatch(/undefined|null|\[object|please|successfully|!/i)
  })

  it.each(codes)('names for %s the thing it is about', (code) => {
    const data = exampleOf(code)
    const things = ['file', 'folder', 'name', 'column', 'recordType', 'timeZone', 'encoding'].filter(
      (thing) => thing in data,
    )
    const sentence = failureSentence(code, data as never)
    for (const thing of things) expect(sentence).toContain(`<${thing}>`)
  })

  it.each([
    ['SEGMENT_NOT_ACTIVATABLE', 'segments'],
    ['SEQUENCE_NOT_ACTIVATABLE', 'sequences'],
  ] as const)('names for %s each thing and all that keeps it from being active', (code, things) => {
    const [one] = exampleOf(code)[things] as unknown[]
    expect(failureSentence(code, { [things]: [one] } as never)).toBe(
      "'<name>' cannot be activated: Its definition was never saved. Save it first. It has no steps. Add one.",
    )
  })

  it('is there for declared codes only', () => {
    expect(isFailureCode('WORKSPACE_BUSY')).toBe(true)
    expect(isFailureCode('BAD_REQUEST')).toBe(false)
    expect(isFailureCode('toString')).toBe(false)
  })
})
