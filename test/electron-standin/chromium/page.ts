import { EventEmitter } from 'node:events'
import type { FromPage, ToPage } from '#test/electron-standin/page/messages.ts'
import {
  isolatedWorld,
  isolatedWorldScript,
  mainWorldScript,
  receiveFunction,
  sendBinding,
} from '#test/electron-standin/page/page-scripts.ts'
import type { DevToolsSession } from './devtools.ts'
import type { Chromium } from './launch.ts'

interface PageEvents {
  message: [FromPage]
  'dom-ready': []
  load: []
  /** The main frame shows another document, or another part of it, at this address. */
  navigated: [address: string, withinDocument: boolean]
  /** The document, with everything the preload held, has gone. */
  cleared: []
  crashed: []
  /** An error that nobody caught, in the preload's world. */
  'preload-error': [description: string]
}

export interface Page {
  readonly targetId: string
  readonly session: DevToolsSession
  readonly events: EventEmitter<PageEvents>
  /** False when there is no document to receive it. */
  post(message: ToPage): boolean
}

export interface PageOptions {
  readonly width: number
  readonly height: number
  readonly preload: string | undefined
  readonly additionalArguments: readonly string[]
}

/** Opens a window of Chromium with the preload's isolated world in it and the line to the main process. */
export async function openPage({ browser, attach }: Chromium, options: PageOptions): Promise<Page> {
  const { width, height } = options
  const { targetId } = await browser.send('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    width,
    height,
  })
  const session = await attach(targetId)
  const events = new EventEmitter<PageEvents>()
  let world: number | undefined

  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { frameId } = context.auxData as { frameId?: string }
    if (context.name === isolatedWorld && frameId === targetId) world = context.id
  })
  session.on('Runtime.executionContextsCleared', () => {
    world = undefined
    events.emit('cleared')
  })
  session.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
    if (executionContextId === world) events.emit('message', JSON.parse(payload) as FromPage)
  })
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { executionContextId, exception, text } }) => {
    if (executionContextId === world) events.emit('preload-error', exception?.description ?? text)
  })
  session.on('Page.domContentEventFired', () => events.emit('dom-ready'))
  session.on('Page.loadEventFired', () => events.emit('load'))
  session.on('Page.frameNavigated', ({ frame }) => {
    if (!frame.parentId) events.emit('navigated', frame.url + (frame.urlFragment ?? ''), false)
  })
  session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    if (frameId === targetId) events.emit('navigated', url, true)
  })
  session.on('Inspector.targetCrashed', () => {
    world = undefined
    events.emit('crashed')
  })

  await Promise.all([
    session.send('Page.enable'),
    session.send('Runtime.enable'),
    session.send('Inspector.enable'),
    session.send('Runtime.addBinding', { name: sendBinding, executionContextName: isolatedWorld }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript }),
    session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: isolatedWorldScript(options.preload, options.additionalArguments),
      worldName: isolatedWorld,
    }),
  ])

  return {
    targetId,
    session,
    events,
    post: (message) => {
      if (world === undefined) return false
      const expression = `${receiveFunction}(${JSON.stringify(message)})`
      // A document that goes away meanwhile takes the message with it, as in Electron.
      session.send('Runtime.evaluate', { expression, contextId: world }).catch(() => undefined)
      return true
    },
  }
}
