import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron'
import { callsOver, type BackendCalls } from './backend-calls.ts'
import { createRestartPolicy } from './restart-policy.ts'
import type { UtilityMessage } from './utility-message.ts'

export interface BackendProcess {
  /** The shell's own calls, with paths, once the backend is ready for them. */
  readonly calls: () => Promise<BackendCalls>
  /** A page's port; what comes over it waits until the backend is ready. */
  readonly openPagePort: () => MessagePortMain
  /** Lets the backend close its file and waits for its end, which is forced after a while. */
  readonly end: () => Promise<void>
}

export interface BackendProcessOptions {
  /** The built file that the process runs. */
  readonly entry: string
  /** Called for every new process, before any page reaches it. */
  readonly prepare: (calls: BackendCalls) => Promise<void>
  /** Called when the process has ended without being asked: its ports are dead. */
  readonly onLost: () => void
  /** Called when it ended too often; resolves when a person wants another try. */
  readonly askForAnotherTry: () => Promise<void>
}

/** Starts the process that owns the backend, and again whenever it ends. Nothing here waits for it. */
export function startBackendProcess(options: BackendProcessOptions): BackendProcess {
  const policy = createRestartPolicy()
  let ready = Promise.withResolvers<BackendCalls>()
  let waiting: MessagePortMain[] = []
  let isReady = false
  let hasEnded = false
  const isEnding = () => hasEnded
  let child = start()

  function start(): UtilityProcess {
    const started = utilityProcess.fork(options.entry, [], { serviceName: 'Segment Studio backend' })
    started.once('exit', () => void restart())
    void prepare(started)
    return started
  }

  async function prepare(started: UtilityProcess): Promise<void> {
    const { port1, port2 } = new MessageChannelMain()
    tell(started, { kind: 'connect', mayUsePaths: true }, [port2])
    const calls = callsOver(port1)
    const ended = new Promise<'ended'>((resolve) => started.once('exit', () => resolve('ended')))
    const prepared = options.prepare(calls).catch((error: unknown) => {
      // Most often it is ending already; one that runs on but cannot be prepared would keep every page waiting.
      console.error(error)
      started.kill()
      return ended
    })
    // Calls to a process that ends may never be answered.
    if ((await Promise.race([prepared, ended])) === 'ended') return
    isReady = true
    for (const port of waiting.splice(0)) giveToPage(started, port)
    ready.resolve(calls)
  }

  async function restart(): Promise<void> {
    if (isEnding()) return
    if (isReady) ready = Promise.withResolvers()
    isReady = false
    options.onLost()
    const pauseMs = policy.pauseAfter(performance.now())
    if (pauseMs !== null) await new Promise((resolve) => setTimeout(resolve, pauseMs))
    else {
      await options.askForAnotherTry()
      policy.forget()
    }
    if (!isEnding()) child = start()
  }

  return {
    calls: () => ready.promise,
    openPagePort() {
      const { port1, port2 } = new MessageChannelMain()
      if (isReady) giveToPage(child, port1)
      else waiting = [...waiting, port1]
      return port2
    },
    async end() {
      hasEnded = true
      if (child.pid === undefined) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      tell(child, { kind: 'end' })
      const timer = setTimeout(() => child.kill(), endLimitMs)
      await ended
      clearTimeout(timer)
    },
  }
}

const endLimitMs = 5000

function giveToPage(child: UtilityProcess, port: MessagePortMain): void {
  tell(child, { kind: 'connect', mayUsePaths: false }, [port])
}

function tell(child: UtilityProcess, message: UtilityMessage, ports: MessagePortMain[] = []): void {
  child.postMessage(message, ports)
}
