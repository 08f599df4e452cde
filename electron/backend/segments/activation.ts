import { failure } from '#shared/contract/failure.ts'
import type { SegmentSummary } from '#shared/contract/segments.ts'
import { obstaclesOf, takesEverything, type Obstacle } from '#shared/portfolio/activation.ts'
import { named } from '#backend/platform/named.ts'
import type { StoredSegment } from '#backend/store/segment-table.ts'
import type { Surroundings } from '#backend/surroundings.ts'
import type { Put, Workspace } from '#backend/workspace/workspace.ts'
import type { Summaries } from './summaries.ts'

/** Activating and deactivating segments: the transitions of docs/domain.md 1.4 and the limits of 1.16. */
export function createActivation(workspace: Workspace, summaries: Summaries, { clock }: Surroundings) {
  const { segments, rules, catalog } = workspace

  /** Active segments that count against the limit: default segments come with the product and do not. */
  function countActive(): number {
    const stateOf = summaries.states()
    return segments.list().filter((one) => !one.isDefault && stateOf(one) === 'active').length
  }

  function obstacles(segment: StoredSegment): readonly Obstacle[] {
    const settings = workspace.settings()
    const active = rules.of(segment.id).filter((rule) => rule.active).length
    return obstaclesOf(
      { ...segment, conditions: segment.live, activeRules: active },
      {
        workAssignment: settings.workAssignment,
        limits: settings,
        catalog: { recordType: (name) => catalog.types().find((type) => type.name === name) },
      },
    )
  }

  /**
   * Fails unless all of these may be active; `adds` when they are to become it, and so count against the limit and may
   * not be paused.
   */
  function refuse(
    wanted: readonly StoredSegment[],
    { takeEverything: isMeant, adds }: { readonly takeEverything: boolean; readonly adds: boolean },
  ): void {
    const limit = workspace.settings().activeSegmentLimit
    const count = countActive() + (adds ? wanted.filter(({ isDefault }) => !isDefault).length : 0)
    const many: readonly Obstacle[] = adds && count > limit ? [{ code: 'SEGMENTS_MANY', count, limit }] : []
    const refused = wanted.flatMap((segment) => {
      const own = obstacles(segment).filter(({ code }) => adds || code !== 'SEGMENT_PAUSED')
      const found = [...own, ...(segment.isDefault ? [] : many)]
      return found.length === 0 ? [] : [{ id: segment.id, name: segment.name, obstacles: found }]
    })
    if (refused.length > 0) throw failure('SEGMENT_NOT_ACTIVATABLE', { segments: refused })
    const names = wanted.flatMap(({ isDefault, live, name }) =>
      !isDefault && takesEverything(live) ? [name] : [],
    )
    if (names.length > 0 && !isMeant) throw failure('SEGMENT_TAKES_EVERYTHING', { names })
  }

  function putting(changed: readonly StoredSegment[]): readonly Put[] {
    const modifiedAt = clock.now()
    return changed.map((value) => ({ of: 'segment', id: value.id, value: { ...value, modifiedAt } }))
  }

  return {
    obstacles,
    refuse,
    countActive,

    activate: (ids: readonly string[], takeEverything: boolean): Promise<SegmentSummary[]> =>
      workspace.change(() => {
        const wanted = summaries.storedAll(ids).filter((one) => summaries.stateOf(one) !== 'active')
        refuse(wanted, { takeEverything, adds: true })
        return {
          kind: 'segment.activate',
          label: `activate ${named(wanted, 'segments')}`,
          puts: putting(wanted.map((segment) => ({ ...segment, state: 'active' }))),
          answer: () => summaries.ofAll(ids),
        }
      }),

    deactivate: (ids: readonly string[]): Promise<SegmentSummary[]> =>
      workspace.change(() => {
        const all = summaries.storedAll(ids)
        const paused = all.filter((one) => summaries.stateOf(one) === 'paused')
        const [first] = paused
        if (first !== undefined) {
          const names = paused.map(({ name }) => name)
          throw failure('SEGMENT_PAUSED', { names, recordType: first.recordType })
        }
        const wanted = all.filter(({ state }) => state === 'active')
        return {
          kind: 'segment.deactivate',
          label: `deactivate ${named(wanted, 'segments')}`,
          puts: putting(wanted.map((segment) => ({ ...segment, state: 'inactive' }))),
          answer: () => summaries.ofAll(ids),
        }
      }),
  }
}
