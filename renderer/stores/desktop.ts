import { defineStore } from 'pinia'
import { onScopeDispose } from 'vue'
import type { MenuState, ShellWish } from '#shared/contract/shell.ts'
import { useBackend } from '#renderer/backend/backend.ts'
import { isConnectionLost } from '#renderer/backend/channel.ts'
import { useDraftStore } from './draft.ts'
import { useNoticesStore } from './notices.ts'

/** The desktop shell around this page; in a browser there is none and nothing of this happens. */
export const useDesktopStore = defineStore('desktop', () => {
  const { shell } = useBackend()
  const draft = useDraftStore()
  const notices = useNoticesStore()
  const end = new AbortController()

  /** Fulfils the shell's wishes as they come; keeping everything is done here. */
  async function follow(fulfil: (wish: Exclude<ShellWish, { kind: 'keep' }>) => void): Promise<void> {
    while (shell !== null && !end.signal.aborted) {
      try {
        for await (const wish of await shell.wishes(undefined, { signal: end.signal })) {
          if (wish.kind === 'keep') void keepAll()
          else fulfil(wish)
        }
      } catch (error) {
        if (isConnectionLost(error)) continue
        notices.fail(error) // Says nothing when this store's own end aborted it.
        return
      }
    }
  }

  async function keepAll(): Promise<void> {
    await notices.attempt(draft.keepNow)
    await shell?.kept()
  }

  async function tellMenu(state: MenuState): Promise<void> {
    await notices.attempt(async () => shell?.tellMenu(state))
  }

  /** Undoes, or does again, what was typed in the text field that has the focus. */
  async function editText(edit: 'undo' | 'redo'): Promise<void> {
    await notices.attempt(async () => shell?.editText(edit))
  }

  /** Makes a new workspace where a person says; null where there is no such dialog, as in a browser. */
  const createElsewhere =
    shell === null
      ? null
      : async (name: string, timeZone: string): Promise<boolean> =>
          (await notices.attempt(() => shell.createWorkspace({ name, timeZone }))) ?? false

  onScopeDispose(() => end.abort())

  return { isThere: shell !== null, follow, tellMenu, editText, createElsewhere }
})
