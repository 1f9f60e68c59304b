// `npm run unit`: what needs no PostgreSQL, in seconds.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'tests/renderer/**/*.test.{ts,tsx}',
      'tests/import/reading.test.ts',
      'tests/hosts/{door,fault-log,message-port,shell-guards,shell-window,sign-in-attempts,start-arguments}.test.ts',
      'tests/house/run-counting.test.ts',
    ],
    pool: 'threads',
    expect: { poll: { timeout: 60_000 } },
  },
})
