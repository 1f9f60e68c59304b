// What a PostgreSQL server takes of the machine: the processor time of its processes, those that ended included.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const ticksASecond = 100

/** Of the server in a municipality's folder; counts on. Linux alone tells it. */
export function serverCpu(dataFolder: string): () => number {
  const postmaster = Number(readFileSync(join(dataFolder, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
  return () => {
    let ticks = 0
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/u.test(name)) continue
      const stat = statOf(name)
      if (stat === null) continue
      if (stat.pid === postmaster) ticks += stat.own + stat.ofEnded
      else if (stat.parent === postmaster) ticks += stat.own
    }
    return ticks / ticksASecond
  }
}

// See proc_pid_stat(5): the name may hold blanks and brackets, what follows the last bracket does not.
function statOf(pid: string): { pid: number; parent: number; own: number; ofEnded: number } | null {
  let text: string
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return null
  }
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const field = (place: number): number => Number(fields[place - 3])
  return { pid: Number(pid), parent: field(4), own: field(14) + field(15), ofEnded: field(16) + field(17) }
}
