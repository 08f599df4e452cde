import { implement } from '@orpc/server'
import { shellContract, type MenuState } from '#shared/contract/shell.ts'
import type { FileOpener } from './open-files.ts'
import type { Wishes } from './wishes.ts'

/** What the page's calls to the shell come to. */
export interface ShellContext {
  readonly wishes: Wishes
  readonly files: FileOpener
  readonly kept: () => void
  readonly editText: (edit: 'undo' | 'redo') => void
  readonly tellMenu: (state: MenuState) => void
}

const calls = implement(shellContract).$context<ShellContext>()

/** The shell's contract with its handlers. */
export const shellRouter = calls.router({
  wishes: calls.wishes.handler(({ context, signal }) => context.wishes.follow(signal)),
  kept: calls.kept.handler(({ context }) => {
    context.kept()
    return null
  }),
  openWorkspace: calls.openWorkspace.handler(({ context }) => context.files.chooseWorkspace()),
  createWorkspace: calls.createWorkspace.handler(({ context, input }) =>
    context.files.createWorkspace(input),
  ),
  editText: calls.editText.handler(({ context, input }) => {
    context.editText(input)
    return null
  }),
  tellMenu: calls.tellMenu.handler(({ context, input }) => {
    context.tellMenu(input)
    return null
  }),
})
