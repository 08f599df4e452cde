import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'

/** Commands of the page that the desktop shell's native menu offers, by their id in the page's registry. */
export const menuCommands = [
  'workspace.new',
  'workspace.sample',
  'workspace.close',
  'app.undo',
  'app.redo',
  'app.theme.light',
  'app.theme.dark',
  'app.theme.system',
  'app.keys',
] as const

export const MenuCommand = z.enum(menuCommands)
export type MenuCommand = z.infer<typeof MenuCommand>

/** What the page tells the menu, so that both name and allow the same. */
export const MenuState = z.object({
  commands: z.array(z.object({ command: MenuCommand, title: z.string(), enabled: z.boolean() })),
  theme: z.enum(['system', 'light', 'dark']),
})
export type MenuState = z.infer<typeof MenuState>

/** A file the shell has handed over for import; the page learns its name, never its path. */
export const HandedFile = z.object({ source: z.string(), fileName: z.string(), bytes: z.number() })
export type HandedFile = z.infer<typeof HandedFile>

/** What the shell wants of the page; `keep` asks for everything unsaved to be written and is answered by `kept`. */
export const ShellWish = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('command'), command: MenuCommand }),
  z.object({ kind: z.literal('import'), file: HandedFile }),
  z.object({ kind: z.literal('keep') }),
])
export type ShellWish = z.infer<typeof ShellWish>

/**
 * What the page of a desktop window may ask of the shell, beside the backend's contract. The shell itself opens the
 * files a person chooses and tells of what goes wrong with them; the page learns of workspaces through the backend.
 */
export const shellContract = {
  /** The shell's wishes as they come, until the window goes; those made while no page listened come first. */
  wishes: oc.output(eventIterator(ShellWish)),
  /** Answers the wish to keep everything. */
  kept: oc.output(z.null()),
  /** Asks for a workspace file and opens it; false when none was opened. */
  openWorkspace: oc.output(z.boolean()),
  /** Asks where the new workspace's file is to be and makes it there; false when none was made. */
  createWorkspace: oc
    .input(z.object({ name: z.string().max(100), timeZone: z.string() }))
    .output(z.boolean()),
  /** Undoes or does again in the text field that has the focus, as the system does it. */
  editText: oc.input(z.enum(['undo', 'redo'])).output(z.null()),
  tellMenu: oc.input(MenuState).output(z.null()),
}

export type ShellContract = typeof shellContract
