import { z } from 'zod'
import { failure } from '#shared/contract/failure.ts'
import { readJson } from '#shared/interchange/json.ts'
import { DefinitionDocument } from '#shared/model/definition-document.ts'
import { Step } from '#shared/model/sequence.ts'
import { firstIssue } from './first-issue.ts'
import { readText } from './read-definition.ts'

/** Steps with the record type they are for, null when the file does not say. */
export interface GivenSteps {
  readonly recordType: string | null
  readonly steps: readonly Step[]
}

/** Reads a list of steps, which may leave out their ids, or a definition document with one sequence. Fails with DOCUMENT_INVALID. */
export function readSteps(file: string): GivenSteps {
  const reading = readJson(readText(file))
  if (!reading.ok) throw failure('DOCUMENT_INVALID', { path: reading.path, detail: reading.detail })
  if (Array.isArray(reading.value)) {
    const steps = z.array(Step).max(400).safeParse(withIds(reading.value))
    if (!steps.success) throw failure('DOCUMENT_INVALID', firstIssue(steps.error))
    return { recordType: null, steps: steps.data }
  }
  const document = DefinitionDocument.safeParse(reading.value)
  if (!document.success) throw failure('DOCUMENT_INVALID', firstIssue(document.error))
  const [sequence, ...others] = document.data.sequences ?? []
  if (sequence === undefined || others.length > 0) {
    const detail = `it holds ${document.data.sequences?.length ?? 0} sequences, not one`
    throw failure('DOCUMENT_INVALID', { path: 'sequences', detail })
  }
  return sequence
}

/** Steps written by hand need no ids: they get `s1`, `s2` … where they have none, past those that are given. */
function withIds(steps: readonly unknown[]): readonly unknown[] {
  const given = new Set(JSON.stringify(steps).match(/"s\d+"/g))
  let last = 0
  const nextId = (): string => {
    do last += 1
    while (given.has(`"s${last}"`))
    return `s${last}`
  }
  const named = (step: unknown): unknown => {
    if (typeof step !== 'object' || step === null) return step
    const whole: Record<string, unknown> = 'id' in step ? { ...step } : { id: nextId(), ...step }
    const { branches } = whole
    return Array.isArray(branches) ? { ...whole, branches: branches.map(branchNamed) } : whole
  }
  const branchNamed = (branch: unknown): unknown => {
    if (typeof branch !== 'object' || branch === null || !('steps' in branch)) return branch
    return { ...branch, steps: Array.isArray(branch.steps) ? branch.steps.map(named) : branch.steps }
  }
  return steps.map(named)
}
