import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const root = import.meta.dirname

/** Node entries by name. `cli`, `host` and `start` are also started by hand: they begin with `onSupportedNode`. */
const mainEntries = {
  main: 'electron/main.ts',
  utility: 'electron/utility.ts',
  host: 'electron/host.ts',
  cli: 'electron/cli.ts',
  start: 'electron/start.ts',
  'import-worker': 'electron/backend/imports/worker.ts',
}

export default defineConfig({
  main: {
    plugins: [listBundledPackages('main')],
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: absolute(mainEntries),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [listBundledPackages('preload')],
    build: {
      outDir: 'out/preload',
      // A sandboxed preload is CommonJS and may require nothing but electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: absolute({ preload: 'electron/preload.ts' }),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    plugins: [vue(), listBundledPackages('renderer')],
    build: {
      outDir: join(root, 'out/renderer'),
      minify: true,
      // The page comes from this machine, not over a network.
      chunkSizeWarningLimit: 1500,
      rolldownOptions: { input: join(root, 'renderer/index.html') },
    },
  },
})

function absolute(entries: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(root, path)]))
}

/** Writes which npm packages ended up in a bundle to `out/bundled/<part>.json`, for the third-party notices. */
function listBundledPackages(part: string): Plugin {
  return {
    name: 'list-bundled-packages',
    apply: 'build',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
      const folders = modules.map(
        (id) => /\/(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1],
      )
      const packages = new Set(folders.filter((folder) => folder !== undefined))
      mkdirSync(join(root, 'out/bundled'), { recursive: true })
      writeFileSync(join(root, 'out/bundled', `${part}.json`), JSON.stringify([...packages].sort(), null, 2))
    },
  }
}
