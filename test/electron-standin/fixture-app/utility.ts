import type { MessagePortMain } from 'electron'

// Echoes what a page sends with where it ran; `ports` come back used, `exit` ends the process.
process.parentPort.on('message', ({ data, ports: [port] }) => {
  if (port) serve(port, (data as { from: string }).from)
})

function serve(port: MessagePortMain, from: string): void {
  port.on('message', ({ data, ports: [second] }) => {
    if (data === 'exit') process.exit(7)
    if (data === 'where')
      port.postMessage({ type: process.type, argv: process.argv.slice(2), from, pid: process.pid })
    else if (second) {
      second.postMessage('through the second port')
      second.close()
    } else port.postMessage({ echo: data as unknown })
  })
  port.on('close', () => process.parentPort.postMessage('a port closed'))
  port.start()
}
