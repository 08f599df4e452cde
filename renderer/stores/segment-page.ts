import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { RecordRow, Sort } from '#shared/contract/records.ts'
import type { Attachments, SegmentSummary } from '#shared/contract/segments.ts'
import type { Sequence } from '#shared/contract/sequences.ts'
import type { AssignmentRule } from '#shared/model/assignment-rule.ts'
import type { RecordReference } from '#shared/model/condition.ts'
import { useBackend } from '#renderer/backend/backend.ts'
import { useDraftStore } from './draft.ts'
import { failureOf } from './failure.ts'
import { createLatest } from './latest.ts'
import { useNoticesStore } from './notices.ts'
import { useSegmentsStore } from './segments.ts'
import { useWorkspaceStore } from './workspace.ts'

/** What the properties pane changes; one of them at a time is one undoable step. */
export interface PropertyChange {
  readonly name?: string
  readonly description?: string
  readonly previouslySegmented?: boolean
  readonly runRulesOnMove?: boolean
  readonly owner?: RecordReference | null
}

/** What hangs on a segment: members, rules and the sequence, as they were asked for together. */
interface Hanging {
  readonly id: string
  readonly attachments: Attachments
  readonly rules: readonly AssignmentRule[]
  readonly sequence: Sequence | null
}

/** The page of the segment that is open, besides its conditions. */
export const useSegmentPageStore = defineStore('segment page', () => {
  const { calls } = useBackend()
  const draft = useDraftStore()
  const notices = useNoticesStore()
  const segments = useSegmentsStore()
  const workspace = useWorkspaceStore()
  const hanging = shallowRef<Hanging | null>(null)
  /** The segment was deleted while it was looked at. */
  const isGone = ref(false)
  /** Stays as it is while a person goes from segment to segment. */
  const isPaneOpen = ref(false)
  const latest = createLatest()

  const id = computed(() => draft.segment?.id ?? null)
  /** The list hears of every change, the draft only of those between edits. */
  const segment = computed<SegmentSummary | null>(() =>
    id.value === null ? null : (segments.find(id.value) ?? draft.segment),
  )
  const present = computed(() => (hanging.value?.id === id.value ? hanging.value : null))
  /** Null until it is here. */
  const attachments = computed(() => present.value?.attachments ?? null)
  const rules = computed(() => present.value?.rules ?? null)
  const sequence = computed(() => present.value?.sequence ?? null)
  /** Segments of the record type, the default segment among them (docs/domain.md 1.7). */
  const total = computed(() =>
    segment.value === null ? 0 : Math.max(1, segments.of(segment.value.recordType).length),
  )

  /** Segments of the record type besides the default segment. */
  const before = computed(() => {
    const all = segment.value === null ? [] : segments.of(segment.value.recordType)
    return all.filter(({ isDefault }) => !isDefault).length
  })
  /** The last position a segment can be moved to. */
  const lastPosition = computed(() => Math.max(1, before.value))

  async function reload(): Promise<void> {
    const isLatest = latest()
    const asked = id.value
    if (asked === null || workspace.current === null) return
    try {
      const [[found], inOrder] = await Promise.all([
        calls.segments.attachments({ ids: [asked] }),
        calls.segments.rules({ id: asked }),
      ])
      if (found === undefined || !isLatest()) return
      const connected = found.sequence === null ? null : await sequenceOf(found.sequence.id)
      if (!isLatest()) return
      hanging.value = { id: asked, attachments: found, rules: inOrder, sequence: connected }
      isGone.value = false
    } catch (error) {
      if (!isLatest()) return
      if (failureOf(error)?.code === 'SEGMENT_MISSING') isGone.value = true
      else notices.fail(error)
    }
  }

  /** Null when it was deleted since the segment named it; the change that did it is on its way here. */
  async function sequenceOf(asked: string): Promise<Sequence | null> {
    try {
      return await calls.sequences.get({ id: asked })
    } catch (error) {
      if (failureOf(error)?.code === 'SEQUENCE_MISSING') return null
      throw error
    }
  }

  watch(id, () => {
    isGone.value = false
    void reload()
  })
  workspace.onTouched(['segments', 'sequences', 'records', 'settings'], () => void reload())

  /** Changes properties as one undoable step; the error is the caller's, which shows it at the field. */
  async function change(of: string, properties: PropertyChange, told: string): Promise<void> {
    await workspace.undoable(calls.segments.changeProperties({ id: of, ...properties }), () => told)
  }

  /** Records that belong to the segment, a window at a time; the error is the caller's. */
  async function members(
    window: { id: string; offset: number; limit: number; columns: readonly string[]; sort: Sort | null },
    signal: AbortSignal,
  ): Promise<readonly RecordRow[]> {
    const { sort, columns, ...rest } = window
    const asked = { ...rest, columns: [...columns], ...(sort === null ? {} : { sort }) }
    return (await calls.segments.members(asked, { signal })).rows
  }

  return {
    segment,
    attachments,
    rules,
    sequence,
    total,
    before,
    lastPosition,
    isGone,
    isPaneOpen,
    change,
    members,
  }
})
