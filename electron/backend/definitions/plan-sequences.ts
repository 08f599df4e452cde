import { canonical } from '#shared/conditions/same-definition.ts'
import { failure } from '#shared/contract/failure.ts'
import type { DefinitionDocument } from '#shared/model/definition-document.ts'
import type { Step } from '#shared/model/sequence.ts'
import { advanceTargets, checkSequence } from '#shared/sequences/check.ts'
import type { StoredSequence } from '#backend/store/sequence-table.ts'
import { invalid } from './check-document.ts'
import { sequenceDefinition } from './export.ts'
import { matchThings, repeatedName } from './match.ts'
import type { Replacement } from './plan.ts'

export interface SequencePlan {
  readonly replaced: readonly Replacement<StoredSequence>[]
  /** Every sequence there is afterwards, those to be removed left out. */
  readonly after: ReadonlyMap<string, StoredSequence>
  readonly removed: readonly StoredSequence[]
  /** The id that a sequence of the document has in the workspace. */
  readonly idOf: (id: string) => string
}

/**
 * The sequences after a document. Fails with SEQUENCE_NAME_TAKEN, and with SEQUENCE_NOT_ACTIVATABLE where one that
 * becomes active, or is active and changes what it does, may not be (docs/domain.md 1.8).
 */
export function planSequences(
  { sequences: given = [] }: DefinitionDocument,
  present: readonly StoredSequence[],
  {
    at,
    limit,
    isPruned,
  }: { readonly at: number; readonly limit: number; readonly isPruned: (one: StoredSequence) => boolean },
): SequencePlan {
  const matched = matchThings(given, present)
  const idOf = (id: string) => matched.get(id)?.id ?? id
  const replaced = given.map((one, index): Replacement<StoredSequence> => {
    const before = matched.get(one.id)
    if (before !== undefined && before.recordType !== one.recordType) {
      throw invalid(`sequences.${index}.recordType`, `this sequence is for '${before.recordType}'`)
    }
    const definition = { ...one, id: idOf(one.id), steps: stepsNaming(one.steps, idOf) }
    const isSame = before !== undefined && canonical(sequenceDefinition(before)) === canonical(definition)
    const after = isSame ? before : { ...definition, createdAt: before?.createdAt ?? at, modifiedAt: at }
    return { index, before, after, isSame }
  })
  const touched = new Set(replaced.map(({ after }) => after.id))
  const others = present.filter(({ id }) => !touched.has(id))
  const removed = others.filter(isPruned)
  const after = [...others.filter((one) => !isPruned(one)), ...replaced.map((one) => one.after)]
  const taken = repeatedName(after)
  if (taken !== undefined) throw failure('SEQUENCE_NAME_TAKEN', taken)
  refuseNotActivatable(replaced, after, limit)
  return { replaced, after: new Map(after.map((one) => [one.id, one])), removed, idOf }
}

/** Steps that advance to a sequence of the document name it as the workspace does. */
function stepsNaming(steps: readonly Step[], idOf: (id: string) => string): readonly Step[] {
  return steps.map((step): Step => {
    if (step.kind === 'advance')
      return { ...step, sequence: step.sequence === null ? null : idOf(step.sequence) }
    if (step.kind !== 'condition') return step
    const branches = step.branches.map((branch) => ({ ...branch, steps: stepsNaming(branch.steps, idOf) }))
    return { ...step, branches }
  })
}

function refuseNotActivatable(
  replaced: readonly Replacement<StoredSequence>[],
  after: readonly StoredSequence[],
  limit: number,
): void {
  const count = after.filter(({ state }) => state === 'active').length
  const refused = replaced.flatMap(({ before, after: { id, name, state, ...rest } }) => {
    if (state !== 'active') return []
    const becomes = before?.state !== 'active'
    const isOther =
      before === undefined ||
      canonical(before.steps) !== canonical(rest.steps) ||
      before.exitOnReply !== rest.exitOnReply
    const obstacles = [
      ...(becomes || isOther
        ? checkSequence(rest, advanceTargets({ id, recordType: rest.recordType }, after))
        : []),
      ...(becomes && count > limit ? [{ code: 'SEQUENCES_MANY', count, limit }] : []),
    ]
    return obstacles.length === 0 ? [] : [{ id, name, obstacles }]
  })
  if (refused.length > 0) throw failure('SEQUENCE_NOT_ACTIVATABLE', { sequences: refused })
}
