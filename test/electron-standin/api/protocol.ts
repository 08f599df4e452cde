import { loud } from '#test/electron-standin/loud.ts'
import { state } from '#test/electron-standin/state.ts'
import type { InterceptedRequest } from '#test/electron-standin/chromium/request-gate.ts'
import { toApp } from '#test/electron-standin/chromium/scheme-address.ts'

type Handler = (request: Request) => Response | Promise<Response>

interface CustomScheme {
  readonly scheme: string
  readonly privileges?: { readonly standard?: boolean; readonly secure?: boolean }
}

const schemes = new Set<string>()
const handlers = new Map<string, Handler>()

export const protocol = loud('protocol', {
  registerSchemesAsPrivileged: (list: readonly CustomScheme[]): void => {
    if (state.ready)
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of list) {
      if (!privileges?.standard || !privileges.secure) {
        throw new Error(`stand-in: ${scheme} must be standard and secure; others are not supported`)
      }
      schemes.add(scheme)
    }
  },
  handle: (scheme: string, handler: Handler): void => {
    if (!schemes.has(scheme)) throw new Error(`stand-in: ${scheme} was not registered as privileged`)
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    handlers.set(scheme, handler)
  },
  unhandle: (scheme: string): void => void handlers.delete(scheme),
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
})

export const appSchemes: ReadonlySet<string> = schemes

/** What the app's handler makes of a request in one of its schemes; undefined when the address is not its own. */
export function respondInScheme(request: InterceptedRequest): Promise<Response> | undefined {
  const address = toApp(request.address)
  if (address === request.address) return undefined
  const handler = handlers.get(address.slice(0, address.indexOf(':')))
  if (!handler) return Promise.reject(new Error(`nobody handles ${address}`))
  const { method, headers, body } = request
  return Promise.resolve(new Request(address, { method, headers, ...(body && { body }) })).then(handler)
}
