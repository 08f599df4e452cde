import { computed, ref } from 'vue'

/**
 * Text that is being typed: while the field has the focus it shows what is typed, whatever the answer makes of it, and
 * all that is typed in one visit belongs together.
 */
export function useTyped(stored: () => string, change: (text: string, visit: string) => void) {
  const typed = ref<string | null>(null)
  let visit = ''

  const text = computed({
    get: () => typed.value ?? stored(),
    set: (next) => {
      if (next === text.value) return
      typed.value = next
      change(next, visit)
    },
  })

  return {
    text,
    enter: () => {
      visit = crypto.randomUUID()
    },
    leave: () => {
      typed.value = null
    },
  }
}
