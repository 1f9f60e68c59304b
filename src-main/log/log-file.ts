// Logs of this PC: readable by this person alone, and never more than a few files of a bounded size.
import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { inspect } from 'node:util'

/** At this size a log is set aside as `.1`, what stood there as `.2`, and so on; the oldest is thrown away. */
export const fullBytes = 2 * 1024 * 1024
export const keptFiles = 3

/** Never throws: a full disk must not turn one fault into two. What cannot be written stands on stderr. */
export function appendToLog(file: string, entry: string): boolean {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    setAsideWhenFull(file)
    appendFileSync(file, entry, { mode: 0o600 })
    return true
  } catch (error) {
    process.stderr.write(`the log could not be written: ${inspect(error)}\n`)
    return false
  }
}

function setAsideWhenFull(file: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) < fullBytes) return
  rmSync(`${file}.${keptFiles}`, { force: true })
  for (let nth = keptFiles - 1; nth >= 1; nth -= 1) moveWhereThere(`${file}.${nth}`, `${file}.${nth + 1}`)
  moveWhereThere(file, `${file}.1`)
}

// Two programs of a PC may set the same log aside at once; one of them finds nothing left to move.
function moveWhereThere(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}
