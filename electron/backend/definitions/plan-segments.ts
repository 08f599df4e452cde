import { failure } from '#shared/contract/failure.ts'
import type { DefinitionDocument } from '#shared/model/definition-document.ts'
import type { SegmentDefinition } from '#shared/model/segment.ts'
import { defaultSegment } from '#backend/store/default-segment.ts'
import type { StoredSegment } from '#backend/store/segment-table.ts'
import { invalid } from './check-document.ts'
import { filledSegment, freshSegment, saidOf } from './fill-segment.ts'
import { matchThings, nameKey, repeatedName } from './match.ts'
import type { Replacement } from './plan.ts'
import type { SequencePlan } from './plan-sequences.ts'

export interface SegmentPlan {
  /** What the document says, in its order. */
  readonly replaced: readonly Replacement<StoredSegment>[]
  /** Default segments of record types that have none, and segments whose sequence goes. */
  readonly alongside: readonly Replacement<StoredSegment>[]
  readonly after: readonly StoredSegment[]
  readonly removed: readonly StoredSegment[]
  /** The id that a segment of the document has in the workspace. */
  readonly idOf: (id: string) => string
}

interface Surroundings {
  readonly present: readonly StoredSegment[]
  readonly sequences: SequencePlan
  readonly workAssignment: readonly string[]
  readonly at: number
  readonly nextSerial: number
  readonly newId: () => string
  readonly isPruned: (one: StoredSegment) => boolean
}

/**
 * The segments after a document, which holds each of them whole. The default segment of a record type is the one there
 * is: it keeps its id, its name and its definition (docs/domain.md O-6). Fails with SEGMENT_NAME_TAKEN,
 * SEQUENCE_MISSING, SEQUENCE_RECORD_TYPE and DOCUMENT_INVALID.
 */
export function planSegments({ segments: given }: DefinitionDocument, around: Surroundings): SegmentPlan {
  const { present, sequences, at } = around
  const matched = matchSegments(given, present)
  const byId = new Map(present.map((one) => [one.id, one]))
  const idOf = (id: string) => matched.get(id)?.id ?? id
  const made = given.filter(({ id, isDefault }) => !isDefault && !matched.has(id))
  const serials = new Map(made.map(({ id }, place) => [id, around.nextSerial + place]))
  const replaced = given.map((one, index): Replacement<StoredSegment> => {
    const before = matched.get(one.id)
    refuseOtherKind(one, before ?? byId.get(one.id), index)
    const base = before ?? freshSegment(one, { at, serial: serials.get(one.id) ?? 0 })
    const after = { ...filledSegment(one, base), sequence: sequenceOf(one, sequences), modifiedAt: at }
    const isSame = before !== undefined && saidOf(before) === saidOf(after)
    return { index, before, after: isSame ? before : after, isSame }
  })
  const touched = new Set(replaced.map(({ after }) => after.id))
  const others = present.filter(({ id }) => !touched.has(id))
  const removed = others.filter((one) => !one.isDefault && around.isPruned(one))
  const kept = others.filter((one) => one.isDefault || !around.isPruned(one))
  const disconnected = kept
    .filter(({ sequence }) => sequence !== null && !sequences.after.has(sequence))
    .map((before): Replacement<StoredSegment> => ({
      index: -1,
      before,
      after: { ...before, sequence: null, modifiedAt: at },
      isSame: false,
    }))
  const lost = new Set(disconnected.map(({ after }) => after.id))
  const named = [
    ...kept.filter(({ id }) => !lost.has(id)),
    ...disconnected.map((one) => one.after),
    ...replaced.map((one) => one.after),
  ]
  const defaults = missingDefaults(named, around)
  const taken = repeatedName(named)
  if (taken !== undefined) throw failure('SEGMENT_NAME_TAKEN', taken)
  return {
    replaced,
    alongside: [...disconnected, ...defaults],
    after: [...named, ...defaults.map((one) => one.after)],
    removed,
    idOf,
  }
}

function matchSegments(
  given: readonly SegmentDefinition[],
  present: readonly StoredSegment[],
): ReadonlyMap<string, StoredSegment> {
  const isPlain = ({ isDefault }: { readonly isDefault: boolean }) => !isDefault
  const plain = matchThings(given.filter(isPlain), present.filter(isPlain))
  const defaults = new Map(present.flatMap((one) => (one.isDefault ? [[one.recordType, one]] : [])))
  const matched = given.flatMap((one) => {
    const found = one.isDefault ? defaults.get(one.recordType) : plain.get(one.id)
    return found === undefined ? [] : [[one.id, found] as const]
  })
  return new Map(matched)
}

/** What a segment is for and whether it is a default one never changes (docs/domain.md 1.4, 1.6). */
function refuseOtherKind(given: SegmentDefinition, found: StoredSegment | undefined, index: number): void {
  if (found === undefined) return
  if (found.recordType !== given.recordType) {
    throw invalid(`segments.${index}.recordType`, `this segment is for '${found.recordType}'`)
  }
  if (found.isDefault !== given.isDefault) {
    const what = found.isDefault ? 'is the default one' : 'is not the default one'
    throw invalid(`segments.${index}.isDefault`, `the segment with this id ${what}`)
  }
}

function sequenceOf(
  { sequence: named, name, recordType }: SegmentDefinition,
  plan: SequencePlan,
): string | null {
  if (named === null) return null
  const sequence = plan.after.get(plan.idOf(named))
  if (sequence === undefined) throw failure('SEQUENCE_MISSING', { name: named })
  if (sequence.recordType !== recordType) {
    throw failure('SEQUENCE_RECORD_TYPE', {
      sequence: sequence.name,
      recordType: sequence.recordType,
      segment: name,
      segmentRecordType: recordType,
    })
  }
  return sequence.id
}

function missingDefaults(
  segments: readonly StoredSegment[],
  { workAssignment, at, newId }: Surroundings,
): readonly Replacement<StoredSegment>[] {
  const present = new Set(segments.flatMap((one) => (one.isDefault ? [one.recordType] : [])))
  const names = new Set(segments.map(nameKey))
  return workAssignment
    .filter((recordType) => !present.has(recordType))
    .map((recordType) => {
      const isFree = (name: string) => !names.has(nameKey({ name, recordType }))
      const after = defaultSegment({ id: newId(), recordType, at, isFree })
      return { index: -1, before: undefined, after, isSame: false }
    })
}
