import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Each file has a server and a browser of its own, which mostly wait for each other: three at a time fill two cores.
  test: { include: ['test/browser/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 330_000, maxWorkers: 3 },
})
