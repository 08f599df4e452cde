import { computed, watch } from 'vue'
import { menuCommands, type MenuCommand, type MenuState } from '#shared/contract/shell.ts'
import { isTyping } from '#renderer/commands/chord.ts'
import { useCommandRegistry } from '#renderer/commands/registry.ts'
import { useReceiveFile } from '#renderer/features/start/receive-file.ts'
import { useDesktopStore } from '#renderer/stores/desktop.ts'
import { usePreferencesStore } from '#renderer/stores/preferences.ts'

/** Lets the desktop shell's menu name, allow and do what the page's commands do, and takes the files it hands over. */
export function useNativeMenu(page: Document): void {
  const desktop = useDesktopStore()
  if (!desktop.isThere) return
  const registry = useCommandRegistry()
  const preferences = usePreferencesStore()
  const receive = useReceiveFile()

  const state = computed((): MenuState => {
    const offered = menuCommands.flatMap((id) => {
      const command = registry.commands.value.find((one) => one.id === id)
      if (command === undefined) return []
      return [{ command: id, title: command.title, enabled: (command.disabledReason ?? '') === '' }]
    })
    return { commands: offered, theme: preferences.theme }
  })
  const told = computed(() => JSON.stringify(state.value))
  watch(told, () => void desktop.tellMenu(state.value), { immediate: true })

  function run(command: MenuCommand): void {
    const edit = textEdits[command]
    if (edit !== undefined && isTyping({ target: page.activeElement })) void desktop.editText(edit)
    else if (page.querySelector(openDialog) === null) registry.run(command)
  }

  void desktop.follow((wish) => {
    if (wish.kind === 'command') run(wish.command)
    else receive({ name: wish.file.fileName, size: wish.file.bytes, source: wish.file.source })
  })
}

/** Where text is being typed, undo means the text. */
const textEdits: { readonly [Command in MenuCommand]?: 'undo' | 'redo' } = {
  'app.undo': 'undo',
  'app.redo': 'redo',
}

/** An open dialog has to be answered first, as for keys. */
const openDialog = '[role="dialog"], [role="alertdialog"]'
