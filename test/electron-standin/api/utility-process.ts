import { fork, type ChildProcess, type StdioOptions } from 'node:child_process'
import os from 'node:os'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { loud, LoudEmitter } from '#test/electron-standin/loud.ts'
import { MessagePortMain } from '#test/electron-standin/ports/message-ports.ts'
import { createPortLink, type PortLink, type PortMessage } from '#test/electron-standin/ports/port-link.ts'
import { demandReady } from '#test/electron-standin/state.ts'

/** Between the main process and a utility process. */
export type UtilityMessage =
  { readonly kind: 'message'; readonly data: unknown; readonly ports: readonly string[] } | PortMessage

interface ForkOptions {
  readonly env?: NodeJS.ProcessEnv
  readonly execArgv?: string[]
  readonly cwd?: string
  readonly stdio?: 'pipe' | 'inherit' | 'ignore'
  readonly serviceName?: string
}

const known = new Set(['env', 'execArgv', 'cwd', 'stdio', 'serviceName'])
const stdioOf = (kind: 'pipe' | 'inherit' | 'ignore'): StdioOptions => ['ignore', kind, kind, 'ipc']
const start = fileURLToPath(new URL('../start/utility.ts', import.meta.url))

class UtilityProcess extends LoudEmitter {
  readonly #child: ChildProcess
  readonly #link: PortLink
  #exited = false

  constructor(entry: string, args: readonly string[], options: ForkOptions) {
    super(['spawn', 'message', 'exit', 'error'])
    const { stdio = 'inherit', execArgv = [], env, cwd } = options
    this.#child = fork(start, [entry, ...args], {
      execArgv,
      serialization: 'advanced',
      stdio: stdioOf(stdio),
      ...(env && { env }),
      ...(cwd !== undefined && { cwd }),
    })
    this.#link = createPortLink((message) => this.#send(message))
    this.#child.on('spawn', () => this.emit('spawn'))
    this.#child.on('message', (message: UtilityMessage) => {
      if (message.kind === 'message') this.emit('message', message.data)
      else this.#link.receive(message)
    })
    this.#child.on('exit', (code, signal) => {
      this.#exited = true
      this.#link.closeAll()
      this.emit('exit', code ?? os.constants.signals[signal ?? 'SIGKILL'])
    })
  }

  get pid(): number | undefined {
    return this.#exited ? undefined : this.#child.pid
  }

  get stdout(): Readable | null {
    return this.#child.stdout
  }

  get stderr(): Readable | null {
    return this.#child.stderr
  }

  postMessage(data: unknown, transfer: readonly MessagePortMain[] = []): void {
    const ports = transfer.map((port) => this.#link.give(MessagePortMain.detach(port)))
    this.#send({ kind: 'message', data, ports })
  }

  kill(): boolean {
    return !this.#exited && this.#child.kill()
  }

  /** What is sent to a process that has ended is lost, as in Electron. */
  #send(message: UtilityMessage): void {
    if (this.#child.connected) this.#child.send(message, () => undefined)
  }
}

export const utilityProcess = loud('utilityProcess', {
  fork: (entry: string, args: readonly string[] = [], options: ForkOptions = {}): UtilityProcess => {
    demandReady('utilityProcess')
    const stranger = Object.keys(options).find((key) => !known.has(key))
    if (stranger) throw new Error(`stand-in: the utilityProcess option '${stranger}' is not supported`)
    return new UtilityProcess(entry, args, options)
  },
})
