import { ipcRenderer } from 'electron'

// Hands the page a port to the backend and one to the shell when it asks, and nothing else: no methods, no Node, no
// paths. Both directions stay within this window: the page alone can ask, and only its own origin can receive.
window.addEventListener('message', ({ source, data }: MessageEvent<{ type?: unknown } | null>) => {
  if (source === window && data?.type === 'segment-studio:connect') ipcRenderer.send('connect')
})

ipcRenderer.on('port', ({ ports }) =>
  window.postMessage({ type: 'segment-studio:port' }, window.location.origin, ports),
)
