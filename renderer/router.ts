import { inject, shallowRef, type App, type InjectionKey, type ShallowRef } from 'vue'

/** Where in the app a person is; small enough to live in the history entry. */
export type Route =
  | { readonly screen: 'start' }
  | { readonly screen: 'segments' }
  | { readonly screen: 'segment'; readonly segment: string; readonly tab?: SegmentTab }
  | { readonly screen: 'sequences' }
  | { readonly screen: 'sequence'; readonly sequence: string }
  | { readonly screen: 'trash' }
  | { readonly screen: 'data'; readonly recordType?: string }
  | { readonly screen: 'import' }
  | { readonly screen: 'import-history' }
  | { readonly screen: 'settings' }

/** The tabs of a segment's page; the definition is the first. */
export type SegmentTab = 'definition' | 'rules' | 'sequence' | 'members'

export type Screen = Route['screen']

export interface Router {
  readonly route: Readonly<ShallowRef<Route>>
  /** Goes there as a new history entry; staying at the same place makes none. */
  go(route: Route): void
  /** Goes there in place of the present entry. */
  replace(route: Route): void
  back(): void
}

/** The address stays bare, so that it can be passed on without telling anything; a reload restores the entry's state. */
export function createRouter(page: Window): Router {
  const route = shallowRef<Route>(routeIn(page.history.state))

  page.addEventListener('popstate', (event) => {
    route.value = routeIn(event.state)
  })

  return {
    route,
    go(next) {
      if (JSON.stringify(next) === JSON.stringify(route.value)) return
      page.history.pushState({ route: next }, '')
      route.value = next
    },
    replace(next) {
      page.history.replaceState({ route: next }, '')
      route.value = next
    },
    back: () => page.history.back(),
  }
}

const routerKey: InjectionKey<Router> = Symbol('router')

export function provideRouter(app: App, router: Router): void {
  app.provide(routerKey, router)
}

export function useRouter(): Router {
  const router = inject(routerKey)
  if (router === undefined) throw new Error('No router is provided: the app calls provideRouter().')
  return router
}

const start: Route = { screen: 'start' }

/** Which ids a screen's entry must hold to be usable. */
const needs: Readonly<Record<Screen, readonly string[]>> = {
  start: [],
  segments: [],
  segment: ['segment'],
  sequences: [],
  sequence: ['sequence'],
  trash: [],
  data: [],
  import: [],
  'import-history': [],
  settings: [],
}

function routeIn(state: unknown): Route {
  const route: unknown = isRecord(state) ? state['route'] : undefined
  if (!isRecord(route) || typeof route['screen'] !== 'string' || !Object.hasOwn(needs, route['screen'])) {
    return start
  }
  const complete = needs[route['screen'] as Screen].every((id) => typeof route[id] === 'string')
  return complete ? (route as Route) : start
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
