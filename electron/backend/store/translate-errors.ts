import { failure } from '#shared/contract/failure.ts'
import { sqliteCode } from './database.ts'

/** Does something with a workspace file and turns what SQLite and the system say about it into declared failures. */
export function translatingErrors<Result>(file: string, action: () => Result): Result {
  try {
    return action()
  } catch (error) {
    throw translated(file, error)
  }
}

/** The declared failure behind an error of SQLite or of the file system; the error itself when it is none. */
export function translated(file: string, error: unknown): unknown {
  const code = sqliteCode(error) ?? (error as NodeJS.ErrnoException | null)?.code ?? ''
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return failure('DISK_FULL', { file }, { cause: error })
  if (code === 'SQLITE_NOTADB') return failure('WORKSPACE_FOREIGN', { file }, { cause: error })
  if (code.startsWith('SQLITE_CORRUPT')) {
    return failure('WORKSPACE_DAMAGED', { file, detail: code }, { cause: error })
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return failure('WORKSPACE_READ_ONLY', { file, why: 'permission' }, { cause: error })
  }
  return error
}
