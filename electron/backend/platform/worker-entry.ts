import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Source files of worker threads, beside the modules that start them. */
const sources = { 'import-worker': './worker.ts' } as const

/**
 * Where a worker thread starts: the built file `<name>.js` above the chunk that asks, or its source when this runs
 * from sources.
 */
export function workerEntry(name: keyof typeof sources, from: string): URL {
  if (from.endsWith('.ts')) return new URL(sources[name], from)
  for (const place of [`./${name}.js`, `../${name}.js`]) {
    const entry = new URL(place, from)
    if (existsSync(fileURLToPath(entry))) return entry
  }
  throw new Error(`${name} was not built`)
}
