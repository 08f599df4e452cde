import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Failure } from '#shared/contract/failure.ts'
import { createBackend, systemClock, type Backend } from '#backend/index.ts'
import { homeFolder } from '../home-folder.ts'
import { createAdmission, type Admission } from './admission.ts'
import { openInitialWorkspace } from './initial-workspace.ts'
import { createPageFiles } from './page-files.ts'
import { acceptCalls } from './sockets.ts'
import { receiveUpload } from './upload.ts'

export interface HostOptions {
  /** 0 lets the system choose. */
  readonly port: number
  /** Folder of the built page. */
  readonly pageFolder: string
  /** Workspace file to open; made when it does not exist. */
  readonly workspace?: string | undefined
  /** Open the sample organisation, making it first when needed. */
  readonly sample?: boolean
  /** Folder for workspaces and the recent list; the person's own when left out. */
  readonly home?: string
  /** Told about errors nobody expected. */
  readonly onBug: (error: unknown) => void
}

export interface RunningHost {
  /** The address to open, with its token. */
  readonly url: string
  readonly port: number
  readonly close: () => Promise<void>
}

/** Opens the browser door: the built page, its calls and uploads, on loopback only and behind a token. */
export async function startHost(options: HostOptions): Promise<RunningHost> {
  const backend = createBackend({
    clock: systemClock,
    newId: randomUUID,
    door: 'browser',
    home: options.home ?? homeFolder(process.env, process.platform),
  })
  await openInitialWorkspace(backend, options)
  const admission = createAdmission()
  const serve = createRequestHandler(backend, admission, options)
  const server = createServer((request, response) => void serve(request, response))
  const sockets = acceptCalls(server, { backend, admission, onBug: options.onBug })
  const port = await listen(server, options.port)
  admission.servedAt(port)
  return {
    url: `http://127.0.0.1:${port}/#token=${admission.token}`,
    port,
    async close() {
      sockets.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      backend.close()
    },
  }
}

function createRequestHandler(backend: Backend, admission: Admission, { pageFolder, onBug }: HostOptions) {
  const sendPageFile = createPageFiles(pageFolder)
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
      if (!admission.isOurs(request)) refuse(response, 403)
      else if (request.method === 'POST' && pathname === '/session') {
        const session = admission.exchange(request)
        if (session === null) refuse(response, 401)
        else sendJson(response, { session })
      } else if (request.method === 'POST' && pathname === '/upload') {
        if (!admission.knows(request)) refuse(response, 401)
        else sendJson(response, await receiveUpload(request, searchParams.get('name') ?? '', backend.imports))
      } else if (request.method === 'GET' || request.method === 'HEAD') {
        await sendPageFile(pathname, response, admission.origin())
      } else refuse(response, 405)
    } catch (error) {
      // A file may be too large or the disk full: the page says so in the failure's own words.
      if (error instanceof Failure && !response.headersSent) {
        const { code, data } = error as { readonly code: string; readonly data: unknown }
        sendJson(response, { code, data }, 422)
        return
      }
      onBug(error)
      if (!response.headersSent) refuse(response, 500)
      else response.destroy()
    }
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
  response.end()
}

function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(value))
}
