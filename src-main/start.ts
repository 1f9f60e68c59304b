// `npm start`: from a fresh clone to a window in which somebody can sign in.
import { chmod, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { readSettings } from './database/settings.ts'
import { atTheTerminal } from './start/at-the-terminal.ts'
import { buildIfStale } from './start/build.ts'
import { dataFolder } from './start/data-folder.ts'
import { openMessages } from './start/messages.ts'
import { openSample, throwSampleAway } from './start/sample-server.ts'
import { takeFolder } from './start/single-start.ts'
import { openWindow } from './start/window.ts'
import { StartProblem } from './embedded-postgres/start-problem.ts'

const project = dirname(import.meta.dirname)
const startedAt = Date.now()

interface Options {
  reset: boolean
  isSure: boolean
  port: number
}

/** What has to be ended again, the last begun first. */
type Ends = (() => Promise<void>)[]

function say(sentence: string): void {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  console.log(`${seconds.padStart(6)} s  ${sentence}`)
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      reset: { type: 'boolean' },
      yes: { type: 'boolean' },
      port: { type: 'string', default: '0' },
      verbose: { type: 'boolean' },
    },
  })
  const options = { reset: values.reset === true, isSure: values.yes === true, port: Number(values.port) }
  const ends: Ends = []
  const stopSignal = askedToStop()
  try {
    await run(options, ends, stopSignal)
    say('Kapatılıyor.')
  } finally {
    await inOrder(ends)
  }
}

// Asked to stop while something is being brought up, we finish that step and go no further: half-made things are not left behind.
async function run({ reset, isSure, port }: Options, ends: Ends, stopSignal: AbortSignal): Promise<void> {
  const folder = dataFolder()
  await mkdir(folder, { recursive: true })
  // PostgreSQL's own account must get through to its part of the folder.
  if (process.getuid?.() === 0) await chmod(folder, 0o711)
  ends.unshift(await takeFolder(folder))
  if (reset) await throwAway(folder, isSure)
  await buildIfStale(project, say)
  if (stopSignal.aborted) return
  if ((await readSettings(folder)) === null) {
    const { postgres, owner } = await openSample(folder, say)
    ends.unshift(async () => await postgres.stop())
    if (stopSignal.aborted) return
    const messages = await openMessages(project, folder, owner, say)
    ends.unshift(async () => await messages.close())
  }
  if (stopSignal.aborted) return
  const window = await openWindow(project, folder, port, say)
  ends.unshift(async () => await window.close())
  await Promise.race([window.closed, aborted(stopSignal)])
}

async function throwAway(folder: string, isSure: boolean): Promise<void> {
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

function askedToStop(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => controller.abort())
  return controller.signal
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}

async function inOrder(steps: Ends): Promise<void> {
  const [first, ...rest] = steps
  if (first === undefined) return
  try {
    await first()
  } finally {
    await inOrder(rest)
  }
}

await atTheTerminal(main)
