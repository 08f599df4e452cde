import { ORPCError } from '@orpc/client'
import { app, dialog } from 'electron'
import { failureSentence, isFailureCode } from '#shared/words/failure.ts'

/** Tells of a file that could not be opened; true when a person wants it read-only instead, where that is possible. */
export async function tellOfFailure(error: unknown): Promise<boolean> {
  const { code, sentence } = read(error)
  const mayRead = code === 'WORKSPACE_BUSY'
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: app.getName(),
    message: sentence,
    buttons: mayRead ? ['Open read-only', 'Cancel'] : ['Close'],
    defaultId: 0,
    cancelId: mayRead ? 1 : 0,
  })
  return mayRead && response === 0
}

function read(error: unknown): { code: string | null; sentence: string } {
  if (error instanceof ORPCError) {
    const { code, data } = error as ORPCError<string, unknown>
    if (isFailureCode(code)) return { code, sentence: failureSentence(code, data as never) }
  }
  console.error(error)
  return { code: null, sentence: 'Segment Studio made an error. What was saved stays saved.' }
}
