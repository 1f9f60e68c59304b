// What a PostgreSQL server takes of the machine: the processor time of its processes, those that ended included.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const ticksASecond = 100
const nanosecondsASecond = 1e9

/** Of the server in a municipality's folder; counts on. Linux alone tells it. */
export function serverCpu(dataFolder: string): () => number {
  const postmaster = Number(readFileSync(join(dataFolder, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
  return () => {
    let seconds = 0
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/u.test(name)) continue
      const stat = statOf(name)
      if (stat === null) continue
      if (stat.pid === postmaster) seconds += stat.ofEnded
      if (stat.pid === postmaster || stat.parent === postmaster) seconds += ownTime(name)
    }
    return seconds
  }
}

// To the nanosecond: what each of five hundred processes takes in a minute is a few of the ticks that proc_pid_stat(5) tells.
function ownTime(pid: string): number {
  return Number((readProc(pid, 'schedstat') ?? '0').split(' ')[0]) / nanosecondsASecond
}

// See proc_pid_stat(5): the name may hold blanks and brackets, what follows the last bracket does not.
function statOf(pid: string): { pid: number; parent: number; ofEnded: number } | null {
  const text = readProc(pid, 'stat')
  if (text === null) return null
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const field = (column: number): number => Number(fields[column - 3])
  return { pid: Number(pid), parent: field(4), ofEnded: (field(16) + field(17)) / ticksASecond }
}

function readProc(pid: string, name: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return null
  }
}
