import { computed, ref, shallowRef } from 'vue'
import { isConnectionLost } from '#renderer/backend/channel.ts'
import type { FailureCode } from '#shared/contract/failures.ts'
import type { Segment } from '#shared/contract/segments.ts'
import type { Group } from '#shared/model/condition.ts'
import { failureOf } from './failure.ts'

/** How far the edits on the screen are kept in the workspace. */
export type Keeping = 'kept' | 'waiting' | 'keeping' | 'failed'

/** An edit that is on the screen and not in the workspace yet: where it led, and what it is called. */
export interface DraftStep {
  readonly segment: string
  /** The segment's name, for what undo would be called. */
  readonly name: string
  /** Null for how the tree is folded, which is no step. */
  readonly label: string | null
  /** Steps that follow each other with the same word are one gesture. */
  readonly merge: string | null
  readonly root: Group
}

export interface OutboxSettings {
  readonly write: (step: DraftStep) => Promise<Segment>
  /** Shows that something is being written until it is. */
  readonly track: (work: Promise<void>) => Promise<void>
  readonly onWritten: (step: DraftStep, kept: Segment) => void
  /** A segment's steps that will never be written were let go. */
  readonly onRefused: (segment: string, failure: unknown) => void
  /** How long after the last edit, and after each other, steps are written. */
  readonly delayMs: number
  /** How long after a failure it is tried again. */
  readonly retryMs: number
}

/** Edits on their way to the workspace: written in their order, one at a time, until each is there. */
export function createDraftOutbox(settings: OutboxSettings) {
  const { write, track, onWritten, onRefused, delayMs, retryMs } = settings
  const steps = shallowRef<readonly DraftStep[]>([])
  const keeping = ref<Keeping>('kept')
  /** Why steps could not be written; more edits can be made, and it is tried again. */
  const failure = shallowRef<unknown>(null)
  /** What undo would be called if everything were written; null where nothing waits that can be undone. */
  const pending = computed(() => {
    const step = steps.value.findLast(({ label }) => label !== null)
    return step?.label == null ? null : `${step.label} in ${step.name}`
  })
  let underWay: DraftStep | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> = Promise.resolve()
  /** Open from the first step that waits until none does, so that nobody is told *saved* too early. */
  let unkept: PromiseWithResolvers<void> | null = null

  function put(step: DraftStep): void {
    const last = steps.value.at(-1)
    const mayJoin = last !== undefined && last !== underWay && last.segment === step.segment
    steps.value = mayJoin ? [...steps.value.slice(0, -1), ...joined(last, step)] : [...steps.value, step]
    tell()
    writeIn(delayMs, 'waiting')
  }

  function tell(): void {
    if (unkept !== null) return
    unkept = Promise.withResolvers()
    // What went wrong is told through `failure`.
    track(unkept.promise).catch(() => undefined)
  }

  function writeIn(ms: number, meanwhile: Keeping): void {
    keeping.value = meanwhile
    clearTimeout(timer)
    timer = setTimeout(() => void inTurn(1), ms)
  }

  /** Writes everything that waits, now. */
  function flush(): Promise<void> {
    return inTurn(Number.POSITIVE_INFINITY)
  }

  function inTurn(most: number): Promise<void> {
    clearTimeout(timer)
    running = running.then(() => writeSome(most))
    return running
  }

  async function writeSome(most: number): Promise<void> {
    for (let done = 0; done < most; done++) {
      const [step] = steps.value
      if (step === undefined) break
      if (!(await writeOne(step))) return
    }
    if (steps.value.length === 0) settled('kept')
    else writeIn(delayMs, 'waiting')
  }

  /** Whether to go on: with the next step, or with this one again. */
  async function writeOne(step: DraftStep): Promise<boolean> {
    underWay = step
    keeping.value = 'keeping'
    tell()
    try {
      const kept = await write(step)
      steps.value = steps.value.filter((one) => one !== step)
      failure.value = null
      onWritten(step, kept)
      return true
    } catch (error) {
      return tolerate(step, error)
    } finally {
      underWay = null
    }
  }

  function tolerate(step: DraftStep, error: unknown): boolean {
    const code = failureOf(error)?.code
    if (code !== undefined && hopeless.has(code)) {
      letGo(step.segment)
      onRefused(step.segment, error)
      return true
    }
    // The next call waits for the connection.
    if (isConnectionLost(error)) return true
    // The same failure again is not told again.
    if (failure.value === null || failureOf(failure.value)?.code !== code) failure.value = error
    settled('failed')
    writeIn(retryMs, 'failed')
    return false
  }

  function letGo(segment: string): void {
    steps.value = steps.value.filter((one) => one.segment !== segment)
  }

  function settled(state: 'kept' | 'failed'): void {
    keeping.value = state
    if (state === 'kept') {
      failure.value = null
      unkept?.resolve()
    } else unkept?.reject(failure.value)
    unkept = null
  }

  /** Sends the rest at once as one step: the page is going away and cannot wait for answers. */
  function leave(): void {
    const rest = steps.value.filter((step) => step !== underWay)
    const last = rest.at(-1)
    if (last === undefined) return
    clearTimeout(timer)
    steps.value = underWay === null ? [] : [underWay]
    const label = rest.findLast((step) => step.label !== null)?.label ?? null
    write({ ...last, label }).then(
      () => steps.value.length === 0 && settled('kept'),
      () => put(last),
    )
  }

  /** Takes the newest step back that could not be written; null where it is being written or none waits. */
  function takeBack(): DraftStep | null {
    const step = steps.value.findLast(({ label }) => label !== null)
    if (step === undefined || step === underWay) return null
    steps.value = steps.value.slice(0, steps.value.indexOf(step))
    if (steps.value.length === 0) {
      clearTimeout(timer)
      settled('kept')
    }
    return step
  }

  return {
    keeping,
    failure,
    pending,
    /** Where the newest step of a segment that is not written yet led; undefined when all are. */
    newest: (segment: string): Group | undefined =>
      steps.value.findLast((one) => one.segment === segment)?.root,
    /** Where the step that is being written leads. */
    underWay: (): Group | undefined => underWay?.root,
    put,
    flush,
    leave,
    takeBack,
  }
}

function joined(last: DraftStep, step: DraftStep): readonly DraftStep[] {
  if (last.label === null) return [step]
  if (step.label === null || (step.merge !== null && step.merge === last.merge)) {
    return [{ ...last, root: step.root }]
  }
  return [last, step]
}

/** What no other try will get past. */
const hopeless: ReadonlySet<FailureCode> = new Set(['SEGMENT_IS_DEFAULT', 'SEGMENT_MISSING'])
