import './no-eval.ts' // Before anything that makes a schema.
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { provideBackend, type Backend } from './backend/backend.ts'
import { browserDoor } from './backend/browser-door.ts'
import { connect } from './backend/connect.ts'
import { connectDesktop } from './backend/desktop-door.ts'
import { createCommandRegistry, provideCommands } from './commands/registry.ts'
import { createRouter, provideRouter } from './router.ts'
import { useNoticesStore } from './stores/notices.ts'
import './styles/tokens.css'
import './styles/shell.css'
import './styles/base.css'

const app = createApp(App)
app.use(createPinia())
provideBackend(app, reachBackend())
provideRouter(app, createRouter(window))
provideCommands(app, createCommandRegistry(), window)
tellOfBugs()
app.mount('#app')

/** The browser host serves pages from its loopback address only; every other address is the desktop shell's. */
function reachBackend(): Backend {
  return window.location.hostname === '127.0.0.1' ? connect(browserDoor(window)) : connectDesktop(window)
}

/** What nobody caught is told once, in a notice; it never ends the app. */
function tellOfBugs(): void {
  const notices = useNoticesStore()
  app.config.errorHandler = (error) => notices.fail(error)
  window.addEventListener('error', ({ error, message }) => {
    // No error: the browser only puts off to the next frame what a change of size changed in turn.
    if (!message.startsWith('ResizeObserver loop')) notices.fail(error ?? message)
  })
  window.addEventListener('unhandledrejection', (event) => {
    event.preventDefault()
    notices.fail(event.reason)
  })
}
