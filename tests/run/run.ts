// `npm test`: everything, one summary. A part that crashes counts as failed, so that silence never passes.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runChecks } from './check.ts'
import { ensureChromium } from './ensure-chromium.ts'
import { add, nothing, run, summaryLine, type Count } from './part.ts'
import { countPlaywright, countVitest } from './reports.ts'

const folder = await mkdtemp(join(tmpdir(), 'zimmet-run-'))
const startedAt = Date.now()

async function part(name: string, work: () => Promise<Count>): Promise<Count> {
  console.log(`\n── ${name}`)
  const began = Date.now()
  const count = await work().catch((error: unknown) => {
    console.error(error)
    return { ...nothing, failed: 1 }
  })
  console.log(`── ${name}: ${summaryLine(count)} in ${((Date.now() - began) / 1000).toFixed(0)} s`)
  return count
}

async function build(): Promise<Count> {
  const { code } = await run('electron-vite', ['build', '--logLevel', 'warn'], true)
  return code === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 }
}

async function vitest(): Promise<Count> {
  const report = join(folder, 'vitest.json')
  const { code } = await run(
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    true,
  )
  return countVitest(await readFile(report, 'utf8'), code)
}

async function playwright(): Promise<Count> {
  const report = join(folder, 'playwright.json')
  const chromium = await ensureChromium()
  const { code } = await run('playwright', ['test', '--reporter=list,json'], true, {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    CHROMIUM: chromium,
  })
  return countPlaywright(await readFile(report, 'utf8'), code)
}

const counts = [
  await part('checks', runChecks),
  await part('build', build),
  await part('rules, procedures, parts', vitest),
  await part('a day at the desk (Chromium)', playwright),
]
await rm(folder, { recursive: true, force: true })
const total = counts.reduce(add, nothing)
console.log(`\nin ${((Date.now() - startedAt) / 1000).toFixed(0)} s`)
console.log(summaryLine(total))
process.exitCode = total.failed === 0 ? 0 : 1
