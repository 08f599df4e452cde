import type { AppliedDefinitions } from '#shared/contract/definitions.ts'
import type { DefinitionDocument } from '#shared/model/definition-document.ts'
import type { RecordType } from '#shared/model/record-type.ts'
import type { StoredSegment } from '#backend/store/segment-table.ts'
import type { StoredSequence } from '#backend/store/sequence-table.ts'
import type { Surroundings } from '#backend/surroundings.ts'
import type { Put, Workspace } from '#backend/workspace/workspace.ts'
import { refuseContradictions } from './check-document.ts'
import { actionOf, type AppliedItem, type PartialPlan, type Replacement } from './plan.ts'
import { planOrder } from './plan-order.ts'
import { planRecordTypes } from './plan-record-types.ts'
import { planSegments } from './plan-segments.ts'
import { planSequences } from './plan-sequences.ts'
import { planSettings } from './plan-settings.ts'
import { refuseActive, refuseDefinitions } from './refuse-segments.ts'

/** What is to be applied, and how. */
export interface Application {
  readonly document: DefinitionDocument
  readonly prune: boolean
  readonly dryRun: boolean
  readonly takeEverything: boolean
}

/** What puts things into the trash, as their features do it. */
export interface Trashing {
  readonly segment: (segment: StoredSegment) => readonly Put[]
  readonly sequence: (sequence: StoredSequence) => readonly Put[]
}

/** Applies a document as one undoable command: everything is checked first, and all of it is done or nothing. */
export function createApply(workspace: Workspace, trashing: Trashing, { clock, newId }: Surroundings) {
  function plan({
    document,
    prune,
    takeEverything,
  }: Application): PartialPlan & { readonly made: readonly RecordType[] } {
    refuseContradictions(document)
    const at = clock.now()
    const isInScope = scopeOf(document)
    const settings = planSettings(document, workspace.settings())
    const recordTypes = planRecordTypes(document, workspace, prune)
    const { workAssignment, made } = recordTypes
    const next = { ...settings.settings, workAssignment }
    const sequences = planSequences(document, workspace.sequences.list(), {
      at,
      limit: next.activeSequenceLimit,
      isPruned: ({ recordType }) => prune && document.sequences !== undefined && isInScope(recordType),
    })
    const segments = planSegments(document, {
      present: workspace.segments.list(),
      sequences,
      workAssignment,
      at,
      nextSerial: workspace.segments.nextSerial(),
      newId,
      isPruned: ({ recordType }) => prune && isInScope(recordType),
    })
    refuseDefinitions(segments.replaced)
    const types = [...made, ...workspace.catalog.types()]
    refuseActive(
      segments.replaced,
      {
        after: segments.after,
        settings: next,
        taking: workspace.settings().workAssignment,
        catalog: { recordType: (name) => types.find((type) => type.name === name) },
        activeRules: (id) => workspace.rules.of(id).filter(({ active }) => active).length,
      },
      takeEverything,
    )
    const order = planOrder(document, segments, workspace.orders)
    const placed = [...segments.replaced, ...segments.alongside]
    return {
      made,
      puts: [
        ...settings.puts,
        ...recordTypes.puts,
        ...sequences.removed.flatMap((one) => trashing.sequence(one).filter(({ of }) => of !== 'segment')),
        ...segments.removed.flatMap(trashing.segment),
        ...putsOf('sequence', sequences.replaced),
        ...putsOf('segment', placed),
        ...[...sequences.replaced, ...placed].flatMap(outOfTrash),
        ...order.puts,
      ],
      items: [
        ...settings.items,
        ...recordTypes.items,
        ...itemsOf('sequence', sequences),
        ...itemsOf('segment', { replaced: placed, removed: segments.removed }),
        ...order.items,
      ],
    }
  }

  /** What comes back with its old id no longer lies in the trash, and brings back what went along with it. */
  function outOfTrash({
    before,
    after: { id },
  }: Replacement<StoredSegment | StoredSequence>): readonly Put[] {
    const entry = before === undefined ? workspace.trash.get(id) : undefined
    if (entry === undefined) return []
    const rules = entry.kind === 'segment' ? entry.content.rules : []
    return [
      { of: 'trash', id, value: null },
      ...rules.map((rule): Put => ({ of: 'rule', id: rule.id, value: rule })),
    ]
  }

  return async (application: Application): Promise<AppliedDefinitions> => {
    if (application.dryRun) return { items: [...plan(application).items] }
    return workspace.change(() => {
      const { puts, items, made } = plan(application)
      for (const type of made) workspace.catalog.addType(type)
      return {
        kind: 'definitions.apply',
        label: 'apply definitions',
        puts,
        answer: () => ({ items: [...items] }),
      }
    })
  }
}

/** The record types a document is about: all when it lists them, else those it names. */
function scopeOf({ recordTypes, segments, sequences = [], order = [] }: DefinitionDocument) {
  const named = new Set([...segments, ...sequences, ...order].map(({ recordType }) => recordType))
  return (recordType: string): boolean => recordTypes !== undefined || named.has(recordType)
}

function putsOf(of: 'segment', replaced: readonly Replacement<StoredSegment>[]): readonly Put[]
function putsOf(of: 'sequence', replaced: readonly Replacement<StoredSequence>[]): readonly Put[]
function putsOf(
  of: 'segment' | 'sequence',
  replaced: readonly Replacement<StoredSegment | StoredSequence>[],
) {
  return replaced.flatMap(({ after, isSame }) => (isSame ? [] : [{ of, id: after.id, value: after } as Put]))
}

function itemsOf(
  kind: AppliedItem['kind'],
  {
    replaced,
    removed,
  }: { readonly replaced: readonly Replacement<Thing>[]; readonly removed: readonly Thing[] },
): readonly AppliedItem[] {
  return [
    ...replaced.map((one) => ({ kind, id: one.after.id, name: one.after.name, action: actionOf(one) })),
    ...removed.map(({ id, name }) => ({ kind, id, name, action: 'remove' as const })),
  ]
}

interface Thing {
  readonly id: string
  readonly name: string
}
