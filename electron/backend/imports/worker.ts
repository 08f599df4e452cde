import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { openDatabase } from '#backend/store/database.ts'
import { translated } from '#backend/store/translate-errors.ts'
import { Failure } from '#shared/contract/failure.ts'
import { undoLast } from '#backend/workspace/index.ts'
import type { ImportJob, ImportMessage, ImportReply, TakeBackJob } from './job.ts'
import { runImport } from './run-import.ts'

/** The import worker: a thread of its own, so that a million rows keep nobody waiting. */
async function importFile(job: ImportJob): Promise<void> {
  const cancelling = new AbortController()
  let proceed: () => void = () => undefined
  const hear = (reply: ImportReply) => {
    if (reply === 'cancel') cancelling.abort()
    proceed()
  }
  parentPort?.on('message', hear)
  // A transaction does not let messages through: whoever asks inside it takes them from the port.
  const heedCancel = () => {
    const waiting = parentPort === null ? undefined : receiveMessageOnPort(parentPort)
    if (waiting !== undefined) hear(waiting.message as ImportReply)
    cancelling.signal.throwIfAborted()
  }
  // A connection that may not create files could not attach the staging file either.
  const database = openDatabase(job.workspacePath, { readonly: false, mustExist: false })
  try {
    const report = await runImport(database, job, {
      signal: cancelling.signal,
      onProgress: (progress) => tell({ kind: 'progress', progress }),
      heedCancel,
      mayWrite: () => {
        const granted = new Promise<void>((resolve) => (proceed = resolve))
        tell({ kind: 'ready' })
        return granted
      },
    })
    tell({ kind: 'report', report })
  } catch (error) {
    tellError(translated(job.workspacePath, error))
  } finally {
    database.close()
    parentPort?.close()
  }
}

/** Undoes the last command, an import, in its one transaction. */
function takeBack({ takeBackIn: path, now }: TakeBackJob): void {
  const database = openDatabase(path, { readonly: false, mustExist: true })
  try {
    tell({ kind: 'takenBack', label: undoLast(database, now).label })
  } catch (error) {
    tellError(translated(path, error))
  } finally {
    database.close()
  }
}

function tellError(error: unknown): void {
  if (error instanceof Failure) {
    const { code, data } = error as { readonly code: string; readonly data: unknown }
    tell({ kind: 'failure', code, data })
  } else if (error instanceof Error)
    tell({ kind: 'bug', message: `${error.name}: ${error.message}`, stack: error.stack })
  else tell({ kind: 'bug', message: String(error), stack: undefined })
}

function tell(message: ImportMessage): void {
  parentPort?.postMessage(message)
}

const job = workerData as ImportJob | TakeBackJob
if ('takeBackIn' in job) takeBack(job)
else await importFile(job)
