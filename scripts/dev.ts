// `npm run dev [-- --port N]`: the program while it is being changed, on the sample municipality (a browser page). The window is Vite's,
// with hot reload; the host runs from its sources and begins again when one changes; what changes in `migrations` is applied.
// PostgreSQL goes on through all of it.
import { chmod, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { migrate } from '#main/database/migrations.ts'
import { dataFolder } from '#main/start/data-folder.ts'
import { openSample } from '#main/start/sample-server.ts'
import { takeFolder } from '#main/start/single-start.ts'
import { openDevWindow } from './dev-window.ts'
import { watchFolders } from './watch-folders.ts'
import { watchedHost } from './watched-host.ts'

const project = dirname(import.meta.dirname)
const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } })
const folder = dataFolder()
const ends: (() => Promise<void>)[] = []

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true })
  // PostgreSQL's own account must get through to its part of the folder.
  if (process.getuid?.() === 0) await chmod(folder, 0o711)
  ends.unshift(await takeFolder(folder))
  const { postgres, owner } = await openSample(folder, (sentence) => console.log(sentence))
  ends.unshift(async () => await postgres.stop())
  const host = watchedHost(project, folder)
  ends.unshift(async () => await host.stop())
  const window = await openDevWindow(join(project, 'src-renderer'), Number(values.port), host)
  ends.unshift(async () => await window.close())
  applyMigrations(owner)
  console.log(`Hazır. Bu adresi bu bilgisayarın tarayıcısında bir kez açın: ${window.address}`)
}

/** Applies what changes in `migrations`, once a burst of writes is over. What the database refuses is told; the last good rules stay. */
function applyMigrations(owner: Parameters<typeof migrate>[0]): void {
  let waiting: NodeJS.Timeout | undefined
  let work = Promise.resolve()
  const apply = async (): Promise<void> => {
    const began = performance.now()
    const applied = await migrate(owner).catch((error: unknown) => [error instanceof Error ? error.message : error])
    if (applied.length > 0)
      console.log(`migrations: ${applied.join(', ')} (${(performance.now() - began).toFixed(0)} ms)`)
  }
  const watcher = watchFolders(join(project, 'migrations'), () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      work = work.then(apply)
    }, 50)
  })
  ends.unshift(async () => {
    watcher.close()
    clearTimeout(waiting)
    await work
  })
}

async function end(): Promise<void> {
  for (const step of ends.splice(0)) {
    // oxlint-disable-next-line no-await-in-loop -- the last begun ends first
    await step().catch((error: unknown) => console.error(error))
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end())
try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
  await end()
}
