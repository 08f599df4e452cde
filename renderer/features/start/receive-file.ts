import { useRouter } from '#renderer/router.ts'
import { useDialogsStore } from '#renderer/stores/dialogs.ts'
import { useIncomingFileStore } from '#renderer/stores/incoming-file.ts'
import { useNoticesStore } from '#renderer/stores/notices.ts'
import { useWorkspaceStore } from '#renderer/stores/workspace.ts'

/** Files that can be imported, for file inputs and drops. */
export const importable = ['.csv', '.tsv', '.txt', '.xlsx', '.json', '.jsonl', '.ndjson'] as const

/** Takes a file towards the import screen; without a workspace it first asks for one, named after the file. */
export function useReceiveFile(): (file: File) => void {
  const router = useRouter()
  const dialogs = useDialogsStore()
  const incoming = useIncomingFileStore()
  const notices = useNoticesStore()
  const workspace = useWorkspaceStore()

  return (file) => {
    if (!importable.some((ending) => file.name.toLowerCase().endsWith(ending))) {
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
