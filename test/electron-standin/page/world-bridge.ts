export type WorldSide = 'isolated' | 'main'

export interface WorldBridge {
  /** contextBridge.exposeInMainWorld. */
  expose(name: string, api: unknown): void
}

type Packed =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'function' | 'promise'; readonly id: number }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'array'; readonly items: readonly Packed[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Packed])[] }

type Crossing =
  | { readonly kind: 'expose'; readonly name: string; readonly api: Packed }
  | { readonly kind: 'call'; readonly id: number; readonly args: readonly Packed[] }
  | { readonly kind: 'answer'; readonly failed: boolean; readonly result: Packed }

/**
 * The two JavaScript worlds of a page share the DOM only, so calls between them go as synchronous DOM events: values
 * are copied, functions and promises are stood in for by proxies, prototypes are lost, as with Electron's
 * contextBridge. Runs as text, once in each world, so it uses nothing from outside itself.
 */
export function createWorldBridge(side: WorldSide): WorldBridge {
  const [mine, theirs] = side === 'isolated' ? ['\0to-isolated', '\0to-main'] : ['\0to-main', '\0to-isolated']
  const given: ((...args: unknown[]) => unknown)[] = []
  let answer: Extract<Crossing, { kind: 'answer' }> | undefined

  function cross(detail: Crossing): typeof answer {
    answer = undefined
    window.dispatchEvent(new CustomEvent(theirs, { detail }))
    return answer
  }

  function keep(callback: (...args: never[]) => unknown): number {
    const known = given.indexOf(callback as (typeof given)[number])
    return known >= 0 ? known : given.push(callback as (typeof given)[number]) - 1
  }

  function pack(value: unknown): Packed {
    if (typeof value === 'function') return { kind: 'function', id: keep(value as () => unknown) }
    if (value instanceof Promise) {
      const settle = (yes: (result: unknown) => void, no: (reason: unknown) => void) =>
        void value.then(yes, no)
      return { kind: 'promise', id: keep(settle) }
    }
    if (value instanceof Error) return { kind: 'error', message: value.message }
    if (Array.isArray(value)) return { kind: 'array', items: value.map(pack) }
    if (value !== null && typeof value === 'object') {
      const prototype = Object.getPrototypeOf(value) as unknown
      if (prototype === Object.prototype || prototype === null) {
        return {
          kind: 'object',
          entries: Object.entries(value).map(([key, item]) => [key, pack(item)] as const),
        }
      }
    }
    return { kind: 'value', value: structuredClone(value) }
  }

  function proxyOf(id: number): (...args: unknown[]) => unknown {
    return (...args) => {
      const reply = cross({ kind: 'call', id, args: args.map(pack) })
      if (!reply) throw new Error('stand-in: the other world did not answer')
      const result = unpack(reply.result)
      if (reply.failed) throw result as Error
      return result
    }
  }

  function unpack(packed: Packed): unknown {
    switch (packed.kind) {
      case 'value':
        return packed.value
      case 'function':
        return proxyOf(packed.id)
      case 'promise':
        return new Promise((resolve, reject) => proxyOf(packed.id)(resolve, reject))
      case 'error':
        return new Error(packed.message)
      case 'array':
        return packed.items.map(unpack)
      case 'object':
        return Object.fromEntries(packed.entries.map(([key, item]) => [key, unpack(item)]))
    }
  }

  function call(id: number, args: readonly Packed[]): Crossing {
    try {
      return { kind: 'answer', failed: false, result: pack(given[id]?.(...args.map(unpack))) }
    } catch (error) {
      const reason = error instanceof Error ? error : new Error(String(error))
      return { kind: 'answer', failed: true, result: pack(reason) }
    }
  }

  function freeze(value: unknown): unknown {
    if (value !== null && typeof value === 'object') {
      Object.values(value).forEach(freeze)
      Object.freeze(value)
    }
    return value
  }

  window.addEventListener(mine, (event) => {
    const crossing = (event as CustomEvent<Crossing>).detail
    if (crossing.kind === 'answer') answer = crossing
    else if (crossing.kind === 'call') cross(call(crossing.id, crossing.args))
    else
      Object.defineProperty(window, crossing.name, { value: freeze(unpack(crossing.api)), enumerable: true })
  })

  const exposed = new Set<string>()
  return {
    expose: (name, api) => {
      if (exposed.has(name))
        throw new Error(`Cannot bind an API on top of an existing property on the window object`)
      exposed.add(name)
      cross({ kind: 'expose', name, api: pack(api) })
    },
  }
}
