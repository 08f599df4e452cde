import { spawn } from 'node:child_process'
import { join } from 'node:path'

export interface FetchLimits {
  readonly limitMs: number
  readonly stop: AbortSignal
}

/**
 * Runs the installed Electron package's own script that downloads its binary. Resolves to undefined when it is there
 * now, else to the reason in a few words. A download that is cut off leaves nothing that could be taken for a binary.
 */
export function fetchElectron(
  projectFolder: string,
  { limitMs, stop }: FetchLimits,
): Promise<string | undefined> {
  const script = join(projectFolder, 'node_modules', 'electron', 'install.js')
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const read = (text: string): void => {
      output += text
    }
    child.stdout.setEncoding('utf8').on('data', read)
    child.stderr.setEncoding('utf8').on('data', read)

    let late = false
    const end = (): void => {
      child.kill('SIGKILL')
    }
    const timer = setTimeout(() => {
      late = true
      end()
    }, limitMs)
    stop.addEventListener('abort', end, { once: true })

    const finish = (reason: string | undefined): void => {
      clearTimeout(timer)
      stop.removeEventListener('abort', end)
      child.stdout.destroy()
      child.stderr.destroy()
      resolve(reason)
    }
    child.once('error', (error) => finish(error.message))
    child.once('exit', (code) => {
      if (code === 0) finish(undefined)
      else finish(late ? `not within ${limitMs / 1000} s` : reasonIn(output))
    })
  })
}

function reasonIn(output: string): string {
  const message = /^\s*\w*Error: (.+)$/m.exec(output)?.[1]
  return message ?? 'its install script failed'
}
