// `npm run sample -- --requests 1000000`: a large sample municipality in a database of its own, for measuring.
// `--database` names it (zimmet_large), `--replace` throws an earlier one away, `--data` is the folder of the server.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { migrate } from './database/migrations.ts'
import { ownerRole, prepareServer } from './database/prepare-server.ts'
import { readSample } from './database/settings.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres/embedded-postgres.ts'
import { isPortFree } from './embedded-postgres/ports.ts'
import { proveSample } from './sample/proof.ts'
import { fillSample } from './sample/sample.ts'
import { StartProblem } from './embedded-postgres/start-problem.ts'
import { atTheTerminal } from './start/at-the-terminal.ts'
import { dataFolder } from './start/data-folder.ts'

const began = Date.now()

function say(sentence: string): void {
  process.stdout.write(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} sn  ${sentence}\n`)
}

async function fillLarge(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      requests: { type: 'string', default: '1000000' },
      database: { type: 'string', default: 'zimmet_large' },
      data: { type: 'string', default: dataFolder() },
      replace: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  })
  const requests = Number(values.requests)
  if (!Number.isInteger(requests) || requests < 1000)
    throw new StartProblem('--requests en az 1000 olan bir sayı olmalı.')
  const sample = await readSample(values.data)
  const usedPort = sample?.server.port
  const isRunning = usedPort !== undefined && !(await isPortFree(usedPort))
  const postgres = await startEmbeddedPostgres({
    folder: join(values.data, 'postgres'),
    say,
    settings: ['max_wal_size=8GB', 'checkpoint_timeout=30min'],
  })
  try {
    const password = sample?.password ?? randomBytes(24).toString('base64url')
    return await fillDatabase(postgres, values.database, requests, password, values.replace)
  } finally {
    // A server that a window works with stays up.
    if (!(isRunning && postgres.port === usedPort)) await postgres.stop()
  }
}

async function fillDatabase(
  postgres: EmbeddedPostgres,
  database: string,
  requests: number,
  password: string,
  replace: boolean,
): Promise<boolean> {
  const server = { host: '127.0.0.1', port: postgres.port, password: postgres.password }
  const superuser = { ...server, user: 'postgres', database: 'postgres' }
  if (replace) await drop(superuser, database)
  await prepareServer({ superuser, database, ownerPassword: postgres.password })
  await migrate({ ...server, user: ownerRole, database })
  const ownerUrl = `postgres://${ownerRole}:${encodeURIComponent(postgres.password)}@127.0.0.1:${postgres.port}/${database}`
  await fillSample({ ownerUrl, password, requests, onProgress: say })
  say('Bütün defterler ve zincirler denetleniyor.')
  const proof = await proveSample(ownerUrl)
  const number = (value: number): string => value.toLocaleString('tr')
  say(`${number(proof.requests)} talep, ${number(proof.open)} açık (Temizlik İşleri: ${number(proof.openInTemizlik)}).`)
  say(`Bütün defterlerde ${number(proof.ledgerFaults)} hata (${proof.seconds.ledgers.toFixed(1)} sn).`)
  say(
    `${number(proof.entries)} geçmiş kaydında ${number(proof.historyFaults)} hata (${proof.seconds.history.toFixed(1)} sn).`,
  )
  return proof.ledgerFaults + proof.historyFaults === 0
}

async function drop(superuser: ConstructorParameters<typeof Client>[0], database: string): Promise<void> {
  const client = new Client(superuser)
  await client.connect()
  await client.query(`drop database if exists ${client.escapeIdentifier(database)} with (force)`)
  await client.end()
}

await atTheTerminal(async () => ((await fillLarge()) ? 0 : 1))
