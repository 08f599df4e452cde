import { onScopeDispose, ref, type Ref } from 'vue'

/** Whether the window is below 1024 px, where panes stand one above the other. */
export function useNarrowWindow(): Readonly<Ref<boolean>> {
  const query = window.matchMedia('(width < 1024px)')
  const isNarrow = ref(query.matches)
  const end = new AbortController()
  query.addEventListener('change', () => (isNarrow.value = query.matches), { signal: end.signal })
  onScopeDispose(() => end.abort())
  return isNarrow
}
