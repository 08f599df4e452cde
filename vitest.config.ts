import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const node = { environment: 'node' as const, testTimeout: 20_000 }

export default defineConfig({
  test: {
    projects: [
      { test: { ...node, name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      { test: { ...node, name: 'golden', include: ['test/golden/**/*.test.ts'] } },
      { test: { ...node, name: 'property', include: ['test/property/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { ...node, name: 'contract', include: ['test/contract/**/*.test.ts'] } },
      {
        plugins: [vue()],
        test: { name: 'component', environment: 'happy-dom', include: ['test/component/**/*.test.ts'] },
      },
    ],
  },
})
