import { openPage, type Page } from '#test/electron-standin/chromium/page.ts'
import { applyTheme, applyZoom, edit } from '#test/electron-standin/chromium/page-view.ts'
import { openRequestGate, type Navigation } from '#test/electron-standin/chromium/request-gate.ts'
import { toApp, toWeb } from '#test/electron-standin/chromium/scheme-address.ts'
import { loud, LoudEmitter } from '#test/electron-standin/loud.ts'
import type { MessagePortMain } from '#test/electron-standin/ports/message-ports.ts'
import { prevented } from '#test/electron-standin/preventable.ts'
import { chromium, state } from '#test/electron-standin/state.ts'
import { guardDestroyed } from './destroyed.ts'
import { nativeTheme } from './native-theme.ts'
import { createPageIpc, type PageIpc } from './page-ipc.ts'
import { settlePermissions } from './permissions.ts'
import { appSchemes, respondInScheme } from './protocol.ts'
import { session } from './session.ts'
import { WebFrameMain } from './web-frame.ts'
import type { WindowOptions } from './window-options.ts'

type WindowOpenHandler = (details: {
  readonly url: string
  readonly frameName: string
  readonly disposition: 'foreground-tab'
}) => { readonly action: 'deny' | 'allow' }

const events = [
  ...['did-finish-load', 'did-fail-load', 'dom-ready', 'did-navigate', 'did-navigate-in-page'],
  ...[
    'will-navigate',
    'will-frame-navigate',
    'render-process-gone',
    'preload-error',
    'ipc-message',
    'destroyed',
  ],
  'page-title-updated',
  // Can never happen: webviewTag is refused.
  'will-attach-webview',
]

const byTarget = new Map<string, WebContents>()

export class WebContents extends LoudEmitter {
  readonly id: number
  readonly session = session.defaultSession
  readonly mainFrame: WebFrameMain
  readonly #opened: Promise<Page>
  readonly #ipc: PageIpc
  #page: Page | undefined
  #address = ''
  #closing = false
  #destroyed = false
  #crashed = false
  #zoomLevel = 0
  #mayOpenWindow: WindowOpenHandler = () => ({ action: 'allow' })

