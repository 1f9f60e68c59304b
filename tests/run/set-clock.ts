// Programs that tell another time than the machine: the environment they are started with.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { findProgram, install } from './apt.ts'
import { secondsTo, type Moment } from './moments.ts'

/** Makes, in a folder, the library that sets the clock of the programs it is loaded into (set-clock.c). Throws where it cannot be made. */
export function makeClockLibrary(folder: string): string {
  if (process.platform !== 'linux') throw new Error('The clock of programs is set as Linux alone lets it be set')
  if (findProgram(['cc']) === null)
    install(['gcc', 'libc6-dev'], 'A C compiler is missing: install it (apt-get install gcc libc6-dev)')
  const made = join(folder, 'set-clock.so')
  const source = join(import.meta.dirname, 'set-clock.c')
  const { status, stderr } = spawnSync('cc', ['-shared', '-fPIC', '-O2', '-Wall', '-Werror', '-o', made, source], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`set-clock.c could not be compiled: ${stderr}`)
  return made
}

/** Ahead, and no beginning: so the clocks of all processes agree, whenever each was started, and run on. */
export function clockOf(moment: Moment, library: string): NodeJS.ProcessEnv {
  return {
    LD_PRELOAD: library,
    ZIMMET_CLOCK_AHEAD: String(secondsTo(moment, Date.now())),
    // Both setups hold their server's clock against it (tests/support/faked-clock.ts).
    ZIMMET_TESTS_MOMENT: moment.at,
  }
}
