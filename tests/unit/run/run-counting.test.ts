import { describe, expect, it } from 'vitest'
import { add, nothing, run, summary, summaryLine } from '#tests/run/part.ts'
import { countPlaywright, countVitest } from '#tests/run/reports.ts'

const vitestReport = (passed: number, failed: number, skipped: number): string =>
  JSON.stringify({
    ...{ numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped, numTodoTests: 0 },
    ...{ numTotalTests: passed + failed + skipped, testResults: [] },
  })
const playwrightReport = (expected: number, unexpected: number, flaky: number, skipped: number): string =>
  JSON.stringify({ suites: [], stats: { expected, unexpected, flaky, skipped } })

describe('the summary', () => {
  it('ends in passed and failed, and in skipped where some were', () => {
    expect(summaryLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
    expect(summaryLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped')
  })

  it('adds parts up', () => {
    const one = { passed: 1, failed: 2, skipped: 3, failures: ['a', 'b'] }
    expect(add(one, { passed: 10, failed: 20, skipped: 30, failures: ['c'] })).toEqual({
      passed: 11,
      failed: 22,
      skipped: 33,
      failures: ['a', 'b', 'c'],
    })
  })

  it('counts a run as failed that ended badly without a failed test', () => {
    expect(countVitest(vitestReport(5, 0, 0), 1)).toEqual({
      ...{ passed: 5, failed: 1, skipped: 0 },
      failures: ['ended with 1, and no test had failed'],
    })
    expect(countVitest(vitestReport(5, 0, 1), 0)).toEqual({ ...nothing, passed: 5, skipped: 1 })
  })

  it('counts a run as failed that ran nothing', () => {
    expect(countVitest(vitestReport(0, 0, 4), 0).failed).toBe(1)
    expect(countPlaywright(playwrightReport(0, 0, 0, 1), 0).failed).toBe(1)
  })

  it('counts a test that passed only when repeated as failed', () => {
    expect(countPlaywright(playwrightReport(4, 0, 1, 1), 0)).toEqual({
      ...{ passed: 4, failed: 1, skipped: 1, failures: [] },
    })
  })

  it('ends with what failed and the first lines of why, from whichever program', () => {
    const failed = {
      status: 'failed',
      fullName: 'a rule holds',
      failureMessages: ['\u001B[31mexpected 1\u001B[39m\nto be 2'],
    }
    const passed = { status: 'passed', fullName: 'another', failureMessages: [] }
    const ofRules = countVitest(
      JSON.stringify({
        ...{ numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0, numTotalTests: 2 },
        testResults: [
          {
            name: `${process.cwd()}/tests/rule.test.ts`,
            status: 'failed',
            message: '',
            assertionResults: [passed, failed],
          },
          {
            name: `${process.cwd()}/tests/broken.test.ts`,
            status: 'failed',
            message: 'cannot load',
            assertionResults: [],
          },
        ],
      }),
      1,
    )
    const spec = (title: string, status: string): object => ({
      ...{ title, file: 'desk.spec.ts', line: 7 },
      tests: [{ status, results: [{ errors: status === 'expected' ? [] : [{ message: 'not seen' }] }] }],
    })
    const ofDesk = countPlaywright(
      JSON.stringify({
        stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 },
        suites: [
          {
            specs: [spec('works', 'expected')],
            suites: [{ specs: [spec('breaks', 'unexpected'), spec('wavers', 'flaky')] }],
          },
        ],
      }),
      1,
    )
    expect(summary(add(ofRules, ofDesk)).split('\n')).toEqual([
      '✗ tests/rule.test.ts › a rule holds',
      '    expected 1',
      '    to be 2',
      '✗ tests/broken.test.ts',
      '    cannot load',
      '✗ desk.spec.ts:7 › breaks',
      '    not seen',
      '✗ desk.spec.ts:7 › wavers',
      '    not seen',
      '2 passed, 3 failed',
    ])
  })

  it('takes a report that makes no sense for an error', () => {
    expect(() => countVitest('{}', 0)).toThrow(/invalid/iu)
  })
})

it('tells a command that does not exist from one that went well', async () => {
  expect((await run('no-such-command', [], false)).code).not.toBe(0)
  expect((await run('true', [], false)).code).toBe(0)
})
