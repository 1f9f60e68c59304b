// Whether a restored copy is whole: what it holds is held against itself, as `npm run verify` does on the live server.
import { Client, Pool } from 'pg'
import { faultsOf, isWhole, verify, type Verdict } from '#main/anchors/verify.ts'
import { databaseOf } from '#main/database/database.ts'
import { migrationNames, schemaState, type SchemaState } from '#main/database/migrations.ts'
import { StartProblem } from '#main/embedded-postgres/start-problem.ts'
import type { RestoredCopy } from './restored-copy.ts'

export type Proof = {
  verdict: Verdict
  isWhole: boolean
  faults: number
  schema: SchemaState
  steps: number
  counts: { requests: number; entries: number; custody: number; files: number; staff: number }
  /** The newest act that it holds; null: it holds none. */
  reachesTo: Date | null
}

export type Question = { database: string; superuser: string; anchors?: string | undefined; key?: string | undefined }

/** Throws StartProblem where the copy holds no municipality. */
export async function prove(
  { host, port }: RestoredCopy,
  { database, superuser, anchors, key }: Question,
): Promise<Proof> {
  // Nothing of the copy is changed by looking at it.
  const connection = {
    host,
    port,
    database,
    options: '-c default_transaction_read_only=on -c client_min_messages=warning',
  }
  const client = new Client({ ...connection, user: superuser })
  client.on('error', () => undefined)
  await client.connect().catch((cause: unknown) => {
    throw new StartProblem(`Kopyada "${database}" veritabanı ya da "${superuser}" hesabı yok.`, {
      english: 'The copy lacks the database or the superuser.',
      cause,
    })
  })
  try {
    const there = await client.query<{ isThere: boolean }>(
      `select to_regclass('zimmet_data.request') is not null as "isThere"`,
    )
    if (there.rows[0]?.isThere !== true) throw new StartProblem(`Kopyadaki "${database}" veritabanı Zimmet'in değil.`)
    const done = await client.query<{ name: string }>('select m.name from public.zimmet_migration m order by m.id')
    const names = done.rows.map(({ name }) => name)
    const counted = await client.query<Proof['counts'] & { reachesTo: Date | null }>(countAll)
    const { reachesTo = null, ...counts } = counted.rows[0] ?? {
      requests: 0,
      entries: 0,
      custody: 0,
      files: 0,
      staff: 0,
    }
    const verdict = await verifyAs(await verifierIn(client), connection, { folder: anchors, fingerprint: key })
    const faults = faultsOf(verdict)
    const schema = schemaState(names, await migrationNames())
    return { ...{ verdict, isWhole: isWhole(verdict), faults, schema, steps: names.length }, counts, reachesTo }
  } finally {
    await client.end()
  }
}

const countAll = `select
  (select count(*)::int from zimmet_data.request) as requests, (select count(*)::int from zimmet_data.history) as entries,
  (select count(*)::int from zimmet_data.custody) as custody, (select count(*)::int from zimmet_data.attachment) as files,
  (select count(*)::int from zimmet_data.staff) as staff, (select max(h.at) from zimmet_data.history h) as "reachesTo"`

// The verifiers answer supervisors alone; in the copy nobody's password is asked.
async function verifierIn(client: Client): Promise<string> {
  const { rows } = await client.query<{ login: string }>(
    `select s.login::text as login from zimmet_data.staff s join pg_roles r on r.rolname = s.login and r.rolcanlogin
     where s.post in ('administrator', 'overseer') and s.left_at is null and pg_has_role(s.login, 'zimmet_' || s.post, 'member')
     order by s.id limit 1`,
  )
  const [row] = rows
  if (row === undefined)
    throw new StartProblem(
      'Kopyada yönetici ya da denetçi hesabı yok: roller yedeğe girmemiş (pg_dumpall --roles-only).',
      {
        english: 'The copy has no login of an administrator or overseer: the backup lacks the roles.',
      },
    )
  return row.login
}

async function verifyAs(user: string, connection: object, question: Parameters<typeof verify>[1]): Promise<Verdict> {
  const pool = new Pool({ ...connection, user, max: 2 })
  pool.on('error', () => undefined)
  try {
    return await verify(databaseOf(pool), question)
  } finally {
    await pool.end()
  }
}
