import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, settleUserData, tellReady } from './api/app.ts'
import { BrowserWindow } from './api/browser-window.ts'
import { webContents } from './api/web-contents.ts'
import { launchChromium } from './chromium/launch.ts'
import { readCommandLine } from './start/command-line.ts'
import { sendElectronTo } from './start/electron-hook.ts'
import { state, type Manifest } from './state.ts'

// What the executable does. Two things hang on the order: Playwright asks for `require('electron')` as soon as
// Chromium has announced itself, so the hook comes first; and Chromium starts after the app's main has run, so that a
// second instance, which quits there, never meets the profile's lock.

const { appFolder, userData, switches } = readCommandLine(process.argv.slice(2))
state.appFolder = path.resolve(appFolder)
state.manifest = JSON.parse(readFileSync(path.join(state.appFolder, 'package.json'), 'utf8')) as Manifest
settleUserData(userData ?? temporaryFolder())
imitateProcess()
sendElectronTo(new URL('./electron.ts', import.meta.url))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())

// Electron would show a dialog and go on; here an error that nobody caught fails the run.
process.on('uncaughtException', (error) => {
  console.error(error)
  app.exit(1)
})

await import(pathToFileURL(path.join(state.appFolder, state.manifest.main ?? 'index.js')).href)
if (!isQuitting()) await start()

async function start(): Promise<void> {
  state.launching = launchChromium(path.join(app.getPath('userData'), 'chromium'), switches)
  const chromium = (state.chromium = await state.launching)
  chromium.onCrash((code) => {
    console.error(`stand-in: Chromium ended with ${String(code)}`)
    process.exit(1)
  })
  chromium.browser.on('Target.targetDestroyed', ({ targetId }) => windowOf(targetId)?.tellClosed())
  await chromium.browser.send('Target.setDiscoverTargets', { discover: true })
  // An app may quit while its browser starts.
  if (!isQuitting()) tellReady()
}

function isQuitting(): boolean {
  return state.quitting
}

function windowOf(targetId: string): BrowserWindow | null {
  const contents = webContents.fromDevToolsTargetId(targetId)
  return contents ? BrowserWindow.fromWebContents(contents) : null
}

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stand-in-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

function imitateProcess(): void {
  const manifest = new URL('../../node_modules/electron/package.json', import.meta.url)
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest
  Object.defineProperty(process.versions, 'electron', { value: version, enumerable: true })
  Object.assign(process, { type: 'browser', resourcesPath: state.appFolder, defaultApp: true })
  // Electron's own arguments do not hold the file that Node was started with.
  process.argv.splice(1, 1)
}
