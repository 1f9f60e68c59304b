// `npm start`: from a fresh clone to a window in which somebody can sign in.
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { readSettings } from './database/settings.ts'
import { buildIfStale } from './start/build.ts'
import { dataFolder } from './start/data-folder.ts'
import { openSample, throwSampleAway } from './start/sample-server.ts'
import { takeFolder } from './start/single-start.ts'
import { openWindow, type OpenWindow } from './start/window.ts'
import { StartProblem } from './sample/start-problem.ts'

const project = dirname(import.meta.dirname)
const startedAt = Date.now()

function say(sentence: string): void {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  console.log(`${seconds.padStart(6)} s  ${sentence}`)
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { reset: { type: 'boolean' }, yes: { type: 'boolean' }, port: { type: 'string', default: '0' } },
  })
  const folder = dataFolder()
  await mkdir(folder, { recursive: true })
  const letGo = await takeFolder(folder)
  const ends: (() => Promise<void>)[] = [letGo]
  try {
    if (values.reset === true) await reset(folder, values.yes === true)
    await buildIfStale(project, say)
    if ((await readSettings(folder)) === null) {
      const { postgres } = await openSample(folder, say)
      ends.unshift(postgres.stop)
    }
    const window = await openWindow(project, folder, Number(values.port), say)
    ends.unshift(window.close)
    await untilAskedToStop(window)
    say('Kapatılıyor.')
  } finally {
    await inOrder(ends)
  }
}

async function reset(folder: string, isSure: boolean): Promise<void> {
  if (!isSure) {
    const terminal = createInterface({ input: process.stdin, output: process.stdout })
    const answer = await terminal.question(
      'Örnek belediye ve içine yazılan her şey silinecek. Emin misiniz? (evet/hayır) ',
    )
    terminal.close()
    if (answer.trim().toLocaleLowerCase('tr') !== 'evet') throw new StartProblem('Vazgeçildi; hiçbir şey silinmedi.')
  }
  await throwSampleAway(folder)
  say('Örnek belediye silindi.')
}

async function untilAskedToStop(window: OpenWindow): Promise<void> {
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
  await Promise.race([asked, window.closed])
}

async function inOrder(steps: (() => Promise<void>)[]): Promise<void> {
  const [first, ...rest] = steps
  if (first === undefined) return
  try {
    await first()
  } finally {
    await inOrder(rest)
  }
}

try {
  await main()
} catch (error) {
  console.error(error instanceof StartProblem ? error.message : error)
  process.exitCode = 1
}
