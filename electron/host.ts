import { fileURLToPath } from 'node:url'
import { onSupportedNode } from './starting/node-version.ts'

onSupportedNode(async () => {
  const { runCommandLine } = await import('./command-line/run.ts')
  process.exitCode = await runCommandLine(['serve', ...process.argv.slice(2)], {
    // The built file is out/main/host.js.
    pageFolder: fileURLToPath(new URL('../renderer', import.meta.url)),
  })
})
