// Messages in the sample municipality: a gateway as a process of its own, and the citizen's phone that it speaks with.
import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'
import type { OwnerLogin } from '#main/database/migrations.ts'
import { writeJson } from '#main/database/settings.ts'
import { openStandIn } from '#main/citizens-phone/open.ts'
import { StartProblem, type Say } from '#main/embedded-postgres/start-problem.ts'
import { appendToLog } from '#main/log/log-file.ts'
import { agentsTelephones, enrolGateway, gatewayLogin } from '#main/sample/gateway-login.ts'

export interface OpenMessages {
  /** Where the citizen's phone is. */
  phone: string
  close: () => Promise<void>
}

const instagramAccount = '17841400004442554'
const number = { phoneNumberId: '100000004442554', businessAccountId: '200000004442554', shown: '4442554' }

/** Opens both and says where the phone is. Throws StartProblem where the gateway does not start. */
export async function openMessages(
  project: string,
  folder: string,
  owner: OwnerLogin,
  say: Say,
): Promise<OpenMessages> {
  const secret = (): string => randomBytes(24).toString('base64url')
  const secrets = { appSecret: secret(), token: secret(), password: secret(), telephone: secret() }
  const extensions = await enrol(owner, secrets.password)
  let port = 0
  const standIn = await openStandIn({
    ...{ number, appSecret: secrets.appSecret, token: secrets.token },
    webhook: () => `http://127.0.0.1:${port}/whatsapp`,
    instagram: { account: instagramAccount, webhook: () => `http://127.0.0.1:${port}/meta` },
    telephone: { webhook: () => `http://127.0.0.1:${port}/telephone/${secrets.telephone}`, extensions },
  })
  const file = join(folder, 'gateway.json')
  await writeJson(file, settingsOf(owner, secrets, secret(), standIn.origin))
  const gateway = spawn(process.execPath, [join(project, 'src-main', 'gateway.ts'), '--settings', file], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Ctrl-C is ours to pass on.
    detached: true,
  })
  const close = async (): Promise<void> => {
    await end(gateway)
    await standIn.close()
  }
  try {
    port = await portOf(gateway, join(folder, 'log', 'gateway.log'))
  } catch (error) {
    await close()
    throw error
  }
  say(`Vatandaşın telefonu: ${standIn.origin}/`)
  return { phone: standIn.origin, close }
}

/** Gives the extensions of the agents. */
async function enrol(owner: OwnerLogin, password: string): Promise<string[]> {
  const client = new Client(owner)
  client.on('error', () => undefined)
  await client.connect()
  try {
    await enrolGateway(client, password)
    return await agentsTelephones(client)
  } finally {
    await client.end()
  }
}

function settingsOf(
  { host, port, database }: OwnerLogin,
  secrets: { appSecret: string; token: string; password: string; telephone: string },
  verifyToken: string,
  origin: string,
): unknown {
  return {
    database: { server: { host, port, database, tls: 'off' }, login: gatewayLogin, password: secrets.password },
    listen: { host: '127.0.0.1', port: 0 },
    publicAddress: 'http://127.0.0.1',
    surveySecret: randomBytes(32).toString('base64url'),
    trustedMediaHosts: [new URL(origin).host],
    channels: {
      whatsapp: {
        appSecrets: [secrets.appSecret],
        verifyToken,
        baseUrl: `${origin}/v26.0`,
        numbers: [
          {
            phoneNumberId: number.phoneNumberId,
            businessAccountId: number.businessAccountId,
            title: '444 25 54',
            token: secrets.token,
          },
        ],
      },
      meta: {
        baseAddress: `${origin}/instagram`,
        appSecret: secrets.appSecret,
        verifyToken,
        accounts: [{ kind: 'instagram', id: instagramAccount, title: '@erenlerbelediyesi', token: secrets.token }],
      },
      telephone: {
        number: number.shown,
        title: '444 25 54',
        system: { vendor: 'cti' },
        push: { secret: secrets.telephone },
      },
    },
  }
}

/** Where it listens, once it does; what it says goes to its log. */
async function portOf(gateway: ChildProcess, log: string): Promise<number> {
  if (gateway.stdout === null) throw notStarted()
  const lines = createInterface({ input: gateway.stdout })
  lines.on('line', (line) => appendToLog(log, `${line}\n`))
  return await new Promise((resolve, reject) => {
    lines.on('line', (line) => {
      const port = /listening on \S+:(?<port>\d+) /u.exec(line)?.groups?.['port']
      if (port !== undefined) resolve(Number(port))
    })
    gateway.once('exit', () => reject(notStarted()))
    gateway.once('error', reject)
  })
}

const notStarted = (): StartProblem => new StartProblem('Mesaj geçidi başlamadı; nedeni yukarıdaki satırlarda.')

async function end(gateway: ChildProcess): Promise<void> {
  if (gateway.exitCode !== null || gateway.signalCode !== null || gateway.pid === undefined) return
  const ended = new Promise<void>((resolve) => gateway.once('exit', () => resolve()))
  gateway.kill('SIGTERM')
  const patience = setTimeout(() => gateway.kill('SIGKILL'), 5_000)
  await ended
  clearTimeout(patience)
}
