import type { Problem } from '#shared/contract/import-problem.ts'

/** One row of a foreign file as text; `line` is the physical line it starts on (first line 1) or its row number. */
export interface FileRow {
  readonly line: number
  readonly values: readonly string[]
}

/** About a thousand rows, as wide as the header, and what was wrong in that part of the file. */
export interface RowBatch {
  readonly rows: readonly FileRow[]
  readonly problems: readonly Problem[]
}

/** Where readers put their rows; `take` hands out what has come together since, in batches of at most `size` rows. */
export interface BatchCollector {
  readonly addRow: (line: number, values: readonly string[]) => void
  readonly addProblem: (problem: Problem) => void
  /** Full batches; with `rest` also the last, unfilled one. */
  take(rest?: boolean): Generator<RowBatch, void, undefined>
}

export function createBatchCollector(size = 1000): BatchCollector {
  let rows: FileRow[] = []
  let problems: Problem[] = []
  const full: RowBatch[] = []
  const close = () => {
    full.push({ rows, problems })
    rows = []
    problems = []
  }
  return {
    addRow(line, values) {
      rows.push({ line, values })
      if (rows.length >= size) close()
    },
    addProblem(problem) {
      problems.push(problem)
      if (problems.length >= size) close()
    },
    *take(rest = false) {
      if (rest && (rows.length > 0 || problems.length > 0)) close()
      yield* full.splice(0)
    },
  }
}
