import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { projectRoot } from '#test/run/project-root.ts'

export interface HostProcess {
  /** The address with its token. */
  readonly url: string
  readonly port: number
  stop(): Promise<void>
  /** Ends it as a crash would: without any chance to tidy up. */
  kill(): Promise<void>
}

/** Starts the built browser host with a home folder of its own. */
export async function startHostProcess(home: string, port = 0): Promise<HostProcess> {
  const entry = join(projectRoot, 'out/main/host.js')
  const host = spawn(process.execPath, [entry, '--port', String(port), '--json'], {
    env: { ...process.env, SEGMENT_STUDIO_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(host, 'exit')
  const line = await Promise.race([firstLine(host.stdout), ended.then(() => null)])
  if (line === null) throw new Error('The host ended before it printed its address. Run npm run build first.')
  return {
    ...(JSON.parse(line) as { url: string; port: number }),
    async stop() {
      host.kill('SIGTERM')
      await ended
    },
    async kill() {
      host.kill('SIGKILL')
      await ended
    },
  }
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<string | null> {
  for await (const line of createInterface(stream)) return line
  return null
}
