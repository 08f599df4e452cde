import { computed, onScopeDispose, shallowRef, type Ref } from 'vue'

/** Whoever keeps changes back for a moment before they are written. */
export interface Writer {
  /** What undo would be called once everything is written; null when nothing waits. */
  readonly pending: Readonly<Ref<string | null>>
  /** Writes what waits; what cannot be written goes on waiting. */
  readonly write: () => Promise<void>
  /** Takes the newest change back that could not be written; false when there is none. */
  readonly takeBack: () => boolean
  /** Looks again after something was undone or done again: whether it can be seen on the screen. */
  readonly isShown: () => Promise<boolean>
}

/** Changes that a person has made and that the workspace does not have yet. */
export function createUnwritten() {
  const writers = shallowRef<readonly Writer[]>([])
  const pending = computed(
    () => writers.value.find((writer) => writer.pending.value !== null)?.pending.value ?? null,
  )
  /** Adds a writer for as long as the calling scope lives. */
  function add(writer: Writer): void {
    writers.value = [...writers.value, writer]
    onScopeDispose(() => {
      writers.value = writers.value.filter((other) => other !== writer)
    })
  }
  return {
    add,
    /** The newest change that waits, by what undo would be called. */
    pending,
    async write(): Promise<void> {
      await Promise.all(writers.value.map((writer) => writer.write()))
    },
    /** What was taken back without ever having been written; null when nothing waits. */
    takeBack(): string | null {
      const { value: label } = pending
      return label !== null && writers.value.some((writer) => writer.takeBack()) ? label : null
    },
    async isShown(): Promise<boolean> {
      const shown = await Promise.all(writers.value.map((writer) => writer.isShown()))
      return shown.includes(true)
    },
  }
}
