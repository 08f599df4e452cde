import { shallowRef, type ShallowRef } from 'vue'
import type { Attachments } from '#shared/contract/segments.ts'
import { useNoticesStore } from '#renderer/stores/notices.ts'
import { useSegmentsStore } from '#renderer/stores/segments.ts'

/** What hangs on segments, for a dialog about them; without it there is nothing to ask, and the dialog goes. */
export function useAttachments(
  ids: readonly string[],
  close: () => void,
): Readonly<ShallowRef<readonly Attachments[] | null>> {
  const notices = useNoticesStore()
  const segments = useSegmentsStore()
  const attachments = shallowRef<readonly Attachments[] | null>(null)
  void notices
    .attempt(() => segments.attachments(ids))
    .then((answer) => {
      if (answer === undefined) close()
      else attachments.value = answer
    })
  return attachments
}
