import { LoudEmitter } from '#test/electron-standin/loud.ts'
import { prevented } from '#test/electron-standin/preventable.ts'
import { chromium, demandReady } from '#test/electron-standin/state.ts'
import { app, tellAllWindowsClosed } from './app.ts'
import { guardDestroyed } from './destroyed.ts'
import { openWindows } from './open-windows.ts'
import { WebContents } from './web-contents.ts'
import { createWindowFrame, type Bounds, type WindowMode } from './window-frame.ts'
import { checkWindowOptions, type WindowOptions } from './window-options.ts'

const events = [
  ...['ready-to-show', 'show', 'hide', 'focus', 'blur', 'close', 'closed', 'page-title-updated'],
  ...[
    'enter-full-screen',
    'leave-full-screen',
    'resize',
    'resized',
    'move',
    'moved',
    'minimize',
    'maximize',
    'unmaximize',
    'restore',
  ],
]

export class BrowserWindow extends LoudEmitter {
  readonly id: number
  readonly webContents: WebContents
  readonly #frame: ReturnType<typeof createWindowFrame>
  #title: string
  #visible: boolean
  #edited = false
  #representedFilename = ''
  #fullScreen = false
  #destroyed = false

  constructor(options: WindowOptions = {}) {
    super(events)
    demandReady('BrowserWindow')
    checkWindowOptions(options)
    this.id = openWindows.nextId()
    this.#frame = createWindowFrame(options)
    this.#title = options.title ?? app.getName()
    this.#visible = options.show ?? true
    this.webContents = new WebContents(this.id, options)
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show', {}))
    this.webContents.on('page-title-updated', (_event, title: string) => this.#followTitle(title))
    openWindows.add(this)
    if (this.#visible) openWindows.focus(this)
    app.emit('browser-window-created', {}, this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  static getAllWindows(): BrowserWindow[] {
    return openWindows.all()
  }

  static getFocusedWindow(): BrowserWindow | null {
    return openWindows.focused() ?? null
  }

  static fromWebContents(contents: WebContents | undefined): BrowserWindow | null {
    return openWindows.all().find((window) => window.webContents === contents) ?? null
  }

  static fromId(id: number): BrowserWindow | null {
    return openWindows.all().find((window) => window.id === id) ?? null
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.loadURL(address)
  }

  show(): void {
    this.#visible = true
    this.emit('show')
    openWindows.focus(this)
  }

  hide(): void {
    this.#visible = false
    if (this.isFocused()) openWindows.focus(undefined)
    this.emit('hide')
  }

  focus(): void {
    openWindows.focus(this)
  }

  isVisible(): boolean {
    return this.#visible
  }

  isFocused(): boolean {
    return openWindows.focused() === this
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  minimize(): void {
    this.#change('minimized', 'minimize')
    if (this.isFocused()) openWindows.focus(undefined)
  }

  isMinimized(): boolean {
    return this.#frame.mode() === 'minimized'
  }

  restore(): void {
    if (this.isMinimized()) this.#change(this.#frame.before(), 'restore')
    else if (this.isMaximized()) this.#change('normal', 'unmaximize')
  }

  maximize(): void {
    this.#change('maximized', 'maximize')
  }

  unmaximize(): void {
    if (this.isMaximized()) this.#change('normal', 'unmaximize')
  }

  isMaximized(): boolean {
    return this.#frame.mode() === 'maximized'
  }

  setFullScreen(isFull: boolean): void {
    if (isFull === this.#fullScreen) return
    this.#fullScreen = isFull
    this.emit(isFull ? 'enter-full-screen' : 'leave-full-screen')
  }

  isFullScreen(): boolean {
    return this.#fullScreen
  }

  getBounds(): Bounds {
    return this.#frame.current()
  }

  getNormalBounds(): Bounds {
    return this.#frame.normal()
  }

  setBounds(bounds: Partial<Bounds>): void {
    this.#frame.setNormal(bounds)
    this.#resize()
    this.emit('move')
  }

  getTitle(): string {
    return this.#title
  }

  setTitle(title: string): void {
    this.#title = title
  }

  setRepresentedFilename(file: string): void {
    this.#representedFilename = file
  }

  getRepresentedFilename(): string {
    return this.#representedFilename
  }

  setDocumentEdited(edited: boolean): void {
    this.#edited = edited
  }

  isDocumentEdited(): boolean {
    return this.#edited
  }

  close(): void {
    void this.requestClose()
  }

  destroy(): void {
    this.webContents.close()
  }

  /** Ours: closes it unless a listener of `close` prevents it; true when it is gone. */
  async requestClose(): Promise<boolean> {
    if (this.#destroyed) return true
    if (prevented(this, 'close')) return false
    const closed = new Promise((resolve) => this.once('closed', () => resolve(undefined)))
    this.webContents.close()
    await closed
    return true
  }

  /** Ours: the browser has closed it. */
  tellClosed(): void {
    if (this.#destroyed) return
    openWindows.remove(this)
    WebContents.tellClosed(this.webContents)
    this.#destroyed = true
    this.emit('closed')
    if (openWindows.all().length === 0) tellAllWindowsClosed()
  }

  /** The page has another title, which becomes the window's unless a listener prevents it. */
  #followTitle(title: string): void {
    if (!prevented(this, 'page-title-updated', {}, title, true)) this.#title = title
  }

  #change(mode: WindowMode, event: string): void {
    if (this.#frame.mode() === mode) return
    this.#frame.change(mode)
    if (mode !== 'minimized') this.#resize()
    this.emit(event)
  }

  #resize(): void {
    const { width, height } = this.#frame.current()
    void WebContents.pageOf(this.webContents).then(async ({ targetId }) => {
      if (this.#destroyed) return
      const { browser } = chromium()
      const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId })
      await browser.send('Browser.setWindowBounds', { windowId, bounds: { width, height } })
    })
    this.emit('resize')
  }
}
guardDestroyed(BrowserWindow, ['constructor', 'isDestroyed', 'requestClose', 'tellClosed'])
