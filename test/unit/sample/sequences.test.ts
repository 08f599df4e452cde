import { describe, expect, it } from 'vitest'
import { sampleOrganisation } from '#backend/sample/index.ts'
import { SequenceDefinition } from '#shared/model/sequence.ts'
import { checkSequence } from '#shared/sequences/check.ts'
import { walkSteps } from '#shared/sequences/walk.ts'

const { sequences } = sampleOrganisation()

describe('the sequences of the sample', () => {
  it('are about ten, for every record type in work assignment, one of them inactive', () => {
    expect(sequences.length).toBeGreaterThanOrEqual(8)
    expect(new Set(sequences.map(({ recordType }) => recordType))).toEqual(
      new Set(['lead', 'opportunity', 'account']),
    )
    expect(sequences.filter(({ state }) => state === 'inactive')).toHaveLength(1)
  })

  it('show what is written here and what is only kept: waits, a branch, another sequence, an automated step', () => {
    const kinds = new Set(sequences.flatMap(({ steps }) => [...walkSteps(steps)].map(({ kind }) => kind)))
    for (const kind of ['email', 'wait', 'condition', 'advance', 'automatedEmail', 'linkedInMail'] as const) {
      expect(kinds).toContain(kind)
    }
  })

  it('have names and ids of their own', () => {
    expect(new Set(sequences.map(({ name }) => name)).size).toBe(sequences.length)
    expect(new Set(sequences.map(({ id }) => id)).size).toBe(sequences.length)
  })

  it('lead on to sequences of the same record type that are there', () => {
    const leading = sequences.flatMap(({ steps, recordType }) =>
      [...walkSteps(steps)].flatMap((step) => (step.kind === 'advance' ? [{ step, recordType }] : [])),
    )
    expect(leading.length).toBeGreaterThan(0)
    for (const { step, recordType } of leading) {
      expect(sequences.find(({ id }) => id === step.sequence)).toMatchObject({ name: step.name, recordType })
    }
  })
})

describe.each(sequences)('the sequence $name', (sequence) => {
  it('is a valid definition with nothing that keeps it from being active', () => {
    expect(SequenceDefinition.parse(sequence)).toEqual(sequence)
    expect(checkSequence(sequence)).toEqual([])
  })

  it('numbers its steps', () => {
    const ids = [...walkSteps(sequence.steps)].map(({ id }) => id)
    expect(ids).toEqual(ids.map((_, index) => `s${String(index + 1)}`))
  })
})
