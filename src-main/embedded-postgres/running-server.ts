// After kill -9 of the program PostgreSQL may still run, or have left its lock behind.
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { answers } from './answers.ts'

export interface RunningServer {
  port: number
  stop(): Promise<void>
}

/** The server that already runs on the data folder and lets us in; null where none does. A dead one's lock is removed. */
export async function runningServer(data: string, password: string): Promise<RunningServer | null> {
  const lock = join(data, 'postmaster.pid')
  const text = await readFile(lock, 'utf8').catch(() => null)
  if (text === null) return null
  const [pidLine = '', , , portLine = ''] = text.split('\n')
  const pid = Number(pidLine)
  const port = Number(portLine)
  if (!(await isPostgres(pid))) {
    await rm(lock, { force: true })
    return null
  }
  for (let attempt = 0; attempt < 100 && isAlive(pid); attempt += 1) {
    if (await answers(port, password)) return { port, stop: () => stop(pid) }
    await delay(100)
  }
  return null
}

async function isPostgres(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')
  return name.startsWith('postgres')
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function stop(pid: number): Promise<void> {
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; waited < 20_000 && isAlive(pid); waited += 50) await delay(50)
  if (isAlive(pid)) process.kill(pid, 'SIGQUIT')
}
