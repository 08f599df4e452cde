import { evaluate, type Evaluation } from '#backend/engine/evaluate.ts'
import { orderRecords } from '#backend/engine/order.ts'
import { orderingFor } from '#backend/engine/ordering.ts'
import { readRecords, type ShownRecord } from '#backend/store/record-rows.ts'
import type { Workspace } from '#backend/workspace/workspace.ts'
import { failure } from '#shared/contract/failure.ts'
import type { Sort } from '#shared/contract/records.ts'
import type { SimulationResult } from '#shared/contract/simulation.ts'
import type { Progress } from '#shared/contract/workspace.ts'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import { isTimeZone } from '#shared/dates/zone.ts'
import type { Group } from '#shared/model/condition.ts'
import { guardedLine } from '#shared/interchange/guarded-line.ts'
import { shareWork, type SharedWork } from '#backend/platform/shared-work.ts'
import { streamProgress } from '#backend/platform/stream-progress.ts'
import type { Surroundings } from '#backend/surroundings.ts'

/** What is asked, and optionally as of another moment or in another zone than the workspace's own. */
export interface Question {
  readonly recordType: string
  readonly conditions: Group
  /** ISO 8601 with zone. */
  readonly now?: string | undefined
  readonly timeZone?: string | undefined
}

interface KeptResult {
  readonly recordType: string
  readonly evaluation: Evaluation
  /** The numbers in each order asked for so far. */
  readonly orders: Map<string, SharedWork<Uint32Array>>
}

/** Simulates segments of one workspace and keeps the last results for their lists. */
export function createSimulation(workspace: Workspace, { newId }: Surroundings) {
  const kept = new Map<string, KeptResult>()

  const keep = (result: KeptResult): string => {
    const id = newId()
    kept.set(id, result)
    for (const old of [...kept.keys()].slice(0, -mostKept)) kept.delete(old)
    return id
  }
  const resultOf = (id: string): KeptResult => {
    const result = kept.get(id)
    if (result === undefined) throw failure('RESULT_GONE', {})
    return result
  }

  function contextAt({ now, timeZone }: Pick<Question, 'now' | 'timeZone'>): EvaluationContext {
    const own = workspace.context()
    if (timeZone !== undefined && !isTimeZone(timeZone)) throw failure('TIME_ZONE_UNKNOWN', { timeZone })
    return {
      ...own,
      now: now === undefined ? own.now : Date.parse(now),
      timeZone: timeZone ?? own.timeZone,
    }
  }

  /** Evaluates until nothing was written meanwhile: a result is of one version, never of parts of two. */
  async function ofOneVersion(evaluateNow: () => Promise<Evaluation>) {
    for (;;) {
      const version = workspace.recordsVersion()
      const evaluation = await evaluateNow()
      if (workspace.recordsVersion() === version) return { evaluation, version }
    }
  }

  /** The matching numbers in an order, worked out once per result and order. */
  async function ordered(id: string, sort: Sort | undefined, signal: AbortSignal): Promise<Uint32Array> {
    const { recordType, evaluation, orders } = resultOf(id)
    const key = JSON.stringify(sort ?? null)
    const present = orders.get(key)
    if (present !== undefined && !present.isLost()) return present.join(signal)
    const ordering = orderingFor(workspace.catalog.type(recordType), sort)
    const order = shareWork((stop) =>
      orderRecords(recordType, evaluation.numbers, ordering, workspace.source(), stop),
    )
    orders.set(key, order)
    return order.join(signal)
  }

  function read(id: string, columns: readonly string[], numbers: Uint32Array): ShownRecord[] {
    const type = workspace.catalog.type(resultOf(id).recordType)
    return readRecords(workspace.database, workspace.catalog.types(), type, columns, [...numbers])
  }

  return {
    run(
      { recordType, conditions, ...moment }: Question,
      signal: AbortSignal,
    ): AsyncGenerator<Progress | SimulationResult, void> {
      return streamProgress(async (report) => {
        const started = performance.now()
        let toldAt = -Infinity
        const tell = (done: number, total: number) => {
          const now = performance.now()
          if (now - toldAt < toldEveryMs) return
          toldAt = now
          report({ kind: 'progress', phase: 'Counting', done, total })
        }
        const { evaluation, version } = await ofOneVersion(() =>
          evaluate(conditions, recordType, contextAt(moment), workspace.source(), {
            signal,
            onProgress: tell,
          }),
        )
        const result = keep({ recordType, evaluation, orders: new Map() })
        return {
          kind: 'result',
          result,
          count: evaluation.numbers.length,
          total: evaluation.total,
          nodes: { ...evaluation.nodes },
          anyLive: evaluation.anyLive,
          durationMs: performance.now() - started,
          version,
        }
      }, signal)
    },

    /** Matching records from `offset`, in order. Fails with RESULT_GONE once later results replaced this one. */
    async rows(
      window: {
        readonly result: string
        readonly sort?: Sort | undefined
        readonly offset: number
        readonly limit: number
        readonly columns: readonly string[]
      },
      signal: AbortSignal,
    ): Promise<ShownRecord[]> {
      const numbers = await ordered(window.result, window.sort, signal)
      return read(
        window.result,
        window.columns,
        numbers.subarray(window.offset, window.offset + window.limit),
      )
    },

    /** All matching records as delimited text, in pieces. */
    async *export(
      wanted: {
        readonly result: string
        readonly sort?: Sort | undefined
        readonly columns: readonly string[]
        readonly format: 'csv' | 'tsv'
      },
      signal: AbortSignal,
    ): AsyncGenerator<{ text: string; done: number; total: number }, void> {
      const numbers = await ordered(wanted.result, wanted.sort, signal)
      const type = workspace.catalog.type(resultOf(wanted.result).recordType)
      const headers = wanted.columns.map(
        (name) => type.columns.find((one) => one.name === name)?.label ?? name,
      )
      const types = wanted.columns.map(
        (name) => type.columns.find((one) => one.name === name)?.type ?? 'guid',
      )
      let text = guardedLine(headers, [], wanted.format)
      for (let from = 0; from < numbers.length || text !== ''; from += piece) {
        signal.throwIfAborted()
        const records = read(wanted.result, wanted.columns, numbers.subarray(from, from + piece))
        text += records.map(({ cells }) => guardedLine(cells, types, wanted.format)).join('')
        yield { text, done: Math.min(from + piece, numbers.length), total: numbers.length }
        text = ''
      }
    },
  }
}

const mostKept = 8
const piece = 1_000
/** Progress is for looking at; hundreds of reports a second would take the time that counting needs. */
const toldEveryMs = 50
