import { onScopeDispose, ref, watch, type Ref } from 'vue'

/** Design rule for progress: true only once `running` has lasted a while, so that quick work does not flash. False at once when it ends. */
export function useLate(running: () => boolean, afterMs = 400): Readonly<Ref<boolean>> {
  const isLate = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    running,
    (isRunning) => {
      clearTimeout(timer)
      if (isRunning) timer = setTimeout(() => (isLate.value = true), afterMs)
      else isLate.value = false
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
  return isLate
}
