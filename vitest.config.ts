import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

// Tests start the import worker from its source, whose types Node strips with WebAssembly. V8 13.6 frees a wrapper
// of such code on one thread while another takes it up again, and the process dies: here nothing is freed.
const execArgv = ['--no-wasm-code-gc']
// No module holds state, so files may share a worker: starting one for each took a quarter of the time.
const node = { environment: 'node' as const, testTimeout: 20_000, execArgv, isolate: false }

export default defineConfig({
  test: {
    projects: [
      { test: { ...node, name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      { test: { ...node, name: 'golden', include: ['test/golden/**/*.test.ts'] } },
      { test: { ...node, name: 'property', include: ['test/property/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { ...node, name: 'contract', include: ['test/contract/**/*.test.ts'] } },
      {
        plugins: [vue()],
        test: {
          name: 'component',
          environment: 'happy-dom',
          include: ['test/component/**/*.test.ts'],
          execArgv,
        },
      },
    ],
  },
})
