import { createReadStream } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { createPageFinder } from '../page-files/find-page-file.ts'
import { pageHeaders } from '../page-files/page-headers.ts'

/** Serves the built page and nothing outside its folder; every other address is the page itself. */
export function createPageFiles(folder: string) {
  const find = createPageFinder(folder)
  return async (pathname: string, response: ServerResponse, origin: string): Promise<void> => {
    const file = await find(pathname)
    if (file === null) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
      response.end()
      return
    }
    response.writeHead(200, {
      'content-type': file.mediaType,
      'content-length': file.bytes,
      ...pageHeaders([origin.replace(/^http/, 'ws')]),
    })
    await pipeline(createReadStream(file.path), response)
  }
}
