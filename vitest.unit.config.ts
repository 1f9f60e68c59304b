// `npm run unit`: what needs no PostgreSQL, in seconds.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    pool: 'threads',
    testTimeout: 1_800_000,
    expect: { poll: { timeout: 600_000 } },
  },
})
