// Runs before `npm run cli`: a fresh clone is built once, without a word on stdout.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot, tool } from './project-root.ts'

if (!existsSync(join(projectRoot, 'out/main/cli.js'))) {
  const [node = '', ...build] = tool('electron-vite', 'build', '--logLevel', 'warn')
  const { status } = spawnSync(node, build, { cwd: projectRoot, stdio: ['ignore', 2, 2] })
  process.exitCode = status ?? 1
}
