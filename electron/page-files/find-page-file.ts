import { stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

/** A file of the built page. */
export interface PageFile {
  readonly path: string
  readonly mediaType: string
  readonly bytes: number
}

/** Finds what an address of the page stands for: a file inside its folder, or else the page itself. */
export function createPageFinder(folder: string): (pathname: string) => Promise<PageFile | null> {
  const root = normalize(folder.endsWith(sep) ? folder : folder + sep)
  return async (pathname) => {
    const path = pathIn(root, pathname)
    const mediaType = mediaTypes[extname(path)]
    const found = await stat(path).catch(() => null)
    if (found?.isFile() !== true || mediaType === undefined) return null
    return { path, mediaType, bytes: found.size }
  }
}

/** The path an address stands for; never one outside `root`, which ends with a separator. */
export function pathIn(root: string, pathname: string): string {
  const wanted = normalize(join(root, decoded(pathname)))
  const isServed = wanted.startsWith(root) && mediaTypes[extname(wanted)] !== undefined
  return isServed && !wanted.includes('\0') ? wanted : join(root, 'index.html')
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return '/'
  }
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}
