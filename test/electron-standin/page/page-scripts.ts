import { readFileSync } from 'node:fs'
import { createCodec } from './codec.ts'
import { createIpcRenderer } from './ipc-renderer.ts'
import { createPagePorts } from './page-ports.ts'
import { createPreloadRequire } from './preload-modules.ts'
import { reportTitle } from './report-title.ts'
import { sendFilesAsBytes } from './send-files.ts'
import { reportWindowOpen } from './window-open.ts'
import { createWorldBridge } from './world-bridge.ts'

/** Electron's own name for the world its preloads live in. */
export const isolatedWorld = 'Electron Isolated Context'
/** The binding by which the isolated world speaks to the main process. */
export const sendBinding = '__standInSend'
/** The function in the isolated world that the main process calls. */
export const receiveFunction = '__standInReceive'

/** Runs in the page's own world before anything else does. */
export const mainWorldScript = `
  (${createWorldBridge.toString()})('main');
  (${reportWindowOpen.toString()})();
  (${sendFilesAsBytes.toString()})()`

/** Runs in the isolated world of the page's main frame: the wiring, then the app's preload. */
export function isolatedWorldScript(
  preload: string | undefined,
  additionalArguments: readonly string[],
): string {
  const source = preload === undefined ? '' : readFileSync(preload, 'utf8')
  const process = {
    type: 'renderer',
    platform: globalThis.process.platform,
    versions: { ...globalThis.process.versions },
    argv: [globalThis.process.execPath, ...additionalArguments],
    env: {},
    contextIsolated: true,
    sandboxed: true,
  }
  return `if (window === window.top) {
    const codec = (${createCodec.toString()})()
    const bridge = (${createWorldBridge.toString()})('isolated')
    const post = (message) => globalThis.${sendBinding}(JSON.stringify(message))
    const ports = (${createPagePorts.toString()})(codec, post)
    const { ipcRenderer, receive } = (${createIpcRenderer.toString()})(codec, ports, post)
    globalThis.${receiveFunction} = receive
    window.addEventListener('\\0window-open', (event) => post({ kind: 'window-open', url: event.detail }))
    ;(${reportTitle.toString()})((title) => post({ kind: 'title', title }))
    const require = (${createPreloadRequire.toString()})(ipcRenderer, { exposeInMainWorld: bridge.expose })
    const module = { exports: {} };
    (function (require, process, module, exports) {${source}\n}).call(
      globalThis, require, ${JSON.stringify(process)}, module, module.exports)
  }\n//# sourceURL=${preload ?? 'stand-in'}`
}
