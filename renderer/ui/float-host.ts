import { computed, inject, provide, type ComputedRef, type InjectionKey, type Ref } from 'vue'

/** Where menus, lists and tooltips are put in the page. */
export type FloatHost = Readonly<Ref<HTMLElement | null>>

const floatHostKey: InjectionKey<FloatHost> = Symbol('float host')

/** The app names its main landmark, a dialog itself: what floats then stands in the landmark it belongs to. */
export function provideFloatHost(host: FloatHost): void {
  provide(floatHostKey, host)
}

/** Target of a portal; the body where nothing is provided. */
export function useFloatHost(): ComputedRef<HTMLElement | 'body'> {
  const host = inject(floatHostKey, null)
  return computed(() => host?.value ?? 'body')
}
