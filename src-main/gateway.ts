// `npm run gateway -- --settings FILE`: what channels deliver comes in, what the house answers goes out. Runs until it is stopped.
import { fstatSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { setTimeout as delay } from 'node:timers/promises'
import { LoginRefused } from './database/admission.ts'
import { isConnectionLoss } from './database/connection-loss.ts'
import { backoffMs } from './database/listen-connection.ts'
import { StartProblem } from './embedded-postgres/start-problem.ts'
import { openGateway, type Gateway } from './gateway/run.ts'
import { readGatewaySettings, SettingsRefused, type GatewaySettings } from './gateway/settings.ts'
import { faultText } from './log/fault-text.ts'
import { atTheTerminal } from './start/at-the-terminal.ts'

const usage = `Kullanım: npm run gateway -- --settings DOSYA
DOSYA: geçidin ayarları (docs/for-it.md); yalnız sahibinin okuyabildiği bir dosya olmalı.`

// To the standard output, which the service's own log keeps.
function say(sentence: string): void {
  console.log(`${new Date().toISOString()} ${sentence}`)
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { settings: { type: 'string' }, verbose: { type: 'boolean' } } })
  if (values.settings === undefined) throw new StartProblem(usage)
  const settings = await readGatewaySettings(values.settings)
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())
  // A parent that holds our stdin open is gone when it closes; a service's is a device and says nothing of the kind.
  const stdin = fstatSync(0)
  const parent = stdin.isFIFO() || stdin.isSocket() ? process.stdin.resume() : null
  parent?.once('close', () => stopping.abort())
  const gateway = await open(settings, stopping.signal)
  if (gateway === null) return 0
  say(`listening on http://${settings.listen.host}:${gateway.port} for ${settings.publicAddress}`)
  const refused = await Promise.race([gateway.refused, aborted(stopping.signal)])
  await gateway.stop()
  say('stopped')
  parent?.destroy()
  if (refused === null) return 0
  throw loginProblem(refused)
}

/** Waits for the database as long as it takes, for machines start in any order; null where it was stopped before. */
async function open(settings: GatewaySettings, stopping: AbortSignal): Promise<Gateway | null> {
  for (let attempt = 1; !stopping.aborted; attempt += 1) {
    try {
      return await openGateway(settings, toldOnce())
    } catch (error) {
      if (error instanceof LoginRefused) throw loginProblem(error)
      if (!isConnectionLoss(error)) throw error
      if (attempt === 1) say('waiting for the database')
      await delay(backoffMs(attempt), undefined, { signal: stopping }).catch(() => undefined)
    }
  }
  return null
}

const loginProblem = (cause: Error): StartProblem =>
  new StartProblem('Veritabanı geçidin hesabını kabul etmiyor; ayar dosyasındaki hesap ve parolaya bakın.', {
    english: 'The database does not accept the gateway’s login; look at the login and password of the settings file.',
    cause,
  })

/** The same fault of the same part is told once in a while, with how often it came. */
function toldOnce(everyMs = 60_000): (part: string, error: unknown) => void {
  const told = new Map<string, { at: number; missed: number }>()
  return (part, error) => {
    const words = faultText(error)
    const key = `${part} ${words.split('\n', 1)[0] ?? ''}`
    const last = told.get(key)
    if (last !== undefined && Date.now() - last.at < everyMs) {
      last.missed += 1
      return
    }
    told.set(key, { at: Date.now(), missed: 0 })
    say(`${part}: ${words}${last === undefined || last.missed === 0 ? '' : `\n  and ${last.missed} times more`}`)
  }
}

async function aborted(signal: AbortSignal): Promise<null> {
  if (!signal.aborted)
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
  return null
}

await atTheTerminal(main, {
  usage,
  meaningOf: (error) => (error instanceof SettingsRefused ? [error.message, error.english] : null),
})
