import { fileURLToPath } from 'node:url'
import { onSupportedNode } from './starting/node-version.ts'

onSupportedNode(async () => {
  const { startApp } = await import('./starting/start-app.ts')
  const { whenParentEnds } = await import('./starting/parent-end.ts')
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())
  if (process.env['npm_lifecycle_event'] !== undefined) whenParentEnds(() => stopping.abort())
  stopping.signal.addEventListener('abort', () => setTimeout(() => process.exit(), closeLimitMs).unref())
  process.exitCode = await startApp({
    parameters: process.argv.slice(2),
    // The built file is out/main/start.js; the page lies in out/renderer.
    projectFolder: fileURLToPath(new URL('../..', import.meta.url)),
    env: process.env,
    say: (line) => process.stdout.write(`${line}\n`),
    openHost: async ({ port }) => {
      const { startHost } = await import('./hosting/start-host.ts')
      const pageFolder = fileURLToPath(new URL('../renderer', import.meta.url))
      return startHost({ port, pageFolder, sample: true, onBug: (error) => console.error(error) })
    },
    stop: stopping.signal,
  })
})

/** Nobody waits longer than this after Ctrl+C, whatever is still open. */
const closeLimitMs = 5000
