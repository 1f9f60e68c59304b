// `npm run test:clocks`: the whole suite at moments that tests are wont to forget, under a clock that is set (Linux).
// `-- --only saturday-night,bayram` takes some of the moments, `-- --part e2e` or `vitest` one of the programs; any other
// word narrows the test files.
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { moments, type Moment } from './moments.ts'
import { add, nothing, summary, summaryLine, type Count } from './part.ts'
import { clockOf, makeClockLibrary } from './set-clock.ts'
import { build, part, playwright, vitest } from './suites.ts'

const { values, positionals: files } = parseArgs({
  options: { only: { type: 'string' }, part: { type: 'string' } },
  allowPositionals: true,
})
const suites = { vitest, e2e: playwright }
const chosenSuites = chosen('part', Object.keys(suites), values.part) as (keyof typeof suites)[]
const chosenMoments = chosen(
  'only',
  moments.map(({ name }) => name),
  values.only,
)

function chosen(option: string, known: string[], asked: string | undefined): string[] {
  const names = asked?.split(',') ?? known
  const strange = names.filter((name) => !known.includes(name))
  if (strange.length > 0) throw new Error(`--${option} knows ${known.join(', ')}, not ${strange.join(', ')}`)
  return names
}

const folder = await mkdtemp(join(tmpdir(), 'zimmet-clocks-'))
// PostgreSQL does not run as root, and loads what lies here.
await chmod(folder, 0o755)
const library = makeClockLibrary(folder)

async function runAt(moment: Moment): Promise<Count> {
  const began = performance.now()
  let count = nothing
  for (const suite of chosenSuites) {
    const work = async (): Promise<Count> => await suites[suite]({ folder, files, env: clockOf(moment, library) })
    // oxlint-disable-next-line no-await-in-loop -- one after the other: they share the machine
    count = add(count, await part(`${moment.name}, ${suite}`, work))
  }
  const line = `${moment.name} (${moment.at.replace('T', ' ')}): ${summaryLine(count)}`
  lines.push(`${line} in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  return count
}

const lines: string[] = []
let total = await part('build', build)
for (const moment of moments.filter(({ name }) => chosenMoments.includes(name))) {
  // oxlint-disable-next-line no-await-in-loop -- one after the other: they share the machine
  total = add(total, await runAt(moment))
}
await rm(folder, { recursive: true, force: true })
console.log(`\n${lines.join('\n')}`)
console.log(summary(total))
process.exitCode = total.failed === 0 ? 0 : 1
