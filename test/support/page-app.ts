import { createPinia, setActivePinia, type Pinia } from 'pinia'
import { onTestFinished } from 'vitest'
import { createApp, type App } from 'vue'
import { provideBackend } from '#renderer/backend/backend.ts'
import { openTestBackend } from './backend.ts'
import { pageBackendOf } from './page-backend.ts'

/** An app whose stores work on a real backend; ends with the test. */
export function openTestApp(): {
  readonly app: App
  readonly pinia: Pinia
  readonly backend: ReturnType<typeof openTestBackend>
} {
  localStorage.clear()
  const backend = openTestBackend()
  const app = createApp({ render: () => null })
  const pinia = createPinia()
  app.use(pinia)
  provideBackend(app, pageBackendOf(backend))
  app.mount(document.createElement('div'))
  setActivePinia(pinia)
  onTestFinished(() => app.unmount())
  return { app, pinia, backend }
}
