import { Worker } from 'node:worker_threads'
import type { ImportReport } from '#shared/contract/imports.ts'
import type { Progress } from '#shared/contract/workspace.ts'
import { workerEntry } from '#backend/platform/worker-entry.ts'
import type { ImportJob, ImportMessage, ImportReply } from './job.ts'
import { errorOf } from './worker-error.ts'

/**
 * Runs an import in a thread of its own. `turnToWrite` is asked once everything is prepared and holds the
 * workspace's turn to write until the worker has ended. Aborting ends the worker; before its turn to write nothing
 * has changed.
 */
export function runInWorker(
  job: ImportJob,
  options: {
    readonly signal: AbortSignal
    readonly onProgress: (progress: Progress) => void
    readonly turnToWrite: (write: () => Promise<void>) => Promise<void>
  },
): Promise<ImportReport> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerEntry('import-worker', import.meta.url), { workerData: job })
    const send = (reply: ImportReply) => worker.postMessage(reply)
    const cancel = () => send('cancel')
    const ended = new Promise<void>((resolveEnd) => worker.once('exit', () => resolveEnd()))
    const settle = (action: () => void) => {
      options.signal.removeEventListener('abort', cancel)
      void ended.then(action)
    }
    options.signal.addEventListener('abort', cancel, { once: true })
    if (options.signal.aborted) cancel()

    worker.on('message', (message: ImportMessage) => {
      switch (message.kind) {
        case 'progress':
          options.onProgress(message.progress)
          break
        case 'ready':
          options
            .turnToWrite(() => {
              send('proceed')
              return ended
            })
            .catch(reject)
          break
        case 'takenBack':
          break
        case 'report':
          settle(() => resolve(message.report))
          break
        case 'failure':
          settle(() => reject(errorOf(message)))
          break
        case 'bug':
          settle(() => reject(options.signal.aborted ? abortReason(options.signal) : errorOf(message)))
          break
        default:
          message satisfies never
      }
    })
    worker.once('error', reject)
  })
}

function abortReason(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new DOMException('cancelled', 'AbortError')
}
