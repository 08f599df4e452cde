/**
 * What a sandboxed preload may `require`; everything else is an error. Runs as text in the isolated world, so it uses
 * nothing from outside itself.
 */
export function createPreloadRequire(ipcRenderer: object, contextBridge: object) {
  const loud = <T extends object>(name: string, object: T): T =>
    new Proxy(object, {
      get: (target, key) => {
        if (key in target || typeof key === 'symbol' || key === 'then')
          return Reflect.get(target, key) as unknown
        throw new Error(`stand-in: ${name}.${key} is not supported in a preload`)
      },
    })
  const electron = loud('electron', {
    ipcRenderer: loud('ipcRenderer', ipcRenderer),
    contextBridge: loud('contextBridge', contextBridge),
  })
  return (name: string): object => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error(`module not found: ${name}`)
  }
}
