interface Destructible {
  isDestroyed(): boolean
}

/** Lets every method of a class throw once its object is destroyed, as Electron's do. */
export function guardDestroyed(
  { prototype }: { prototype: Destructible },
  exempt: readonly string[] = ['constructor', 'isDestroyed'],
): void {
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (typeof value !== 'function' || exempt.includes(name)) continue
    const method = value as (...args: unknown[]) => unknown
    Object.defineProperty(prototype, name, {
      configurable: true,
      writable: true,
      value: function (this: Destructible, ...args: unknown[]) {
        if (this.isDestroyed()) throw new TypeError('Object has been destroyed')
        return method.apply(this, args)
      },
    })
  }
}
