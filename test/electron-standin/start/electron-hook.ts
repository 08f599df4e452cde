import { registerHooks } from 'node:module'

/** From now on `import 'electron'` and `require('electron')` get the given module. */
export function sendElectronTo(module: URL): void {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' || specifier === 'electron/main'
        ? { url: module.href, format: 'module-typescript', shortCircuit: true }
        : next(specifier, context),
  })
}
