// One part of the test run: a command, what it counted, and how that is read from what it wrote.
import { spawn } from 'node:child_process'

export interface Count {
  passed: number
  failed: number
  skipped: number
  /** What failed, each with the beginning of why: the last lines of a run are what is kept of it. */
  failures: readonly string[]
}

export const nothing: Count = { passed: 0, failed: 0, skipped: 0, failures: [] }

export function add(one: Count, other: Count): Count {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    failures: [...one.failures, ...other.failures],
  }
}

/** The last line of a run. */
export function summaryLine({ passed, failed, skipped }: Omit<Count, 'failures'>): string {
  const said = `${passed} passed, ${failed} failed`
  return skipped === 0 ? said : `${said}, ${skipped} skipped`
}

/** The end of a run: what failed, and the last line. */
export function summary(count: Count): string {
  return [...count.failures.map((failure) => `✗ ${failure}`), summaryLine(count)].join('\n')
}

export interface Finished {
  code: number
  output: string
}

/** Runs a program of node_modules/.bin; `isShown` passes its output on while it runs. */
export async function run(
  command: string,
  args: readonly string[],
  isShown: boolean,
  env: NodeJS.ProcessEnv = {},
): Promise<Finished> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  let output = ''
  const hear = (part: Buffer): void => {
    output += part.toString()
    if (isShown) process.stdout.write(part)
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const code = await new Promise<number>((resolve) => {
    child.once('error', (error) => {
      output += String(error)
      resolve(127)
    })
    child.once('exit', (ended) => resolve(ended ?? 1))
  })
  return { code, output }
}
