import { parseArgs } from 'node:util'

export interface StartOptions {
  /** Straight to the browser, without looking for Electron. */
  readonly browser: boolean
  /** Open no window: only print the address. */
  readonly open: boolean
  /** Port of the browser host; 0 lets the system choose. */
  readonly port: number
}

export const usage = `npm start [-- options]
  --browser    use the browser even when Electron is there
  --no-open    open no window, only print the address
  --port <n>   port of the local address (default: a free one)`

/** Reads what follows `npm start --`; throws one sentence when it makes no sense. */
export function readStartOptions(parameters: readonly string[]): StartOptions & { readonly help: boolean } {
  const { values } = parseArgs({
    args: [...parameters],
    allowNegative: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      browser: { type: 'boolean', default: false },
      open: { type: 'boolean', default: true },
      port: { type: 'string', default: '0' },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`${values.port} is not a port number.`)
  return { help: values.help, browser: values.browser || !values.open, open: values.open, port }
}
