import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Sequence, SequenceSummary } from '#shared/contract/sequences.ts'
import type { Step } from '#shared/model/sequence.ts'
import { useBackend } from '#renderer/backend/backend.ts'
import { createLatest } from './latest.ts'
import { useNoticesStore } from './notices.ts'
import { useWorkspaceStore } from './workspace.ts'

export interface NewSequence {
  readonly name: string
  readonly description: string
  readonly recordType: string
  readonly steps?: readonly Step[]
}

/** A change of several sequences that is shown before the backend has confirmed it. */
interface Pending {
  readonly ids: ReadonlySet<string>
  /** The sequence as it will be; null when it will be gone. */
  readonly become: (sequence: SequenceSummary) => SequenceSummary | null
}

/** The sequences of the open workspace. */
export const useSequencesStore = defineStore('sequences', () => {
  const { calls } = useBackend()
  const notices = useNoticesStore()
  const workspace = useWorkspaceStore()
  const confirmed = shallowRef<readonly SequenceSummary[]>([])
  const pending = shallowRef<readonly Pending[]>([])
  const loaded = ref(false)
  const latest = createLatest()

  const all = computed(() =>
    pending.value.reduce(
      (list, { ids, become }) => list.flatMap((one) => (ids.has(one.id) ? (become(one) ?? []) : one)),
      confirmed.value,
    ),
  )
  const byId = computed(() => new Map(all.value.map((sequence) => [sequence.id, sequence])))
  const activeCount = computed(() => all.value.filter(({ state }) => state === 'active').length)
  const limit = computed(() => workspace.current?.settings.activeSequenceLimit ?? 0)

  function find(id: string): SequenceSummary | undefined {
    return byId.value.get(id)
  }

  async function reload(): Promise<void> {
    const isLatest = latest()
    const answer = workspace.current === null ? [] : await notices.attempt(() => calls.sequences.list({}))
    if (answer === undefined || !isLatest()) return
    confirmed.value = answer
    loaded.value = workspace.current !== null
  }

  /** Does an undoable change, tells of it, and has the list show it; the error is the caller's. */
  async function change<T>(work: Promise<T>, text: (result: T) => string): Promise<T> {
    const result = await workspace.undoable(work, text)
    await reload()
    return result
  }

  /** Shows what will be while it is being done, and how things were again when it cannot be. */
  async function ahead<T>(ids: readonly string[], become: Pending['become'], work: Promise<T>): Promise<T> {
    const shown: Pending = { ids: new Set(ids), become }
    pending.value = [...pending.value, shown]
    try {
      return await work
    } finally {
      pending.value = pending.value.filter((other) => other !== shown)
    }
  }

  /** Makes a sequence; the error is the caller's, which shows it where the name was typed. */
  function create(wanted: NewSequence): Promise<Sequence> {
    return change(calls.sequences.create(wanted), ({ name }) => `${name} created`)
  }

  async function copy(ids: readonly string[]): Promise<readonly SequenceSummary[]> {
    return change(calls.sequences.copyAll({ ids: [...ids] }), (made) => `${called(made)} created`)
  }

  /** Changes name and description; the error is the caller's. */
  async function rename(id: string, properties: { name: string; description: string }): Promise<void> {
    await change(calls.sequences.changeProperties({ id, ...properties }), ({ name }) => `${name} changed`)
  }

  /** A sequence with its steps, for questions asked before something happens to it. */
  function read(id: string): Promise<Sequence> {
    return calls.sequences.get({ id })
  }

  async function activate(ids: readonly string[]): Promise<void> {
    const work = change(calls.sequences.activate({ ids: [...ids] }), (done) => `${called(done)} activated`)
    await ahead(ids, (one) => ({ ...one, state: 'active' }), work)
  }

  async function deactivate(ids: readonly string[]): Promise<void> {
    const work = change(
      calls.sequences.deactivate({ ids: [...ids] }),
      (done) => `${called(done)} deactivated`,
    )
    await ahead(ids, (one) => ({ ...one, state: 'inactive' }), work)
  }

  async function remove(ids: readonly string[]): Promise<void> {
    const work = change(
      calls.sequences.remove({ ids: [...ids] }),
      ({ names }) => `${called(names.map((name) => ({ name })))} deleted`,
    )
    await ahead(ids, () => null, work)
  }

  workspace.onTouched(['sequences', 'segments'], () => void reload())

  return {
    all,
    loaded,
    activeCount,
    limit,
    find,
    create,
    copy,
    rename,
    read,
    activate,
    deactivate,
    remove,
  }
})

/** What a message calls one or several sequences. */
function called(sequences: readonly { readonly name: string }[]): string {
  const [first] = sequences
  return sequences.length === 1 && first !== undefined ? first.name : `${String(sequences.length)} sequences`
}
