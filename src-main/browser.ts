// The same program for a browser on this PC: `node out/main/browser.js --data FOLDER --port N`.
import { fstatSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { createHostContext } from './areas/host-context.ts'
import { router } from './areas/router.ts'
import { noUpdates } from './areas/update-orders.ts'
import { readPolicies } from './policies/read.ts'
import { openBrowserHost } from './ports/browser-host.ts'
import { openFaultLog } from './ports/fault-log.ts'
import { answerSockets, type SocketAnswers } from './ports/web-socket.ts'
import { ownMachineId } from './updates/machine.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string', default: '0' },
    // Not the program, but the window in which IT sets a server up.
    setup: { type: 'boolean', default: false },
  },
})
const dataFolder = values.data
const port = Number(values.port)
if (dataFolder === undefined || !Number.isInteger(port) || port < 0 || port > 65_535) {
  process.stderr.write('usage: browser.js --data FOLDER [--port N] [--setup]\n')
  process.exit(2)
}

// Built it stands in out/main, unbuilt in src-main; the window is built in both cases.
const isBuilt = basename(import.meta.dirname) !== 'src-main'
const windowFolder = join(import.meta.dirname, isBuilt ? '../renderer' : '../out/renderer')

mkdirSync(dataFolder, { recursive: true })
const faults = openFaultLog(dataFolder)
process.on('unhandledRejection', (fault) => faults.record(fault, 'an unwatched promise'))

const context = createHostContext({
  dataFolder,
  policies: readPolicies(),
  updates: noUpdates(ownMachineId(dataFolder)),
})
async function answerSetup(): Promise<SocketAnswers> {
  const { SetupTalk, setupRouter } = await import('./setup/window.ts')
  return answerSockets(setupRouter, { talk: new SetupTalk() }, faults)
}
const sockets = values.setup ? await answerSetup() : answerSockets(router, context, faults)
const page = values.setup ? '/setup.html' : '/'
const host = await openBrowserHost({ windowFolder, page, port, sockets, faults }).catch((error: unknown) => {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  if (!isTaken) throw error
  process.stderr.write(
    `${port} numaralı bağlantı noktasını başka bir program kullanıyor; --port ile başka bir numara verin.\n`,
  )
  process.exit(1)
})
process.stdout.write(`${JSON.stringify({ address: host.address })}\n`)

const longestFarewellMs = 4_000
let isStopping = false
async function stop(): Promise<void> {
  if (isStopping) return
  isStopping = true
  // Whatever hangs or fails at the end, the process goes: its parent waits for it.
  setTimeout(() => process.exit(1), longestFarewellMs).unref()
  const ended = await Promise.allSettled([host.close(), context.close()])
  for (const end of ended) if (end.status === 'rejected') faults.record(end.reason, 'stopping')
  process.exit(0)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())

// A parent that holds our stdin open is gone when it closes; a terminal or /dev/null says nothing of the kind.
const stdin = fstatSync(0)
if (stdin.isFIFO() || stdin.isSocket()) process.stdin.resume().on('close', () => void stop())
