// Under `npm run test:clocks` every process of a run must tell the moment's time: a run that silently kept the true clock proves nothing.
import type { Client } from 'pg'

/** By how many milliseconds the clock of this run is ahead of the machine's; null where it is the machine's. */
export function clockOffset(): number | null {
  const seconds = process.env['ZIMMET_CLOCK_AHEAD']
  return seconds === undefined ? null : Number(seconds) * 1000
}

/** What of the environment keeps a program in the time of its run, where it is to have nothing else of it. */
export const clockEnv = (): Record<string, string> =>
  Object.fromEntries(
    ['LD_PRELOAD', 'ZIMMET_CLOCK_AHEAD'].flatMap((name) => {
      const value = clockOffset() === null ? undefined : process.env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )

const longestRunMs = 12 * 3_600_000
const mostApartMs = 60_000

/** Holds a clock against another of the same run. Throws where they differ. */
export function expectSameClock(whose: string, told: number, own = Date.now()): void {
  if (Math.abs(told - own) > mostApartMs)
    throw new Error(`${whose} tells ${new Date(told).toISOString()}, this process ${new Date(own).toISOString()}`)
}

/** Holds the clocks of this process and of its server against the moment of the run, where it has one. Throws where one differs. */
export async function expectClockOfRun(superuser: Client): Promise<void> {
  const moment = process.env['ZIMMET_TESTS_MOMENT']
  if (moment === undefined) return
  const passed = Date.now() - Date.parse(`${moment}+03:00`)
  if (passed < -mostApartMs || passed > longestRunMs)
    throw new Error(`This run is to be at ${moment}, and its clock is not faked: it tells ${new Date().toISOString()}`)
  const { rows } = await superuser.query<{ told: Date }>('select now() as told')
  expectSameClock('PostgreSQL', rows[0]?.told.getTime() ?? 0)
  console.log(`PostgreSQL tells ${rows[0]?.told.toISOString()}`)
}
