import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** Serves the built page and nothing outside its folder; every other address is the page itself. */
export function createPageFiles(folder: string) {
  const root = normalize(folder.endsWith(sep) ? folder : folder + sep)
  return async (pathname: string, response: ServerResponse, origin: string): Promise<void> => {
    const wanted = normalize(join(root, decodeURIComponent(pathname)))
    const file =
      wanted.startsWith(root) && mediaTypes[extname(wanted)] !== undefined ? wanted : join(root, 'index.html')
    const found = await stat(file).catch(() => null)
    if (found?.isFile() !== true) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
      response.end()
      return
    }
    response.writeHead(200, {
      'content-type': mediaTypes[extname(file)] ?? 'application/octet-stream',
      'content-length': found.size,
      'cache-control': 'no-cache',
      ...protection(origin),
    })
    await pipeline(createReadStream(file), response)
  }
}

function protection(origin: string): Record<string, string> {
  const socket = origin.replace(/^http/, 'ws')
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self'",
      `connect-src 'self' ${socket}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  }
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}
