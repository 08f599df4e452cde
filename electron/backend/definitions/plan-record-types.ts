import { insight } from '#shared/catalog/insight.ts'
import { failure } from '#shared/contract/failure.ts'
import type { DefinitionDocument } from '#shared/model/definition-document.ts'
import type { RecordType } from '#shared/model/record-type.ts'
import { fixedRecordTypes, mayBeAssigned } from '#shared/model/work-assignment.ts'
import type { Workspace } from '#backend/workspace/workspace.ts'
import type { AppliedItem, PartialPlan } from './plan.ts'

export interface RecordTypePlan extends PartialPlan {
  /** Record types in work assignment afterwards. */
  readonly workAssignment: readonly string[]
  /** Record types to be made first: Insights come with the product. */
  readonly made: readonly RecordType[]
}

/**
 * The record types in work assignment after a document (docs/domain.md 1.2): those that take part go on doing so, unless
 * it lists all and the rest is to go. Fails with RECORD_TYPE_UNKNOWN or RECORD_TYPE_UNSUITABLE for what is new.
 */
export function planRecordTypes(
  { recordTypes, segments, sequences = [] }: DefinitionDocument,
  workspace: Workspace,
  prune: boolean,
): RecordTypePlan {
  const present = workspace.settings().workAssignment
  const named = [...new Set(recordTypes ?? segments.map((segment) => segment.recordType))]
  const kept = fixedRecordTypes.filter((name) => !named.includes(name))
  const workAssignment =
    prune && recordTypes !== undefined
      ? [...kept, ...named]
      : [...present, ...named.filter((name) => !present.includes(name))]
  const isKnown = (name: string) => workspace.catalog.types().some((type) => type.name === name)
  const mentioned = new Set([...named, ...[...segments, ...sequences].map((one) => one.recordType)])
  const old = new Set([...present, ...workspace.segments.list().map((segment) => segment.recordType)])
  for (const recordType of mentioned) {
    if (old.has(recordType)) continue
    if (!mayBeAssigned(recordType)) throw failure('RECORD_TYPE_UNSUITABLE', { recordType })
    if (!isKnown(recordType) && recordType !== insight.name)
      throw failure('RECORD_TYPE_UNKNOWN', { recordType })
  }
  const item =
    (action: AppliedItem['action']) =>
    (name: string): AppliedItem => ({
      kind: 'recordType',
      id: name,
      name,
      action,
    })
  return {
    workAssignment,
    made: mentioned.has(insight.name) && !isKnown(insight.name) ? [insight] : [],
    puts:
      workAssignment.join() === present.join()
        ? []
        : [{ of: 'setting', id: 'workAssignment', value: workAssignment }],
    items: [
      ...named.map((name) => item(present.includes(name) ? 'same' : 'add')(name)),
      ...present.filter((name) => !workAssignment.includes(name)).map(item('remove')),
    ],
  }
}
