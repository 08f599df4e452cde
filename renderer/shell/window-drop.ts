import { onScopeDispose } from 'vue'
import { useReceiveFile } from '#renderer/features/start/receive-file.ts'

/** A file may be dropped anywhere on the window; the page itself is never left for it. */
export function useWindowDrop(page: Window): void {
  const receive = useReceiveFile()
  const end = new AbortController()
  const { signal } = end
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

  page.addEventListener(
    'dragover',
    (event) => {
      if (holdsFiles(event)) event.preventDefault()
    },
    { signal },
  )
  page.addEventListener(
    'drop',
    (event) => {
      if (!holdsFiles(event) || event.defaultPrevented) return
      event.preventDefault()
      const file = event.dataTransfer?.files[0]
      if (file !== undefined) receive(file)
    },
    { signal },
  )
  onScopeDispose(() => end.abort())
}
