import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { protocol } from 'electron'
import { createPageFinder } from '../page-files/find-page-file.ts'
import { pageHeaders } from '../page-files/page-headers.ts'
import { uploadRefusal } from './upload-refusal.ts'

/** The address of the page. */
export const pageAddress = 'studio://app/'

const { protocol: schemeColon, host } = new URL(pageAddress)
const scheme = schemeColon.slice(0, -1)

/** Makes the scheme a full origin; before the application is ready. */
export function declarePageScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true }
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }])
}

/** Takes a file the page hands over and answers with the name it is imported by. */
export type ReceiveUpload = (fileName: string, content: Readable) => Promise<unknown>

/** Serves the built page, and nothing outside its folder, and takes the files it hands over. */
export function servePage(folder: string, receive: ReceiveUpload): void {
  const find = createPageFinder(folder)
  protocol.handle(scheme, async (request) => {
    const address = new URL(request.url)
    if (address.host !== host) return refuse(404)
    if (request.method === 'POST' && address.pathname === '/upload') {
      return takeUpload(request, address.searchParams.get('name') ?? '', receive)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
    const file = await find(address.pathname)
    if (file === null) return refuse(404)
    const headers = {
      'content-type': file.mediaType,
      'content-length': String(file.bytes),
      ...pageHeaders(),
    }
    const body = Readable.toWeb(createReadStream(file.path)) as ReadableStream<Uint8Array>
    return new Response(request.method === 'HEAD' ? null : body, { headers })
  })
}

async function takeUpload(request: Request, name: string, receive: ReceiveUpload): Promise<Response> {
  try {
    const content = request.body === null ? Readable.from([]) : Readable.fromWeb(request.body)
    return Response.json(await receive(name, content))
  } catch (error) {
    const refusal = uploadRefusal(error)
    if (refusal !== null) return Response.json(refusal, { status: 422, headers: pageHeaders() })
    console.error(error)
    return refuse(500)
  }
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: pageHeaders() })
}
