// `npm test`: everything, one summary. A part that crashes counts as failed, so that silence never passes.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runChecks } from './check.ts'
import { add, nothing, summary } from './part.ts'
import { build, part, playwright, vitest } from './suites.ts'

const folder = await mkdtemp(join(tmpdir(), 'zimmet-run-'))
const began = performance.now()
const counts = [
  await part('checks', runChecks),
  await part('build', build),
  await part('rules, procedures, parts', async () => await vitest({ folder })),
  await part('a day at the desk (Chromium)', async () => await playwright({ folder })),
]
await rm(folder, { recursive: true, force: true })
const total = counts.reduce(add, nothing)
console.log(`\nin ${((performance.now() - began) / 1000).toFixed(0)} s`)
console.log(summary(total))
process.exitCode = total.failed === 0 ? 0 : 1
