import { useCommands, type Command } from '#renderer/commands/registry.ts'
import { moveToRegion } from '#renderer/commands/regions.ts'
import { useRouter } from '#renderer/router.ts'
import { useDialogsStore } from '#renderer/stores/dialogs.ts'
import { usePreferencesStore, type Theme } from '#renderer/stores/preferences.ts'
import { useSampleStore } from '#renderer/stores/sample.ts'
import { useWorkspaceStore } from '#renderer/stores/workspace.ts'
import { railItems } from './screens.ts'

const section = 'Everywhere'
const themes: readonly { theme: Theme; title: string }[] = [
  { theme: 'light', title: 'Use the light theme' },
  { theme: 'dark', title: 'Use the dark theme' },
  { theme: 'system', title: "Use the system's theme" },
]

/** The commands that work on every screen. */
export function useAppCommands(): void {
  const router = useRouter()
  const dialogs = useDialogsStore()
  const preferences = usePreferencesStore()
  const sample = useSampleStore()
  const workspace = useWorkspaceStore()

  const noWorkspace = () => (workspace.current === null ? 'No workspace is open.' : '')
  const { openFile } = workspace

  useCommands((): readonly Command[] => [
    {
      id: 'app.palette',
      title: 'Search or run a command',
      section,
      keys: ['Ctrl+K'],
      hidden: true,
      run: () => dialogs.ask({ kind: 'palette' }),
    },
    {
      id: 'app.keys',
      title: 'Show all keys',
      section,
      keys: ['F1'],
      icon: 'info',
      run: () => dialogs.ask({ kind: 'keys' }),
    },
    {
      id: 'app.undo',
      title: workspace.undoLabel === null ? 'Undo' : `Undo ${workspace.undoLabel}`,
      section,
      icon: 'undo',
      keys: ['Ctrl+Z'],
      disabledReason: workspace.undoLabel === null ? 'There is nothing to undo.' : '',
      run: () => workspace.undo(),
    },
    {
      id: 'app.redo',
      title: workspace.redoLabel === null ? 'Redo' : `Redo ${workspace.redoLabel}`,
      section,
      icon: 'redo',
      keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
      disabledReason: workspace.redoLabel === null ? 'There is nothing to redo.' : '',
      run: () => workspace.redo(),
    },
    ...railItems.map(({ route, label, icon }, index): Command => ({
      id: `app.go.${route.screen}`,
      title: `Go to ${label}`,
      section,
      icon,
      keys: [`Ctrl+${index + 1}`],
      run: () => router.go(route),
    })),
    {
      id: 'segments.trash',
      title: 'Open the trash',
      section,
      icon: 'delete',
      disabledReason: noWorkspace(),
      run: () => router.go({ screen: 'trash' }),
    },
    {
      id: 'app.nextRegion',
      title: 'Next region',
      section,
      keys: ['F6'],
      hidden: true,
      run: () => moveToRegion(document, 1),
    },
    {
      id: 'app.previousRegion',
      title: 'Previous region',
      section,
      keys: ['Shift+F6'],
      hidden: true,
      run: () => moveToRegion(document, -1),
    },
    {
      id: 'workspace.sample',
      title: 'Open the sample organisation',
      section,
      icon: 'play',
      disabledReason: sample.isOpening ? 'It is being opened.' : '',
      run: () => sample.open(),
    },
    {
      id: 'workspace.new',
      title: 'New workspace',
      section,
      icon: 'add',
      run: () => dialogs.ask({ kind: 'new-workspace', name: '' }),
    },
    ...(openFile === null
      ? []
      : [
          {
            id: 'workspace.open',
            title: 'Open workspace',
            section,
            icon: 'folder',
            keys: ['Ctrl+O'],
            run: openFile,
          } satisfies Command,
        ]),
    {
      id: 'workspace.close',
      title: 'Close the workspace',
      section,
      icon: 'close',
      disabledReason: noWorkspace(),
      run: () => workspace.close(),
    },
    ...themes.map(({ theme, title }): Command => ({
      id: `app.theme.${theme}`,
      title,
      section,
      icon: theme === 'dark' ? 'moon' : 'sun',
      disabledReason: preferences.theme === theme ? 'It is in use.' : '',
      run: () => {
        preferences.theme = theme
      },
    })),
  ])
}
