// A gateway as a process on the bench's municipality, with Meta's side played beside it.
import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openStandIn } from '#main/citizens-phone/open.ts'
import type { Meta } from '#main/citizens-phone/meta.ts'
import { enrolGateway, gatewayLogin } from '#main/sample/gateway-login.ts'
import { password, type Municipality } from './large-municipality.ts'

export interface GatewayProcess {
  meta: Meta
  number: { phoneNumberId: string; businessAccountId: string; shown: string }
  /** The account's row in the database. */
  account: () => Promise<number>
  /** Ends it as a power cut does, and begins another. */
  killAndBegin: () => Promise<void>
  close: () => Promise<void>
}

/** Opens both, with an account that no other run has written to; `patience`: the settings of leases and doubts. */
export async function openGatewayProcess(
  municipality: Municipality,
  patience: { leaseSeconds?: number; doubtSeconds?: number; mostAMinute?: number } = {},
): Promise<GatewayProcess> {
  const owner = await municipality.owner()
  await enrolGateway(owner, password)
  const number = { phoneNumberId: `bench-${randomUUID()}`, businessAccountId: 'bench', shown: '4442554' }
  const secrets = { appSecret: randomUUID(), token: randomUUID() }
  let port = 0
  const standIn = await openStandIn({ number, ...secrets, webhook: () => `http://127.0.0.1:${port}/whatsapp` })
  const folder = await mkdtemp(join(tmpdir(), 'zimmet-bench-gateway-'))
  const file = join(folder, 'gateway.json')
  const settings = { ...settingsOf(municipality, standIn.origin, number, secrets), ...patience }
  await writeFile(file, JSON.stringify(settings), { mode: 0o600 })
  let running = await begun(file)
  port = running.port
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = new Promise((resolve) => running.child.once('exit', resolve))
    running.child.kill(signal)
    await ended
  }
  return {
    ...{ meta: standIn.meta, number },
    account: async () => {
      const { rows } = await owner.query<{ id: number }>(
        'select id from zimmet_data.message_account where external_id = $1',
        [number.phoneNumberId],
      )
      if (rows[0] === undefined) throw new Error('the gateway has not told its account')
      return rows[0].id
    },
    killAndBegin: async () => {
      await end('SIGKILL')
      running = await begun(file)
      port = running.port
    },
    close: async () => {
      await end('SIGTERM')
      await Promise.all([standIn.close(), owner.end()])
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Starts it; settles when it listens. */
async function begun(file: string): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, ['src-main/gateway.ts', '--settings', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise<number>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const told = /listening on \S+:(?<port>\d+) /u.exec(line)?.groups?.['port']
      if (told !== undefined) resolve(Number(told))
    })
    child.once('exit', () => reject(new Error('the gateway ended before it listened')))
  })
  return { child, port }
}

function settingsOf(
  { server }: Municipality,
  origin: string,
  { phoneNumberId }: GatewayProcess['number'],
  { appSecret, token }: { appSecret: string; token: string },
): object {
  return {
    database: { server, login: gatewayLogin, password },
    listen: { host: '127.0.0.1', port: 0 },
    publicAddress: 'http://127.0.0.1',
    trustedMediaHosts: [new URL(origin).host],
    channels: {
      whatsapp: {
        appSecrets: [appSecret],
        verifyToken: randomUUID(),
        baseUrl: `${origin}/v26.0`,
        numbers: [{ phoneNumberId, title: 'WhatsApp', token }],
      },
    },
  }
}
