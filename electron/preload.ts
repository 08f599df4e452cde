import { ipcRenderer } from 'electron'

// Hands the page a port to the backend when it asks, and nothing else: no methods, no Node, no paths.
window.addEventListener('message', ({ source, data }: MessageEvent<{ type?: unknown } | null>) => {
  if (source === window && data?.type === 'segment-studio:connect') ipcRenderer.send('connect')
})

ipcRenderer.on('port', ({ ports }) => window.postMessage({ type: 'segment-studio:port' }, '*', ports))
