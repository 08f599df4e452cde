import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { loud } from '#test/electron-standin/loud.ts'
import { demandReady } from '#test/electron-standin/state.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}

/** Files only: an app under test has no business on the network. */
export const net = loud('net', {
  fetch: async (address: string): Promise<Response> => {
    demandReady('net')
    if (!address.startsWith('file:')) throw new Error(`stand-in: net.fetch of ${address} is not supported`)
    const file = fileURLToPath(address)
    try {
      const type = mediaTypes[path.extname(file)] ?? 'application/octet-stream'
      return new Response(await readFile(file), { headers: { 'content-type': type } })
    } catch {
      throw new TypeError('net::ERR_FILE_NOT_FOUND')
    }
  },
})
