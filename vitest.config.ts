import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/postgres-for-tests.ts'],
    // Each file has a database of its own; nothing else is shared.
    pool: 'forks',
    isolate: true,
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What others of the same server hold up comes late, not never.
    expect: { poll: { timeout: 20_000 } },
    slowTestThreshold: 10_000,
  },
})
