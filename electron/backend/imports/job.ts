import type { ImportPlan, ImportReport } from '#shared/contract/imports.ts'
import type { Progress } from '#shared/contract/workspace.ts'

/** An import as the import worker is asked for it; everything in it can cross a thread. */
export interface ImportJob {
  /** Only reads and reports what would happen. */
  readonly dryRun: boolean
  readonly workspacePath: string
  readonly stagingPath: string
  readonly filePath: string
  readonly fileName: string
  readonly plan: ImportPlan
  readonly timeZone: string
  /** The id of the command the import becomes. */
  readonly commandId: string
  /** When the import happens, milliseconds since 1970 UTC. */
  readonly at: number
}

/** The other thing the import worker is asked: to undo the last command, which was an import. */
export interface TakeBackJob {
  readonly takeBackIn: string
  /** Milliseconds since 1970 UTC. */
  readonly now: number
}

/** What the worker tells on its way. */
export type ImportMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  /** Everything is prepared; the workspace may be written once `proceed` comes back. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'report'; readonly report: ImportReport }
  | { readonly kind: 'takenBack'; readonly label: string }
  | { readonly kind: 'failure'; readonly code: string; readonly data: unknown }
  | { readonly kind: 'bug'; readonly message: string; readonly stack: string | undefined }

/** What the worker is told on its way. */
export type ImportReply = 'proceed' | 'cancel'
