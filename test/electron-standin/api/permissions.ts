import { toApp } from '#test/electron-standin/chromium/scheme-address.ts'
import type { DevToolsSession } from '#test/electron-standin/chromium/devtools.ts'

export type CheckHandler = (contents: object, permission: string, origin: string, details: object) => boolean
export type RequestHandler = (
  contents: object,
  permission: string,
  callback: (granted: boolean) => void,
  details: object,
) => void

export const permissionHandlers: { check: CheckHandler | undefined; request: RequestHandler | undefined } = {
  check: undefined,
  request: undefined,
}

/** Electron's name of a permission and what Chromium calls it. */
const permissions = [
  ['clipboard-read', { name: 'clipboard-read' }],
  ['clipboard-sanitized-write', { name: 'clipboard-write', allowWithoutSanitization: false }],
  ['geolocation', { name: 'geolocation' }],
  ['media', { name: 'camera' }],
  ['media', { name: 'microphone' }],
  ['midi', { name: 'midi' }],
  ['notifications', { name: 'notifications' }],
] as const

/**
 * Chromium cannot be made to ask us, so the app's handlers are asked ahead of each load and the browser is told their
 * answers. Without handlers everything is granted, as in Electron.
 */
export async function settlePermissions(
  browser: DevToolsSession,
  contents: object,
  webAddress: string,
): Promise<void> {
  if (!/^https?:/.test(webAddress)) return
  const { origin } = new URL(webAddress)
  for (const [name, permission] of permissions) {
    const allowed = isChecked(contents, name, origin) && (await isGranted(contents, name, webAddress))
    const setting = allowed ? 'granted' : 'denied'
    await browser.send('Browser.setPermission', { permission, setting, origin })
  }
}

function isChecked(contents: object, name: string, origin: string): boolean {
  return permissionHandlers.check?.(contents, name, toApp(origin), { isMainFrame: true }) ?? true
}

function isGranted(contents: object, name: string, requestingUrl: string): Promise<boolean> {
  const { request } = permissionHandlers
  if (!request) return Promise.resolve(true)
  return new Promise((resolve) =>
    request(contents, name, resolve, { isMainFrame: true, requestingUrl: toApp(requestingUrl) }),
  )
}
