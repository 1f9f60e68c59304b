// A fault is written down in full here; the window gets its number, which the person can read out on the phone.
import { randomInt } from 'node:crypto'
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'

/** At this size the log is set aside; the one before it is thrown away. */
const fullBytes = 5 * 1024 * 1024

export type FaultLog = {
  /** Writes the fault down with where it happened; answers its number. */
  record(fault: unknown, where: string): string
}

/** Faults go to stderr and, readable by this person alone, to `log/zimmet.log` of the data folder. */
export function openFaultLog(dataFolder: string): FaultLog {
  const file = join(dataFolder, 'log', 'zimmet.log')
  return {
    record(fault, where) {
      const number = String(randomInt(100_000, 1_000_000))
      const entry = `${new Date().toISOString()} fault ${number} in ${where}\n${inspect(withoutRows(fault), { depth: 6 })}\n`
      process.stderr.write(entry)
      append(file, entry)
      return number
    },
  }
}

// PostgreSQL quotes the row it stumbled over ("Key (phone)=(…)"); a log is no place for people's data.
function withoutRows(fault: unknown): unknown {
  if (fault instanceof Error && 'detail' in fault && 'severity' in fault) fault.detail = undefined
  if (fault instanceof Error && fault.cause !== undefined) withoutRows(fault.cause)
  return fault
}

// A full disk must not turn one fault into two: what cannot be written stands on stderr.
function append(file: string, entry: string): void {
  try {
    mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 })
    setAsideWhenFull(file)
    appendFileSync(file, entry, { mode: 0o600 })
  } catch (error) {
    process.stderr.write(`the log could not be written: ${inspect(error)}\n`)
  }
}

function setAsideWhenFull(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > fullBytes) renameSync(file, `${file}.1`)
}
