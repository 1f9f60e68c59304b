// A fault is written down here; the window gets its number, which the person can read out on the phone.
import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { faultText } from '../log/fault-text.ts'
import { appendToLog } from '../log/log-file.ts'

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
      const entry = `${new Date().toISOString()} fault ${number} in ${where}\n${faultText(fault)}\n`
      process.stderr.write(entry)
      appendToLog(file, entry)
      return number
    },
  }
}
