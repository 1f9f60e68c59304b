// One start at a time on a data folder: the second is told so.
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { StartProblem } from '#main/embedded-postgres/start-problem.ts'

/** Takes the folder for this process; gives back the function that lets it go. Throws StartProblem where another start has it. */
export async function takeFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'started.pid')
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const handle = await open(file, 'wx')
      await handle.writeFile(String(process.pid))
      await handle.close()
      return async () => await rm(file, { force: true })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      await refuseIfAlive(file)
      await rm(file, { force: true })
    }
  }
  throw new StartProblem('Zimmet az önce başka bir pencereden başlatıldı.')
}

async function refuseIfAlive(file: string): Promise<void> {
  const pid = Number(await readFile(file, 'utf8').catch(() => ''))
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid || !(await isStart(pid))) return
  throw new StartProblem(`Zimmet bu bilgisayarda zaten çalışıyor (süreç ${pid}). Önce onu Ctrl-C ile kapatın.`)
}

// A process number is given out again after a restart; on Linux we can see whose it is.
async function isStart(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  if (process.platform !== 'linux') return true
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return /\b(?:start|dev)\.ts\b/u.test(command)
}
