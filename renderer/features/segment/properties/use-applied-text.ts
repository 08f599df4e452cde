import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { useNoticesStore } from '#renderer/stores/notices.ts'

export interface AppliedText {
  readonly text: Ref<string>
  /** Why what is typed was refused; it stays in the field until it is changed. */
  readonly problem: Ref<string>
  /** Applies what is typed: the field was left, or Enter pressed. */
  apply(): Promise<void>
  /** Esc: the first puts back what is stored, the next is the pane's. */
  putBack(event: KeyboardEvent): void
}

/** A text that is applied when its field is left; changes from elsewhere show as long as nothing else is typed. */
export function useAppliedText(
  stored: () => string,
  write: (text: string) => Promise<void>,
  check: (text: string) => string = () => '',
): AppliedText {
  const notices = useNoticesStore()
  const text = ref(stored())
  const problem = ref('')
  let base = stored()
  let underWay: string | null = null
  let isLeft = false

  watch(stored, (now) => {
    if (text.value === base) text.value = now
    base = now
  })
  watch(text, () => (problem.value = ''))

  async function apply(): Promise<void> {
    const wanted = text.value.trim()
    if (text.value === base || wanted === underWay) return
    if (wanted === base) {
      text.value = base
      return
    }
    refuse(check(wanted))
    if (problem.value !== '') return
    underWay = wanted
    try {
      await write(wanted)
      if (text.value.trim() === wanted) text.value = wanted
      base = wanted
    } catch (error) {
      if (isLeft) notices.fail(error)
      else refuse(notices.explain(error))
    } finally {
      underWay = null
    }
  }

  function refuse(why: string): void {
    problem.value = why
    if (why !== '' && !isLeft) notices.announcer.announce(why)
  }

  function putBack(event: KeyboardEvent): void {
    if (text.value === base) return
    event.stopPropagation()
    text.value = base
  }

  onScopeDispose(() => (isLeft = true))

  return { text, problem, apply, putBack }
}
