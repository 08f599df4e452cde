// Asks for a port to the backend and keeps it for the specs; a new backend brings a new port.
let tellConnected
let connections = 0
globalThis.backend = new Promise((resolve) => (tellConnected = resolve))

window.addEventListener('message', ({ data, ports: [port] }) => {
  if (data !== 'backend-port') return
  if (connections++ > 0) globalThis.backend = Promise.resolve(port)
  else tellConnected(port)
  document.querySelector('[role=status]').textContent =
    connections > 1 ? `connected ${connections} times` : 'connected'
})
window.postMessage('backend-connect', window.location.origin)
