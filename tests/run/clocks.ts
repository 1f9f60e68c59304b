// `npm run test:clocks`: the whole suite at moments that tests are wont to forget, under libfaketime (Linux).
// `-- --only saturday-night,bayram` takes some of the moments, `-- --part e2e` or `vitest` one of the programs; any other
// word narrows the test files.
import { existsSync, globSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { install } from './apt.ts'
import { moments, offsetTo, type Moment } from './moments.ts'
import { add, nothing, summaryLine, type Count } from './part.ts'
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

/** The library that fakes the clock of the programs it is loaded into. Throws where it is not and cannot be installed. */
function ensureFaketime(): string {
  if (process.platform !== 'linux') throw new Error('test:clocks needs libfaketime, which is tried on Linux alone')
  const find = (): string | undefined => globSync('/usr/lib/*/faketime/libfaketime.so.1').find(existsSync)
  const known = find()
  if (known !== undefined) return known
  install(['faketime'], 'libfaketime is missing: install it (apt-get install faketime)')
  const installed = find()
  if (installed === undefined) throw new Error('apt-get installed no libfaketime')
  return installed
}

const library = ensureFaketime()
const folder = await mkdtemp(join(tmpdir(), 'zimmet-clocks-'))

/** An offset and no beginning: so the clocks of all processes agree, whenever each was started, and run on. */
function clockOf(moment: Moment): NodeJS.ProcessEnv {
  return {
    LD_PRELOAD: library,
    FAKETIME: offsetTo(moment, Date.now()),
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    // Both setups hold their server's clock against it (tests/support/faked-clock.ts).
    ZIMMET_TESTS_MOMENT: moment.at,
  }
}

async function runAt(moment: Moment): Promise<Count> {
  const began = performance.now()
  let count = nothing
  for (const suite of chosenSuites) {
    const work = async (): Promise<Count> => await suites[suite]({ folder, files, env: clockOf(moment) })
    // oxlint-disable-next-line no-await-in-loop -- one after the other: they share the machine
    count = add(count, await part(`${moment.name}, ${suite}`, work))
  }
  const line = `${moment.name} (${moment.at.replace('T', ' ')}): ${summaryLine(count)}`
  summary.push(`${line} in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  return count
}

const summary: string[] = []
let total = await part('build', build)
for (const moment of moments.filter(({ name }) => chosenMoments.includes(name))) {
  // oxlint-disable-next-line no-await-in-loop -- one after the other: they share the machine
  total = add(total, await runAt(moment))
}
await rm(folder, { recursive: true, force: true })
console.log(`\n${summary.join('\n')}`)
console.log(summaryLine(total))
process.exitCode = total.failed === 0 ? 0 : 1
