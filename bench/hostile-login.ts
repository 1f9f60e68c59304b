// One login that does its worst with psql's means, in a process of its own: `node bench/hostile-login.ts <server as JSON> <login> <password>`.
// It opens as many sessions as it is let, and comes back whenever one is ended; killed, it is gone.
// What his own PC would take is kept small, for here it stands on the server's machine: it makes the key of his password once.
import { webcrypto } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'

const { subtle } = webcrypto
const derive = subtle.deriveBits.bind(subtle)
let derived: ReturnType<typeof derive> | null = null
subtle.deriveBits = async (...asked: Parameters<typeof derive>) => await (derived ??= derive(...asked))

const [serverText = '{}', user = '', password = ''] = process.argv.slice(2)
const server = JSON.parse(serverText) as { host: string; port: number; database: string }

const boundless = `set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0; set work_mem = '1GB'`

async function sortMuch(client: Client): Promise<void> {
  await client.query(
    'select count(*) from (select i.excerpt, random() as r from zimmet.inbox i, generate_series(1, 20) order by r, i.excerpt offset 1) s',
  )
}

async function reckon(client: Client): Promise<void> {
  await client.query('select count(*) from generate_series(1, 500000) as n (i) where sqrt(i) > 1')
}

async function listMuch(client: Client): Promise<void> {
  await client.query('select * from zimmet.inbox where is_open order by due_at, id limit 50')
  await client.query('select count(*) from zimmet.inbox where is_open')
  await client.query('select zimmet.inbox_counts(null)')
}

/** Holds every open request he sees until somebody ends him. */
async function holdRequests(client: Client): Promise<void> {
  await client.query('begin')
  await client.query(
    `select zimmet.add_note(gen_random_uuid(), i.id, 'Tutuyorum') from (select id from zimmet.inbox where is_open limit 50) i`,
  )
  await delay(20_000)
  await client.query('rollback')
}

async function wakeAll(client: Client): Promise<void> {
  await client.query(`notify zimmet, 'look'`)
}

const deeds = [
  ...[sortMuch, sortMuch, sortMuch, sortMuch, reckon, reckon, reckon, reckon],
  ...[listMuch, listMuch, listMuch, listMuch, holdRequests, holdRequests, wakeAll, wakeAll],
]

async function persist(deed: (client: Client) => Promise<void>): Promise<never> {
  for (;;) {
    const client = new Client({ ...server, user, password, ssl: false })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.query(boundless)
      for (;;) await deed(client)
    } catch {
      await client.end().catch(() => undefined)
      await delay(50)
    }
  }
}

await Promise.all(deeds.map(persist))
