import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/**
 * Tests that leave nothing behind that others could notice: one process loads the program for many of these files, and
 * makes fixtures once. Not those that put something else in the place of a module or of the browser, nor those with
 * copies of one wave, since the server remembers findings by the wave. Files that compute for long are quicker in a
 * process of their own, whose code is compiled for them alone.
 */
const together = [
  'test/domain/**/*.test.ts',
  'test/analysis/!(disclosure)/**/*.test.ts',
  'test/server/{documents,simulation}/**/*.test.ts',
  'test/server/{accounts,app,coding,export,intake,migrate,own-secrets}.test.ts',
  'test/server/{permissions,renew-link,response-counts,surveys,waves,wrong-input}.test.ts',
]

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // On two cores it would take one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Far above what anything takes, so that a busy machine makes nothing fail.
    testTimeout: 240_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: { name: 'apart', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/browser/**', ...together] },
      },
      { extends: true, test: { name: 'together', include: together, isolate: false } },
    ],
  },
})
