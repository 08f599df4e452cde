/* eslint-disable @typescript-eslint/no-require-imports -- a sandboxed preload is CommonJS */
const { contextBridge, ipcRenderer } = require('electron')

const attempt = (action) => {
  try {
    action()
    return 'nothing happened'
  } catch (error) {
    return error.message
  }
}

contextBridge.exposeInMainWorld('fixture', {
  platform: process.platform,
  add: (a, b) => a + b,
  later: (value) => Promise.resolve({ value }),
  fail: () => {
    throw new Error('the preload failed')
  },
  describe: (...args) => ipcRenderer.invoke('describe', ...args),
  failing: () => ipcRenderer.invoke('fail'),
  unanswered: () => ipcRenderer.invoke('nobody handles this'),
  open: () => ipcRenderer.invoke('open'),
  ping: (...args) => ipcRenderer.send('ping', ...args),
  on: (channel, listener) => {
    ipcRenderer.on(channel, (_event, ...args) => listener(...args))
  },
  nextPong: () => new Promise((resolve) => ipcRenderer.once('pong', (_event, ...args) => resolve(args))),
  forbidden: {
    sync: () => attempt(() => ipcRenderer.sendSync('x')),
    utils: () => attempt(() => require('electron').webUtils),
    node: () => attempt(() => require('node:fs')),
  },
})

ipcRenderer.on('backend-port', (event) =>
  window.postMessage('backend-port', window.location.origin, event.ports),
)
ipcRenderer.on('backend-gone', () => ipcRenderer.send('backend-connect'))
window.addEventListener('message', ({ data }) => {
  if (data === 'backend-connect') ipcRenderer.send('backend-connect')
})
