import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/support/longest-first.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/postgres-for-tests.ts'],
    // Each file has a database of its own; nothing else is shared.
    pool: 'forks',
    isolate: true,
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    // What comes late on a busy machine is waited for; these only end what never comes.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    expect: { poll: { timeout: 600_000 } },
    slowTestThreshold: 10_000,
  },
})
