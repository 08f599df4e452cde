import { failure } from '#shared/contract/failure.ts'
import type { Compaction, VersionSummary } from '#shared/contract/history.ts'
import type { Difference } from '#shared/portfolio/difference.ts'
import type { SegmentFeatures } from '#backend/segments/index.ts'
import { lastCompaction } from '#backend/store/compaction.ts'
import type { DefinitionVersion, VersionedKind } from '#backend/store/definition-version-table.ts'
import type { Surroundings } from '#backend/surroundings.ts'
import type { Workspace } from '#backend/workspace/workspace.ts'
import { restored, type Restored } from './restored.ts'
import { createComparison, factsOf } from './version-facts.ts'

/** Every version of segments, orders and sequences, and going back to one (docs/domain.md 7, row 12). */
export function createHistory(
  workspace: Workspace,
  { activation, summaries }: Pick<SegmentFeatures, 'activation' | 'summaries'>,
  { clock }: Pick<Surroundings, 'clock'>,
) {
  const { versions, segments, sequences } = workspace
  const differences = createComparison(workspace)

  function versionOf(seq: number): DefinitionVersion {
    const version = versions.get(seq)
    if (version === undefined) throw failure('VERSION_MISSING', {})
    return version
  }

  /** Fails where the version may not be put back as things stand. */
  function refuse({ now, then }: Restored, changes: readonly Difference[], takeEverything: boolean): void {
    if (then.kind === 'segment' && now.kind === 'segment') {
      const present = summaries.stored(then.item)
      const { recordType } = present
      const { name, live } = then.content
      const taken = segments.idByName(recordType, name)
      if (taken !== undefined && taken !== then.item) {
        throw failure('SEGMENT_NAME_TAKEN', { name, recordType })
      }
      const isOther = JSON.stringify(live) !== JSON.stringify(present.live)
      if (isOther && present.state === 'active') {
        activation.refuse([{ ...present, name, live }], { takeEverything, adds: false })
      }
    }
    if (then.kind === 'sequence') {
      const present = sequences.get(then.item)
      if (present === undefined) return
      const { recordType } = present
      const { name } = then.content
      const runsOtherwise = changes.some(({ kind }) => !alwaysFree.has(kind))
      if (runsOtherwise && present.state === 'active') {
        throw failure('SEQUENCE_ACTIVE', { name: present.name })
      }
      const taken = sequences.idByName(recordType, name)
      if (taken !== undefined && taken !== then.item) {
        throw failure('SEQUENCE_NAME_TAKEN', { name, recordType })
      }
    }
  }

  return {
    list: (
      kind: VersionedKind,
      item: string,
      { before, limit }: { readonly before?: number | undefined; readonly limit: number },
    ): VersionSummary[] =>
      versions
        .of(kind, item, before ?? Number.MAX_SAFE_INTEGER, limit)
        .map(({ seq, at, label }) => ({ seq, at: new Date(at).toISOString(), label })),

    compare(seq: number, other: 'before' | 'now'): Difference[] {
      const version = versionOf(seq)
      if (other === 'now') {
        const { now, then } = restored(workspace, factsOf(version), clock.now())
        return [...differences(now, then)]
      }
      const [earlier] = versions.of(version.kind, version.item, seq, 1)
      return [...differences(earlier && factsOf(earlier), factsOf(version))]
    },

    restore: (seq: number, takeEverything: boolean): Promise<{ label: string }> =>
      workspace.change(() => {
        const wanted = restored(workspace, factsOf(versionOf(seq)), clock.now())
        const changes = differences(wanted.now, wanted.then)
        refuse(wanted, changes, takeEverything)
        const label = `restore ${wanted.name}`
        return {
          kind: 'history.restore',
          label,
          puts: changes.length === 0 ? [] : wanted.puts,
          answer: () => ({ label }),
        }
      }),

    lastCompaction: (): Compaction | null => lastCompaction(workspace.database),
  }
}

/** What may change about a sequence while records run through it. */
const alwaysFree: ReadonlySet<Difference['kind']> = new Set(['renamed', 'described', 'owner'])
