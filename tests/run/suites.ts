// The two programs that run the tests, and how each counts.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureChromium } from './ensure-chromium.ts'
import { nothing, run, summaryLine, type Count } from './part.ts'
import { countPlaywright, countVitest } from './reports.ts'

/** Does a part of a run and says what it counted. What throws is one failure. */
export async function part(name: string, work: () => Promise<Count>): Promise<Count> {
  console.log(`\n── ${name}`)
  const began = performance.now()
  const count = await work().catch((error: unknown) => {
    console.error(error)
    return { ...nothing, failed: 1, failures: [`${name}: ${String(error)}`] }
  })
  console.log(`── ${name}: ${summaryLine(count)} in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  return count
}

export async function build(): Promise<Count> {
  const { code } = await run('electron-vite', ['build', '--logLevel', 'warn'], true)
  return code === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1, failures: ['the build'] }
}

export interface SuiteOptions {
  /** Where the report is written. */
  folder: string
  env?: NodeJS.ProcessEnv
  /** Only the test files with one of these words in their path. */
  files?: readonly string[]
}

/** A run starts hundreds of programs of ours: what one has compiled the next need not. */
const compiledIn = (folder: string): NodeJS.ProcessEnv => ({ NODE_COMPILE_CACHE: join(folder, 'compiled') })

/** Rules, procedures, parts. */
export async function vitest({ folder, env = {}, files = [] }: SuiteOptions): Promise<Count> {
  const report = join(folder, 'vitest.json')
  const { code } = await run(
    'vitest',
    ['run', ...files, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    true,
    { ...compiledIn(folder), ...env },
  )
  return countVitest(await readFile(report, 'utf8'), code)
}

/** A day at the desk, in Chromium. */
export async function playwright({ folder, env = {}, files = [] }: SuiteOptions): Promise<Count> {
  const report = join(folder, 'playwright.json')
  const chromium = await ensureChromium()
  const { code } = await run('playwright', ['test', ...files, '--reporter=list,json'], true, {
    ...compiledIn(folder),
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    CHROMIUM: chromium,
  })
  return countPlaywright(await readFile(report, 'utf8'), code)
}
