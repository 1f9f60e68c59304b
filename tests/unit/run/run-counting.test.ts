import { describe, expect, it } from 'vitest'
import { add, run, summaryLine } from '#tests/run/part.ts'
import { countPlaywright, countVitest } from '#tests/run/reports.ts'

const vitestReport = (passed: number, failed: number, skipped: number): string =>
  JSON.stringify({
    ...{ numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped, numTodoTests: 0 },
    ...{ numTotalTests: passed + failed + skipped, testResults: [] },
  })
const playwrightReport = (expected: number, unexpected: number, flaky: number, skipped: number): string =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped } })

describe('the summary', () => {
  it('ends in passed and failed, and in skipped where some were', () => {
    expect(summaryLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
    expect(summaryLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped')
  })

  it('adds parts up', () => {
    expect(add({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 })).toEqual({
      passed: 11,
      failed: 22,
      skipped: 33,
    })
  })

  it('counts a run as failed that ended badly without a failed test', () => {
    expect(countVitest(vitestReport(5, 0, 0), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 })
    expect(countVitest(vitestReport(5, 0, 1), 0)).toEqual({ passed: 5, failed: 0, skipped: 1 })
  })

  it('counts a run as failed that ran nothing', () => {
    expect(countVitest(vitestReport(0, 0, 4), 0).failed).toBe(1)
    expect(countPlaywright(playwrightReport(0, 0, 0, 1), 0).failed).toBe(1)
  })

  it('counts a test that passed only when repeated as failed', () => {
    expect(countPlaywright(playwrightReport(4, 0, 1, 1), 0)).toEqual({ passed: 4, failed: 1, skipped: 1 })
  })

  it('takes a report that makes no sense for an error', () => {
    expect(() => countVitest('{}', 0)).toThrow(/invalid/iu)
  })
})

it('tells a command that does not exist from one that went well', async () => {
  expect((await run('no-such-command', [], false)).code).not.toBe(0)
  expect((await run('true', [], false)).code).toBe(0)
})
