// Reads the JSON reports of the test programs. Skipped tests are named with their reason.
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import * as z from 'zod'
import type { Count } from './part.ts'

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  numTotalTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
})

type VitestFile = z.infer<typeof vitestReport>['testResults'][number]

const linesTold = 8

/** One failure as the summary tells it: where, and the first lines of why. */
function told(name: string, why: string): string {
  const lines = stripVTControlCharacters(why).trim().split('\n')
  return [name, ...lines.slice(0, linesTold).map((line) => `    ${line}`)].join('\n')
}

/** Counts of a vitest report. A run that ended badly with no failed test (a file that cannot be loaded) is one failure. */
export function countVitest(report: string, code: number): Count {
  const read = vitestReport.parse(JSON.parse(report))
  const count = {
    passed: read.numPassedTests,
    failed: read.numFailedTests,
    skipped: read.numPendingTests + read.numTodoTests,
    failures: read.testResults.flatMap(failuresOfFile),
  }
  return atLeastOneFailure(count, code)
}

function failuresOfFile({ name, status, message, assertionResults }: VitestFile): string[] {
  const file = relative(process.cwd(), name)
  const failed = assertionResults.filter((test) => test.status === 'failed')
  if (failed.length === 0) return status === 'failed' ? [told(file, message)] : []
  return failed.map((test) => told(`${file} › ${test.fullName}`, (test.failureMessages ?? []).join('\n')))
}

interface PlaywrightSuite {
  specs?: PlaywrightSpec[] | undefined
  suites?: PlaywrightSuite[] | undefined
}

const playwrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  tests: z.array(
    z.object({
      status: z.string(),
      results: z.array(z.object({ errors: z.array(z.object({ message: z.string().optional() })) })),
    }),
  ),
})
type PlaywrightSpec = z.infer<typeof playwrightSpec>

const playwrightSuite: z.ZodType<PlaywrightSuite> = z.object({
  specs: z.array(playwrightSpec).optional(),
  get suites() {
    return z.array(playwrightSuite).optional()
  },
})

const playwrightReport = z.object({
  suites: z.array(playwrightSuite),
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
})

/** Counts of a Playwright report; a test that passed only when repeated has failed. */
export function countPlaywright(report: string, code: number): Count {
  const { stats, suites } = playwrightReport.parse(JSON.parse(report))
  return atLeastOneFailure(
    {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
      failures: suites.flatMap(failuresOfSuite),
    },
    code,
  )
}

function failuresOfSuite({ specs = [], suites = [] }: PlaywrightSuite): string[] {
  const own = specs
    .filter(({ tests }) => tests.some(({ status }) => status === 'unexpected' || status === 'flaky'))
    .map(({ title, file, line, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors))
      return told(`${file}:${line} › ${title}`, errors.map(({ message }) => message ?? '').join('\n'))
    })
  return [...own, ...suites.flatMap(failuresOfSuite)]
}

function atLeastOneFailure(count: Count, code: number): Count {
  const ranNothing = count.passed + count.failed === 0
  if ((code !== 0 && count.failed === 0) || ranNothing) {
    const why = ranNothing ? 'nothing ran' : `ended with ${code}, and no test had failed`
    return { ...count, failed: count.failed + 1, failures: [...count.failures, why] }
  }
  return count
}
