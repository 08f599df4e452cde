import { shallowRef } from 'vue'
import type { Backend as PageBackend, ConnectionState } from '#renderer/backend/backend.ts'
import type { Backend } from '#backend/index.ts'
import { clientOf } from './backend.ts'

/** A real backend as the page sees it, without a connection between them. */
export function pageBackendOf(backend: Backend, bugs: unknown[] = []): PageBackend {
  return {
    calls: clientOf(backend, bugs),
    state: shallowRef<ConnectionState>('open'),
    upload: () => Promise.reject(new Error('Uploads need a door.')),
    shell: null,
  }
}
