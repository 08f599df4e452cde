import { rmSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { failure } from '#shared/contract/failure.ts'
import type {
  ImportPlan,
  ImportReport,
  ImportSight,
  PastImport,
  ImportTrial,
} from '#shared/contract/imports.ts'
import type { Progress } from '#shared/contract/workspace.ts'
import { streamProgress } from '#backend/platform/stream-progress.ts'
import { stagingPath } from '#backend/store/staging-file.ts'
import type { Surroundings } from '#backend/surroundings.ts'
import type { Session } from '#backend/workspace/index.ts'
import type { ImportJob } from './job.ts'
import { lookAtFile, type LookRequest } from './look-at-file.ts'
import { pastImports } from './past-imports.ts'
import { runInWorker } from './run-in-worker.ts'
import { createSources, type OfferedSource } from './sources.ts'
import { takeBackInWorker } from './take-back-in-worker.ts'
import { tryPlan } from './try-plan.ts'

/** Importing files into the open workspace. */
export interface Imports {
  offerPath(path: string): OfferedSource
  acceptUpload(fileName: string, content: Readable): Promise<OfferedSource>
  look(request: LookRequest): Promise<ImportSight>
  preview(plan: ImportPlan): Promise<ImportTrial>
  check(plan: ImportPlan, signal: AbortSignal): AsyncGenerator<Progress | ImportReport, void>
  run(plan: ImportPlan, signal: AbortSignal): AsyncGenerator<Progress | ImportReport, void>
  /** Undoes the import that was a workspace's last command, beside this thread; to be called inside a write. */
  takeBack(workspacePath: string): Promise<string>
  /** The imports of the open workspace, newest first. */
  history(): PastImport[]
  release(source: string): void
  close(): void
}

export function createImports(session: Session, surroundings: Surroundings): Imports {
  const sources = createSources(surroundings)

  function work(plan: ImportPlan, dryRun: boolean, signal: AbortSignal) {
    return streamProgress(async (report: (progress: Progress) => void) => {
      const workspace = session.require()
      const { path, readOnly } = workspace
      // A check stages its rows beside the file and opens it for writing: a file that is not ours stays untouched.
      if (readOnly !== null) throw failure('WORKSPACE_READ_ONLY', { file: path, why: readOnly })
      const { path: filePath, fileName } = sources.get(plan.source)
      const staging = stagingPath(path, surroundings.newId())
      const job: ImportJob = {
        dryRun,
        plan,
        filePath,
        fileName,
        commandId: surroundings.newId(),
        workspacePath: path,
        stagingPath: staging,
        timeZone: workspace.settings().timeZone,
        at: surroundings.clock.now(),
      }
      try {
        return await runInWorker(job, {
          signal,
          onProgress: report,
          turnToWrite: (write) => workspace.write(['records', 'catalog'], write),
        })
      } finally {
        rmSync(staging, { force: true })
      }
    }, signal)
  }

  return {
    offerPath: (path) => sources.offerPath(path),
    acceptUpload: (fileName, content) => sources.acceptUpload(fileName, content),
    look: (request) => lookAtFile(session.require(), sources.get(request.source), request),
    preview: (plan) => tryPlan(session.require(), sources.get(plan.source), plan),
    check: (plan, signal) => work(plan, true, signal),
    run: (plan, signal) => work(plan, false, signal),
    takeBack: (path) => takeBackInWorker(path, surroundings.clock.now()),
    history: () => pastImports(session.require().database),
    release: (source) => sources.release(source),
    close: () => sources.close(),
  }
}
