import { computed, nextTick, ref, shallowRef, watch, type Ref } from 'vue'
import { checkConditions, type ConditionProblem } from '#shared/conditions/check.ts'
import { relationshipsOf } from '#shared/conditions/relationships.ts'
import { conditionProblemSentence } from '#shared/words/condition-problem.ts'
import type { Catalog } from '#shared/conditions/walk.ts'
import { dateTypes, isOneOf } from '#shared/model/column-type.ts'
import type { RecordType } from '#shared/model/record-type.ts'
import type { Group } from '#shared/model/condition.ts'
import { useCatalogStore } from '#renderer/stores/catalog.ts'
import { useDraftStore } from '#renderer/stores/draft.ts'
import { useNoticesStore } from '#renderer/stores/notices.ts'
import { useSimulationStore } from '#renderer/stores/simulation.ts'
import { useWorkspaceStore } from '#renderer/stores/workspace.ts'
import { useFormats } from '#renderer/ui/format.ts'
import { readDay } from '#renderer/features/segment/values/day-text.ts'
import { operandShower } from '#renderer/features/segment/values/show-operand.ts'
import { noSelection, stillThere } from './line-selection.ts'
import { createTreeActions, type LinePart } from './tree-actions.ts'
import type { TreeContext } from './tree-context.ts'
import { visibleLines } from './visible-lines.ts'

export interface TreeStateSettings {
  readonly root: () => Group
  readonly recordType: () => RecordType
  readonly narrow: Readonly<Ref<boolean>>
  readonly askPlace: (id: string) => void
  /** Puts the focus on a part of a line once it is drawn. */
  readonly focusLine: (id: string, part: LinePart) => void
}

/** The shared state of one condition tree, from the stores. */
export function useTreeState({ root, recordType, narrow, askPlace, focusLine }: TreeStateSettings) {
  const draft = useDraftStore()
  const simulation = useSimulationStore()
  const workspace = useWorkspaceStore()
  const catalog = useCatalogStore()
  const notices = useNoticesStore()
  const formats = useFormats()

  const ordered = computed(() => visibleLines(root(), recordType().name))
  const current = ref(root().id)
  const selection = shallowRef(noSelection)
  const relating = ref<string | null>(null)

  watch(ordered, (lines) => {
    const here = new Set(lines.map((line) => line.node.id))
    if (!here.has(current.value)) current.value = root().id
    if (selection.value.ids.size > 0) selection.value = stillThere(selection.value, lines)
  })

  const actions = createTreeActions({
    // The store's tree is the new one as soon as an edit is done, the one drawn only later.
    root: () => draft.root ?? root(),
    recordType: () => recordType().name,
    catalog: () => catalog.catalog,
    newId: () => crypto.randomUUID(),
    edit: draft.edit,
    fold: draft.fold,
    say: (sentence) => notices.announcer.announce(sentence),
    warn: (sentence) => notices.toasts.show(sentence, { tone: 'info' }),
    letGo: () => (selection.value = noSelection),
    focus: (id, part) => void nextTick(() => focusLine(id, part)),
  })

  const evaluation = computed(() => workspace.evaluation)
  const tree: TreeContext = {
    root: computed(root),
    recordType: computed(recordType),
    catalog: computed(() => catalog.catalog),
    relationships: computed(() => relationshipsOf(recordType(), catalog.recordTypes)),
    evaluation,
    lines: computed(() => new Map(ordered.value.map((line) => [line.node.id, line]))),
    counts: computed(() => {
      const { result, isStale } = simulation
      return result === null ? null : { nodes: result.nodes, total: result.total, stale: isStale }
    }),
    problems: computed(() => {
      const found = checkConditions(root(), recordType().name, catalog.catalog)
      return new Map(
        found.map((problem) => [problem.node, problemWords(problem, catalog.catalog, formats.locale)]),
      )
    }),
    show: operandShower(formats, () => evaluation.value.fiscal),
    narrow,
    current,
    selection,
    relating,
    readOnly: computed(() => workspace.isReadOnly),
    actions,
    focusLine: (id) => void nextTick(() => focusLine(id, 'line')),
    askPlace,
  }
  return { tree, ordered }
}

/** A date that cannot be one is answered with the nearest that can. */
function problemWords(problem: ConditionProblem, catalog: Catalog, locale: string | undefined): string {
  if (problem.code === 'OPERAND_UNREADABLE' && isOneOf(dateTypes, problem.type)) {
    const reading = readDay(problem.operand, locale)
    if (!reading.ok) return reading.reason
  }
  return conditionProblemSentence(problem, catalog)
}
