import { ref, type Ref } from 'vue'
import { useNoticesStore } from '#renderer/stores/notices.ts'

/** The work behind a dialog's button: busy while it goes on, its failure told in the dialog. */
export function useDialogWork(done: () => void): {
  readonly busy: Ref<boolean>
  readonly problem: Ref<string>
  readonly run: (work: () => Promise<unknown>) => Promise<void>
} {
  const notices = useNoticesStore()
  const busy = ref(false)
  const problem = ref('')

  async function run(work: () => Promise<unknown>): Promise<void> {
    if (busy.value) return
    busy.value = true
    problem.value = ''
    try {
      await work()
      done()
    } catch (error) {
      problem.value = notices.explain(error)
    } finally {
      busy.value = false
    }
  }

  return { busy, problem, run }
}
