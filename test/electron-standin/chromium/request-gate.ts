import type { DevToolsSession } from './devtools.ts'

export interface Navigation {
  readonly address: string
  readonly isMainFrame: boolean
  /** The page asked for it, not the main process. */
  readonly byPage: boolean
}

export interface GateOptions {
  readonly session: DevToolsSession
  readonly mainFrameId: string
  /** A frame wants another document; false refuses it. */
  readonly mayNavigate: (navigation: Navigation) => boolean
  /** Answers a request in the app's own scheme; undefined leaves it to the network. */
  readonly respond: (request: InterceptedRequest) => Promise<Response> | undefined
}

export interface InterceptedRequest {
  readonly address: string
  readonly method: string
  readonly headers: Record<string, string>
  readonly body: Buffer<ArrayBuffer> | undefined
}

interface PausedRequest {
  readonly requestId: string
  readonly frameId: string
  readonly resourceType: string
  readonly redirectedRequestId?: string
  readonly request: {
    readonly url: string
    readonly method: string
    readonly headers: Record<string, string>
    readonly hasPostData?: boolean
    readonly postDataEntries?: { readonly bytes?: string }[]
  }
}

const withoutHash = (address: string): string => address.replace(/#.*/s, '')

/** Stops every request for a document or in one of the app's schemes, to ask about it or to answer it. */
export async function openRequestGate(options: GateOptions): Promise<void> {
  const { session, mainFrameId, mayNavigate, respond } = options
  // Navigations a page asked for, by frame. The renderer announces them on the same channel as it asks the browser
  // for them, so the announcement always arrives before the request.
  const asked = new Map<string, string>()
  session.on('Page.frameRequestedNavigation', ({ frameId, url }) => asked.set(frameId, withoutHash(url)))

  function isRefused(paused: PausedRequest): boolean {
    const { frameId, resourceType, request } = paused
    if (resourceType !== 'Document' || paused.redirectedRequestId !== undefined) return false
    const byPage = asked.get(frameId) === withoutHash(request.url)
    asked.delete(frameId)
    return !mayNavigate({ address: request.url, isMainFrame: frameId === mainFrameId, byPage })
  }

  async function decide(paused: PausedRequest): Promise<void> {
    const { requestId, request } = paused
    if (isRefused(paused)) {
      await session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
      return
    }
    const response = respond({
      address: request.url,
      method: request.method,
      headers: request.headers,
      body: bodyOf(request),
    })
    if (!response) {
      await session.send('Fetch.continueRequest', { requestId })
      return
    }
    await response.then(
      (answer) => fulfil(session, requestId, answer),
      async (error: unknown) => {
        console.error(`stand-in: the handler failed for ${request.url}:`, error)
        await session.send('Fetch.failRequest', { requestId, errorReason: 'Failed' })
      },
    )
  }

  session.on('Fetch.requestPaused', (paused) => {
    decide(paused).catch((error: unknown) => {
      // A request whose page has gone is nobody's loss.
      if (!/Invalid InterceptionId|Session with given id|has gone/.test(String(error))) throw error
    })
  })
  await session.send('Fetch.enable', {
    patterns: [{ urlPattern: 'https://*.standin/*' }, { urlPattern: '*', resourceType: 'Document' }],
  })
}

function bodyOf(request: PausedRequest['request']): Buffer<ArrayBuffer> | undefined {
  if (!request.hasPostData) return undefined
  const pieces = (request.postDataEntries ?? []).map(({ bytes }) => bytes)
  const known = pieces.filter((bytes) => bytes !== undefined)
  if (pieces.length === 0 || known.length < pieces.length)
    throw new Error(`stand-in: the streamed body sent to ${request.url} is not supported`)
  return Buffer.concat(known.map((bytes) => Buffer.from(bytes, 'base64')))
}

async function fulfil(session: DevToolsSession, requestId: string, response: Response): Promise<void> {
  await session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  })
}
