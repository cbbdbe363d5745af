import { defineConfig } from 'vitest/config'
import { FACTOR } from './test/support/runs.ts'

/** Fast enough to run while writing: beside the code, of the house, of faulty packs. */
const UNIT = ['src/**/*.test.ts', 'test/house/**/*.test.ts', 'test/pack-errors/**/*.test.ts']
const LAWS = ['test/laws/**/*.test.ts']

const SECOND = 1_000

// Starts PostgreSQL for the first test that asks for it, and stops it after the last.
const POSTGRES = ['test/support/postgres/service.ts']

export default defineConfig({
  test: {
    // One for each core that CI has; left to itself Vitest keeps one core for watching.
    maxWorkers: 2,
    // No test changes what another sees, so a worker reads the code and loads the pack once, not once for each file.
    isolate: false,
    projects: [
      { test: { name: 'unit', include: UNIT, globalSetup: POSTGRES, testTimeout: 30 * SECOND, hookTimeout: 60 * SECOND } },
      // A law that takes longer than this has not failed, but nobody will wait for it: give it fewer runs or more files.
      { test: { name: 'laws', include: LAWS, testTimeout: FACTOR * 240 * SECOND } },
      {
        test: {
          name: 'suites',
          include: ['test/**/*.test.ts'],
          exclude: [...UNIT, ...LAWS],
          globalSetup: POSTGRES,
          testTimeout: 60 * SECOND,
          hookTimeout: 60 * SECOND,
        },
      },
    ],
  },
})
