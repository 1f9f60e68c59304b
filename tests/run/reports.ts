// Reads the JSON reports of the test programs. Skipped tests are named with their reason.
import * as z from 'zod'
import { nothing, type Count } from './part.ts'

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  numTotalTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

/** Counts of a vitest report. A run that ended badly with no failed test (a file that cannot be loaded) is one failure. */
export function countVitest(report: string, code: number): Count {
  const read = vitestReport.parse(JSON.parse(report))
  const count = {
    passed: read.numPassedTests,
    failed: read.numFailedTests,
    skipped: read.numPendingTests + read.numTodoTests,
  }
  return atLeastOneFailure(count, code)
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
})

/** Counts of a Playwright report; a test that passed only when repeated has failed. */
export function countPlaywright(report: string, code: number): Count {
  const { stats } = playwrightReport.parse(JSON.parse(report))
  return atLeastOneFailure(
    { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped },
    code,
  )
}

function atLeastOneFailure(count: Count, code: number): Count {
  const ranNothing = count.passed + count.failed === 0
  if ((code !== 0 && count.failed === 0) || ranNothing) return { ...nothing, ...count, failed: count.failed + 1 }
  return count
}
