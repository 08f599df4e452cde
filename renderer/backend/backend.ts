import type { ContractRouterClient } from '@orpc/contract'
import { inject, type App, type InjectionKey, type ShallowRef } from 'vue'
import type { Contract } from '#shared/contract/index.ts'
import type { ShellContract } from '#shared/contract/shell.ts'
import type { ChosenFile, Upload, UploadOptions } from './channel.ts'

export type BackendCalls = ContractRouterClient<Contract>

export type ConnectionState = 'connecting' | 'open' | 'reconnecting' | 'refused'

/** The page's one way to everything outside it; only stores use it. */
export interface Backend {
  /** Every call of the contract. While there is no connection, calls wait for the next one. */
  readonly calls: BackendCalls
  readonly state: Readonly<ShallowRef<ConnectionState>>
  /** Hands a file over and returns the name imports know it by; at once for one that is handed over already. */
  upload(file: ChosenFile, options?: UploadOptions): Promise<Upload>
  /** What only the desktop shell can do; null in a browser. */
  readonly shell: Shell | null
}

/** The calls of the desktop shell. */
export type Shell = ContractRouterClient<ShellContract>

const backendKey: InjectionKey<Backend> = Symbol('backend')

export function provideBackend(app: App, backend: Backend): void {
  app.provide(backendKey, backend)
}

/** The backend the app was given; works in stores and in components' setup. */
export function useBackend(): Backend {
  const backend = inject(backendKey)
  if (backend === undefined) throw new Error('No backend is provided: the app calls provideBackend().')
  return backend
}
