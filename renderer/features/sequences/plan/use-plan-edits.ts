import { nextTick, type ComputedRef, type Ref } from 'vue'
import type { Step } from '#shared/model/sequence.ts'
import {
  addStep,
  cloneStep,
  moveStep,
  placeOfStep,
  removeStep,
  replaceStep,
  stepWith,
} from '#shared/sequences/edit.ts'
import { walkSteps } from '#shared/sequences/walk.ts'
import { useNoticesStore } from '#renderer/stores/notices.ts'
import { useSequencePlanStore } from '#renderer/stores/sequence-plan.ts'
import { newStep, stepKinds, stepTitle, type WrittenKind } from './step-kinds.ts'

export type PlanEdits = ReturnType<typeof usePlanEdits>

/** Everything that changes the steps of the open sequence: each an undoable edit that is said to screen readers. */
export function usePlanEdits({
  locked,
  current,
  focusRow,
}: {
  readonly locked: ComputedRef<string>
  readonly current: Ref<string | null>
  /** Puts the focus on a step's row, or into its first field. */
  readonly focusRow: (step: string, into: 'row' | 'field') => void
}) {
  const plan = useSequencePlanStore()
  const { announcer } = useNoticesStore()

  const steps = (): readonly Step[] => plan.sequence?.steps ?? []
  const numberOf = (id: string) => [...walkSteps(steps())].findIndex((step) => step.id === id) + 1
  const whereIs = (id: string) => `step ${String(numberOf(id))} of ${String(plan.count)}`
  const newId = () => crypto.randomUUID()

  async function focusLater(id: string, into: 'row' | 'field'): Promise<void> {
    current.value = id
    await nextTick()
    focusRow(id, into)
  }

  /** Does an edit unless steps are locked; says why not. */
  function edit(change: () => void): void {
    if (locked.value === '') change()
    else announcer.announce(locked.value)
  }

  function add(kind: WrittenKind, after: string | null): void {
    edit(() => {
      const step = newStep(kind, newId())
      const { label } = stepKinds[kind]
      plan.changeSteps(addStep(steps(), step, after), { label: `add step ${label}` })
      announcer.announce(`${label} added, ${whereIs(step.id)}`)
      void focusLater(step.id, 'field')
    })
  }

  /** Puts a changed step in place; edits of one field in one visit are one. */
  function replace(step: Step, what: string, visit: string): void {
    edit(() => {
      const before = stepWith(steps(), step.id)
      if (before === undefined) return
      const label = `${what} step ${stepTitle(before)}`
      plan.changeSteps(replaceStep(steps(), step), { label, merge: `${step.id} ${what} ${visit}` })
    })
  }

  function moveTo(id: string, to: number): void {
    edit(() => {
      const step = stepWith(steps(), id)
      const moved = moveStep(steps(), id, to)
      if (step === undefined || moved === steps()) return
      plan.changeSteps(moved, { label: `move step ${stepTitle(step)}` })
      announcer.announce(`${stepTitle(step)}, ${whereIs(id)}`)
    })
  }

  function moveBy(id: string, by: -1 | 1): void {
    const place = placeOfStep(steps(), id)
    if (place === null) return
    const to = place.at + by
    if (to < 0 || to >= place.among.length) {
      announcer.announce(`${stepTitle(place.among[place.at] as Step)} is ${by < 0 ? 'first' : 'last'} here`)
      return
    }
    moveTo(id, to)
    void focusLater(id, 'row')
  }

  function duplicate(id: string): void {
    edit(() => {
      const step = stepWith(steps(), id)
      if (step === undefined) return
      const copy = cloneStep(step, newId)
      plan.changeSteps(addStep(steps(), copy, id), { label: `duplicate step ${stepTitle(step)}` })
      announcer.announce(`${stepTitle(step)} duplicated, ${whereIs(copy.id)}`)
      void focusLater(copy.id, 'row')
    })
  }

  function remove(id: string): void {
    edit(() => {
      const place = placeOfStep(steps(), id)
      const step = place?.among[place.at]
      if (place === null || step === undefined) return
      const title = stepTitle(step)
      const next = place.among[place.at + 1] ?? place.among[place.at - 1]
      plan.changeSteps(removeStep(steps(), id), { label: `delete step ${title}`, toast: `${title} deleted` })
      if (next === undefined) current.value = null
      else void focusLater(next.id, 'row')
    })
  }

  return { add, replace, moveTo, moveBy, duplicate, remove }
}
