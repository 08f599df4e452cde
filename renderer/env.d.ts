declare module '*.vue' {
  import type { DefineComponent } from 'vue'

  const component: DefineComponent<object, object, unknown>
  // eslint-disable-next-line no-restricted-exports -- a single-file component is its module's default export
  export default component
}
