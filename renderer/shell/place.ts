import { computed, watch, type ComputedRef } from 'vue'
import { useRouter, type Route } from '#renderer/router.ts'
import { useWorkspaceStore } from '#renderer/stores/workspace.ts'
import { screens } from './screens.ts'

/** Screens that work without a workspace. */
const independent: ReadonlySet<Route['screen']> = new Set(['start', 'settings'])

/** Where the person really is: the route as far as the open workspace, or its absence, allows it. */
export function usePlace(): ComputedRef<Route> {
  const router = useRouter()
  const workspace = useWorkspaceStore()
  const isOpen = computed(() => workspace.current !== null)

  // What was shown of one workspace means nothing in another, and less without one.
  watch(
    () => workspace.current?.id ?? null,
    (now, before) => {
      if (now === null && before !== null) router.replace({ screen: 'start' })
      else if (now !== null && before !== null && !independent.has(router.route.value.screen)) {
        router.replace({ screen: 'segments' })
      }
    },
  )

  return computed(() => {
    const route = router.route.value
    const wanted: Route = Object.hasOwn(screens, route.screen) ? route : { screen: 'segments' }
    if (!isOpen.value) return independent.has(wanted.screen) ? wanted : { screen: 'start' }
    return wanted.screen === 'start' ? { screen: 'segments' } : wanted
  })
}