  constructor(id: number, options: WindowOptions) {
    super(events)
    this.id = id
    this.mainFrame = new WebFrameMain(this)
    this.#ipc = createPageIpc(this, {
      post: (message) => this.#page?.post(message) ?? false,
      openWindow: (address) => this.#refuseWindow(toApp(address)),
      tellTitle: (title) => this.emit('page-title-updated', {}, title, true),
    })
    this.#opened = this.#open(options)
    nativeTheme.on('updated', this.#followTheme)
  }

  /** Resolves when the page is loaded; a window that is closed meanwhile is no failure. */
  async loadURL(address: string): Promise<void> {
    try {
      await this.#load(await this.#opened, address)
    } catch (error) {
      if (this.#closing || state.quitting) return
      this.emit('did-fail-load', {}, -2, String(error), address, true)
      throw error
    }
  }

  getURL(): string {
    return this.#address
  }

  reload(): void {
    this.#crashed = false
    this.#act((page) => page.session.send('Page.reload'))
  }

  async executeJavaScript(expression: string): Promise<unknown> {
    const page = await this.#opened
    const options = { expression, awaitPromise: true, returnByValue: true, userGesture: true }
    const { result, exceptionDetails } = await page.session.send('Runtime.evaluate', options)
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  send(channel: string, ...args: unknown[]): void {
    this.#ipc.send(channel, args)
  }

  postMessage(channel: string, message: unknown, transfer: readonly MessagePortMain[] = []): void {
    this.#ipc.send(channel, [message], transfer)
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#mayOpenWindow = handler
  }

  /** A person's tool: an app that opens it by itself is reported, unless STANDIN_ALLOW_DEVTOOLS is set. */
  openDevTools(): void {
    if (!process.env.STANDIN_ALLOW_DEVTOOLS) throw new Error('stand-in: the developer tools were opened')
  }

  getZoomLevel(): number {
    return this.#zoomLevel
  }

  setZoomLevel(level: number): void {
    this.#zoomLevel = level
    this.#act((page) => applyZoom(page, level))
  }

  undo(): void {
    this.#act((page) => edit(page, 'undo'))
  }

  redo(): void {
    this.#act((page) => edit(page, 'redo'))
  }

  cut(): void {
    this.#act((page) => edit(page, 'cut'))
  }

  copy(): void {
    this.#act((page) => edit(page, 'copy'))
  }

  paste(): void {
    this.#act((page) => edit(page, 'paste'))
  }

  delete(): void {
    this.#act((page) => edit(page, 'delete'))
  }

  selectAll(): void {
    this.#act((page) => edit(page, 'selectAll'))
  }

  forcefullyCrashRenderer(): void {
    // A crashed page does not answer, so there is nothing to wait for.
    this.#act((page) => void page.session.send('Page.crash').catch(() => undefined))
  }

  isCrashed(): boolean {
    return this.#crashed
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  close(): void {
    this.#closing = true
    this.#act(({ targetId }) => chromium().browser.send('Target.closeTarget', { targetId }))
  }

  /** Ours: the page behind it, once there is one. */
  static pageOf(contents: WebContents): Promise<Page> {
    return contents.#opened
  }

  /** Ours: the browser has closed the page. */
  static tellClosed(contents: WebContents): void {
    contents.#ipc.closePorts()
    nativeTheme.off('updated', contents.#followTheme)
    byTarget.delete(contents.#page?.targetId ?? '')
    contents.#destroyed = true
    contents.emit('destroyed')
  }

  readonly #followTheme = (): void => this.#act((page) => applyTheme(page, nativeTheme.themeSource))

  /** Does something to the page once there is one; what a page that has gone misses is no error. */
  #act(action: (page: Page) => unknown): void {
    this.#opened.then(action).catch((error: unknown) => {
      if (!this.#destroyed && !state.quitting) throw error
    })
  }

  async #load(page: Page, address: string): Promise<void> {
    const url = toWeb(address, appSchemes)
    await settlePermissions(chromium().browser, this, url)
    const loaded = new Promise((resolve) => page.events.once('load', () => resolve(undefined)))
    const { errorText } = await page.session.send('Page.navigate', { url })
    if (errorText) throw new Error(`${errorText} loading '${address}'`)
    await loaded
  }

  async #open(options: WindowOptions): Promise<Page> {
    const { width = 800, height = 600, webPreferences: { preload, additionalArguments = [] } = {} } = options
    const page = await openPage(chromium(), { width, height, preload, additionalArguments })
    this.#page = page
    byTarget.set(page.targetId, this)
    this.#listen(page)
    await openRequestGate({
      session: page.session,
      mainFrameId: page.targetId,
      mayNavigate: (navigation) => this.#mayNavigate(navigation),
      respond: respondInScheme,
    })
    if (nativeTheme.themeSource !== 'system') await applyTheme(page, nativeTheme.themeSource)
    return page
  }

  #listen(page: Page): void {
    page.events.on('message', (message) => this.#ipc.receive(message))
    page.events.on('cleared', () => this.#ipc.closePorts())
    page.events.on('dom-ready', () => this.emit('dom-ready', {}))
    page.events.on('load', () => {
      if (this.#zoomLevel !== 0) this.setZoomLevel(this.#zoomLevel)
      this.emit('did-finish-load', {})
    })
    page.events.on('navigated', (address, withinDocument) => {
      this.#address = toApp(address)
      if (withinDocument) this.emit('did-navigate-in-page', {}, this.#address, true)
      else this.emit('did-navigate', {}, this.#address, 200, 'OK')
    })
    page.events.on('crashed', () => {
      this.#crashed = true
      this.#ipc.closePorts()
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    })
    page.events.on('preload-error', (description) => {
      console.error(`stand-in: error in the preload: ${description}`)
      this.emit('preload-error', {}, '', new Error(description))
    })
  }

  #mayNavigate({ address, isMainFrame, byPage }: Navigation): boolean {
    if (isMainFrame && !byPage) return true
    const url = toApp(address)
    const details = { url, isMainFrame, isSameDocument: false, frame: isMainFrame ? this.mainFrame : null }
    if (prevented(this, 'will-frame-navigate', details, url)) return false
    return !isMainFrame || !prevented(this, 'will-navigate', details, url)
  }

  #refuseWindow(url: string): void {
    const { action } = this.#mayOpenWindow({ url, frameName: '', disposition: 'foreground-tab' })
    if (action !== 'deny') throw new Error(`stand-in: a page's window (${url}) can only be denied`)
  }
}
guardDestroyed(WebContents)

export const webContents = loud('webContents', {
  fromDevToolsTargetId: (targetId: string): WebContents | undefined => byTarget.get(targetId),
  getAllWebContents: (): WebContents[] => [...byTarget.values()],
})
