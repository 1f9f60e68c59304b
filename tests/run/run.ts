// `npm test`: everything, one summary. A part that crashes counts as failed, so that silence never passes.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runChecks } from './check.ts'
import { add, nothing, summary } from './part.ts'
import { build, part, playwright, vitest } from './suites.ts'

const folder = await mkdtemp(join(tmpdir(), 'zimmet-run-'))
const began = performance.now()
const built = await part('build', build)
// Side by side: each waits for its servers and its browser as often as for the processor, and one after the other two cores idle.
const sides = await Promise.all([
  part('rules, procedures, parts', async () => await vitest({ folder, workers: 3 })),
  part('checks', runChecks).then(async (checked) =>
    add(checked, await part('a day at the desk (Chromium)', async () => await playwright({ folder, workers: 3 }))),
  ),
])
const counts = [built, ...sides]
await rm(folder, { recursive: true, force: true })
const total = counts.reduce(add, nothing)
console.log(`\nin ${((performance.now() - began) / 1000).toFixed(0)} s`)
console.log(summary(total))
process.exitCode = total.failed === 0 ? 0 : 1
