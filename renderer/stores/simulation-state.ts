import { computed, ref, shallowRef } from 'vue'
import type { BackendCalls } from '#renderer/backend/backend.ts'
import { isConnectionLost } from '#renderer/backend/channel.ts'
import type { RecordRow, Sort } from '#shared/contract/records.ts'
import type { SimulationResult } from '#shared/contract/simulation.ts'
import type { Group } from '#shared/model/condition.ts'

export interface SimulationSettings {
  readonly simulation: BackendCalls['simulation']
  /** How long counting may take before its progress is shown. */
  readonly patienceMs?: number
}

/** How far counting is, in records; never a number of matches. */
export interface CountingProgress {
  readonly done: number
  readonly total: number | null
}

/** Rows of a result as a grid asks for them. */
export interface RowQuestion {
  readonly offset: number
  readonly limit: number
  readonly columns: readonly string[]
  readonly sort: Sort | null
}

/** Simulate results for the definition last asked about: latest wins, what is superseded is cancelled and stays so. */
export function createSimulation({ simulation, patienceMs = 400 }: SimulationSettings) {
  /** The last complete outcome; `isStale` says whether it still belongs to what is asked. */
  const result = shallowRef<SimulationResult | null>(null)
  const isStale = ref(false)
  const isCounting = ref(false)
  const isCancelled = ref(false)
  const isSlow = ref(false)
  const reached = shallowRef<CountingProgress | null>(null)
  const failure = shallowRef<unknown>(null)
  let current: AbortController | null = null
  let asked: { recordType: string; conditions: Group } | null = null

  /** Shown only once counting has become slow. */
  const progress = computed(() =>
    isCounting.value && isSlow.value ? (reached.value ?? { done: 0, total: null }) : null,
  )

  async function ask(recordType: string, conditions: Group): Promise<void> {
    const turn = begin()
    asked = { recordType, conditions }
    const slow = setTimeout(() => (isSlow.value = true), patienceMs)
    turn.signal.addEventListener('abort', () => clearTimeout(slow))
    isCounting.value = true
    try {
      const events = await simulation.run(asked, { signal: turn.signal })
      for await (const event of events) {
        if (turn.signal.aborted) return
        if (event.kind === 'progress') reached.value = { done: event.done, total: event.total }
        else answer(event)
      }
    } catch (error) {
      if (turn.signal.aborted) return
      // Calls wait for the next connection, so asking again is all there is to do.
      if (isConnectionLost(error)) void again()
      else failure.value = error
    } finally {
      clearTimeout(slow)
      if (current === turn) finish()
    }
  }

  function answer(outcome: SimulationResult): void {
    result.value = outcome
    isStale.value = false
  }

  function begin(): AbortController {
    current?.abort()
    current = new AbortController()
    isStale.value = result.value !== null
    isCancelled.value = false
    isSlow.value = false
    reached.value = null
    failure.value = null
    return current
  }

  function finish(): void {
    current = null
    isCounting.value = false
  }

  /** Stops counting because the definition cannot be evaluated now; the old outcome stays, marked as old. */
  function hold(): void {
    begin()
    asked = null
    finish()
  }

  /** A person stops counting; the old outcome stays, marked as old. */
  function cancel(): void {
    if (current === null) return
    current.abort()
    finish()
    isCancelled.value = true
  }

  /** Asks the same question again: the records changed, a result is gone, or counting was cancelled. */
  async function again(): Promise<void> {
    if (asked !== null) await ask(asked.recordType, asked.conditions)
  }

  /** Rows of the outcome shown. */
  async function rows(question: RowQuestion, signal: AbortSignal): Promise<readonly RecordRow[]> {
    const shown = result.value
    if (shown === null) return []
    const { sort, columns, ...window } = question
    const input = {
      ...window,
      result: shown.result,
      columns: [...columns],
      ...(sort === null ? {} : { sort }),
    }
    return (await simulation.rows(input, { signal })).rows
  }

  /** The outcome shown as text in pieces. */
  async function* exported(
    question: {
      readonly columns: readonly string[]
      readonly sort: Sort | null
      readonly format: 'csv' | 'tsv'
    },
    signal: AbortSignal,
  ) {
    const shown = result.value
    if (shown === null) return
    const { sort, columns, format } = question
    const input = { result: shown.result, columns: [...columns], format, ...(sort === null ? {} : { sort }) }
    yield* await simulation.export(input, { signal })
  }

  /** FetchXML as conditions; the error is the caller's. */
  function readFetchXml(input: {
    text: string
    recordType: string
    unsupported?: 'refuse' | 'keep'
  }): Promise<{ conditions: Group }> {
    return simulation.readFetchXml(input)
  }

  /** Forgets everything: another segment is shown. */
  function clear(): void {
    hold()
    result.value = null
    isStale.value = false
  }

  return {
    result,
    isStale,
    isCounting,
    isCancelled,
    progress,
    failure,
    ask,
    hold,
    cancel,
    again,
    rows,
    exported,
    clear,
    readFetchXml,
  }
}
