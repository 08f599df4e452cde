import { defineStore } from 'pinia'
import type { VersionSummary } from '#shared/contract/history.ts'
import type { Group } from '#shared/model/condition.ts'
import type { Difference } from '#shared/portfolio/difference.ts'
import { useBackend } from '#renderer/backend/backend.ts'
import { useWorkspaceStore } from './workspace.ts'

/** What history is looked at of: a segment or sequence by its id, an order by its record type. */
export interface HistoryItem {
  readonly of: 'segment' | 'order' | 'sequence'
  readonly item: string
}

/** Versions of segments, orders and sequences, and the draft of a segment beside what is live. */
export const useHistoryStore = defineStore('history', () => {
  const { calls } = useBackend()
  const workspace = useWorkspaceStore()

  /** The newest versions before one, newest first; the error is the caller's. */
  function list({ of, item }: HistoryItem, before?: number): Promise<readonly VersionSummary[]> {
    return calls.history.list({
      kind: of,
      item,
      limit: pageSize,
      ...(before === undefined ? {} : { before }),
    })
  }

  async function compare(seq: number, other: 'before' | 'now'): Promise<readonly Difference[]> {
    return (await calls.history.compare({ seq, with: other })) as unknown as readonly Difference[]
  }

  /** Puts a version back; the error is the caller's. */
  async function restore(seq: number, takeEverything: boolean): Promise<void> {
    await workspace.undoable(calls.history.restore({ seq, takeEverything }), ({ label }) => done(label))
  }

  /** What a sequence is called and is for. */
  function sequence(id: string): Promise<{ readonly name: string; readonly recordType: string }> {
    return calls.sequences.get({ id })
  }

  function segment(id: string) {
    return calls.segments.get({ id })
  }

  async function discardDraft(id: string): Promise<void> {
    const work = calls.segments.discardDraft({ id })
    await workspace.undoable(work, ({ name }) => `Draft of ${name} discarded`)
  }

  /** How many records a definition matches; null where that cannot be said. */
  async function countMatches(
    recordType: string,
    conditions: Group,
    signal: AbortSignal,
  ): Promise<number | null> {
    try {
      for await (const step of await calls.simulation.run({ recordType, conditions }, { signal })) {
        if (step.kind === 'result') return step.count
      }
    } catch {
      // What is wrong with a definition is told where it is edited.
    }
    return null
  }

  /** Runs whenever there may be new versions, for as long as the calling component is there. */
  function follow(reload: () => void): void {
    workspace.onTouched(['segments', 'sequences'], reload)
  }

  return { list, compare, restore, sequence, segment, discardDraft, countMatches, follow }
})

/** How many versions are read at a time. */
export const pageSize = 100

/** `restore Hot` as what was done. */
function done(label: string): string {
  return `${label.replace(/^restore /, '').replace(/^the /, 'The ')} restored`
}
