import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Sequence } from '#shared/contract/sequences.ts'
import type { RecordReference } from '#shared/model/condition.ts'
import type { Step, StepAssignee } from '#shared/model/sequence.ts'
import { checkSequence } from '#shared/sequences/check.ts'
import { countSteps } from '#shared/sequences/walk.ts'
import { useBackend } from '#renderer/backend/backend.ts'
import { failureOf, sentenceOf } from './failure.ts'
import { createLatest } from './latest.ts'
import { useNoticesStore } from './notices.ts'
import { useSavingStore } from './saving.ts'
import { useWorkspaceStore } from './workspace.ts'

export interface SequenceProperties {
  readonly description?: string
  readonly owner?: RecordReference | null
  readonly assignedTo?: StepAssignee
  readonly exitOnReply?: boolean
  readonly waitOnWorkingDays?: boolean
}

/** What an edit is called by undo; edits with the same `merge` that follow each other are one. */
export interface EditWords {
  readonly label: string
  readonly merge?: string
  /** Said in a message that offers to undo, for what takes something away. */
  readonly toast?: string
}

interface Edit extends EditWords {
  readonly id: string
  readonly change: { readonly steps: readonly Step[] } | { readonly properties: SequenceProperties }
}

/** The sequence whose page is open. Edits are shown at once, sent in turn, and taken back when they are refused. */
export const useSequencePlanStore = defineStore('sequence-plan', () => {
  const { calls } = useBackend()
  const notices = useNoticesStore()
  const saving = useSavingStore()
  const workspace = useWorkspaceStore()
  const sequence = shallowRef<Sequence | null>(null)
  /** Why the sequence cannot be shown; empty while it can. */
  const failure = shallowRef('')
  const latest = createLatest()
  let openId: string | null = null
  /** What the open sequence was called last, to tell of it once it is gone. */
  let knownName: string | null = null
  let waiting: readonly Edit[] = []
  let sending = false
  /** Something changed while edits were on their way. */
  let missed = false

  const problems = computed(() => (sequence.value === null ? [] : checkSequence(sequence.value)))
  const count = computed(() => (sequence.value === null ? 0 : countSteps(sequence.value.steps)))

  async function open(id: string): Promise<void> {
    openId = id
    failure.value = ''
    if (sequence.value?.id !== id) {
      sequence.value = null
      knownName = null
    }
    await reload()
  }

  function close(): void {
    openId = null
    sequence.value = null
  }

  async function reload(): Promise<void> {
    const id = openId
    if (id === null || workspace.current === null) return
    if (sending) {
      missed = true
      return
    }
    missed = false
    const isLatest = latest()
    try {
      const answer = await calls.sequences.get({ id })
      if (!isLatest() || openId !== id) return
      sequence.value = answer
      knownName = answer.name
      failure.value = ''
    } catch (error) {
      if (!isLatest() || openId !== id) return
      const declared = failureOf(error)
      if (declared === null) notices.fail(error)
      else {
        sequence.value = null
        failure.value = sentenceOf(
          declared.code === 'SEQUENCE_MISSING' && knownName !== null
            ? { ...declared, data: { name: knownName } }
            : declared,
        )
      }
    }
  }

  /** Puts other steps in place as one undoable edit. */
  function changeSteps(steps: readonly Step[], words: EditWords): void {
    if (sequence.value === null || steps === sequence.value.steps) return
    show({ id: sequence.value.id, change: { steps }, ...words })
  }

  function changeProperties(properties: SequenceProperties): void {
    if (sequence.value === null) return
    show({ id: sequence.value.id, change: { properties }, label: '' })
  }

  function show(edit: Edit): void {
    if (sequence.value === null) return
    latest() // What is being read now was read before this edit.
    const { change } = edit
    sequence.value = {
      ...sequence.value,
      ...('steps' in change ? { steps: change.steps } : change.properties),
    }
    const last = waiting.at(-1)
    const isSame = edit.merge !== undefined && last?.merge === edit.merge && last.id === edit.id
    waiting = [...(isSame ? waiting.slice(0, -1) : waiting), edit]
    if (!sending) void send()
  }

  async function send(): Promise<void> {
    sending = true
    let answer: Sequence | undefined
    for (let edit = waiting[0]; edit !== undefined; edit = waiting[0]) {
      waiting = waiting.slice(1)
      const work = sendOne(edit)
      const { toast } = edit
      answer = await notices.attempt(() =>
        toast === undefined ? saving.track(work) : workspace.undoable(work, () => toast),
      )
      // What comes after a refused edit was made on steps that never were.
      if (answer === undefined) waiting = []
    }
    sending = false
    if (answer !== undefined && answer.id === openId) sequence.value = answer
    if (answer === undefined || missed) await reload()
  }

  function sendOne({ id, change, label, merge }: Edit): Promise<Sequence> {
    if ('properties' in change) return calls.sequences.changeProperties({ id, ...change.properties })
    const steps = [...change.steps]
    return calls.sequences.saveSteps({
      id,
      steps,
      label: label.slice(0, longestLabel),
      ...(merge === undefined ? {} : { merge }),
    })
  }

  workspace.onTouched(['sequences', 'segments'], () => void reload())

  return { sequence, failure, problems, count, open, close, changeSteps, changeProperties }
})

/** What the contract allows. */
const longestLabel = 200
