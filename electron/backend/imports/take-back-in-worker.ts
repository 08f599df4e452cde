import { Worker } from 'node:worker_threads'
import { workerEntry } from '#backend/platform/worker-entry.ts'
import type { ImportMessage, TakeBackJob } from './job.ts'
import { errorOf } from './worker-error.ts'

/** Undoes the last import of a workspace in a thread of its own; returns the label of its command. */
export function takeBackInWorker(path: string, now: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const workerData: TakeBackJob = { takeBackIn: path, now }
    const worker = new Worker(workerEntry('import-worker', import.meta.url), { workerData })
    let outcome: ImportMessage | null = null
    worker.on('message', (message: ImportMessage) => (outcome = message))
    worker.once('error', reject)
    // Only then has the worker let go of the file.
    worker.once('exit', () => {
      if (outcome?.kind === 'takenBack') resolve(outcome.label)
      else reject(outcome === null ? new Error('the import worker ended without a word') : errorOf(outcome))
    })
  })
}
