import { isImportable } from '#shared/contract/importable-files.ts'
import { useRouter } from '#renderer/router.ts'
import { useDialogsStore } from '#renderer/stores/dialogs.ts'
import { useIncomingFileStore, type ChosenFile } from '#renderer/stores/incoming-file.ts'
import { useNoticesStore } from '#renderer/stores/notices.ts'
import { useWorkspaceStore } from '#renderer/stores/workspace.ts'

/** Takes a file towards the import screen; without a workspace it first asks for one, named after the file. */
export function useReceiveFile(): (file: ChosenFile) => void {
  const router = useRouter()
  const dialogs = useDialogsStore()
  const incoming = useIncomingFileStore()
  const notices = useNoticesStore()
  const workspace = useWorkspaceStore()

  return (file) => {
    if (!isImportable(file.name)) {
      const text = `${file.name} is not a table. Drop a CSV, XLSX or JSON file.`
      notices.toasts.show(text, { tone: 'error' })
      return
    }
    const goOn = () => {
      incoming.offer(file)
      router.go({ screen: 'import' })
    }
    if (workspace.current !== null) goOn()
    else dialogs.ask({ kind: 'new-workspace', name: file.name.replace(/\.[^.]+$/, ''), then: goOn })
  }
}
