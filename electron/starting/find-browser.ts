import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface BrowserSearch {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
}

/** What a person sets to choose the browser themselves; the first one that is set wins. */
export const browserVariables = ['CHROMIUM', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH'] as const

/**
 * Path of a Chrome, Chromium or Edge that can be run here: the one named in the environment, else an installed one.
 * Throws when the environment names a file that cannot be run, rather than silently taking another browser.
 */
export function findBrowser(search: BrowserSearch = process): string | undefined {
  for (const variable of browserVariables) {
    const named = search.env[variable]
    if (named === undefined || named === '') continue
    if (isExecutable(named)) return named
    throw new Error(`${variable} names ${named}, which is not a program that can be run.`)
  }
  return usualPlaces(search).find(isExecutable)
}

function usualPlaces({ env, platform }: BrowserSearch): string[] {
  if (platform === 'darwin') return applications(['/Applications', join(env['HOME'] ?? '/', 'Applications')])
  if (platform === 'win32')
    return programFiles([env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']])
  const folders = [
    ...(env['PATH'] ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    '/opt/google/chrome',
  ]
  return linuxNames.flatMap((name) =>
    folders.filter((folder) => folder !== '').map((folder) => join(folder, name)),
  )
}

const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]

function applications(folders: readonly string[]): string[] {
  return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
    folders.map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  )
}

function programFiles(folders: readonly (string | undefined)[]): string[] {
  const places = [
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ]
  const known = folders.filter((folder) => folder !== undefined)
  return places.flatMap((place) => known.map((folder) => join(folder, ...place)))
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
