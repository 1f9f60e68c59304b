// What the IT department does while people work at their desks: names, days, people, on the server itself.
import { createHash, createHmac, pbkdf2Sync, randomBytes, randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { findPerson } from './desk.ts'
import { ownMunicipality } from './own-municipality.ts'

async function withClient<Result>(user: string, password: string, work: (client: Client) => Promise<Result>) {
  const { server } = ownMunicipality().sample
  const client = new Client({ host: server.host, port: server.port, database: server.database, user, password })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** A change of what no screen changes yet, by the owner of the database. */
export async function asOwner<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const owner = JSON.parse(process.env['ZIMMET_E2E_OWNER'] ?? '{}') as { user: string; password: string }
  return await withClient(owner.user, owner.password, async (client) => (await client.query<Row>(sql, values)).rows)
}

/** An act of somebody of a post at a PC of his own, without its screen. */
async function asA<Row extends object>(post: 'administrator' | 'agent' | 'overseer', sql: string, values: unknown[]) {
  const { password } = ownMunicipality().sample
  const { login } = findPerson({ post })
  return await withClient(login, password, async (client) => (await client.query<Row>(sql, values)).rows)
}

const asAdministrator = async <Row extends object>(sql: string, values: unknown[]): Promise<Row[]> =>
  await asA<Row>('administrator', sql, values)

async function approve(proposalId: number): Promise<void> {
  await asA('overseer', 'select zimmet.approve_proposal(gen_random_uuid(), $1)', [proposalId])
}

/** One person proposes that two requests are one matter, another agrees. */
export async function joinByNumber(number: string, master: string): Promise<void> {
  await asA(
    'agent',
    `select zimmet.propose_join(gen_random_uuid(), r.id, r.version, m.id, 'Aynı kişi, aynı konu')
     from zimmet.request r, zimmet.request m where r.number = $1 and m.number = $2`,
    [number, master],
  )
  const decide =
    'select zimmet.decide_join(gen_random_uuid(), r.id, r.version, true) from zimmet.request r where r.number = $1'
  await asA('overseer', decide, [number])
}

export interface Newcomer {
  login: string
  password: string
  staffId: number
  /** Another post or other directorates, at once. */
  moveTo: (post: string, directorate: string | null) => Promise<void>
  /** An administrator gives him this password. */
  reset: (password: string) => Promise<void>
  /** Leaves, at once. */
  end: () => Promise<void>
}

/** Enrols somebody whom no other test knows. He has chosen his password and read his notices, unless he owes them still. */
export async function enrol(post: string, directorate: string, { owesPassword = false } = {}): Promise<Newcomer> {
  const password = 'parolası bu sınavın'
  const login = `yeni.${randomUUID().slice(0, 8)}`
  const directorateIds = async (name: string | null): Promise<number[]> => {
    const rows = await asOwner<{ id: number }>('select id from zimmet.directorate where name = $1', [name])
    return rows.map(({ id }) => id)
  }
  const [row] = await asAdministrator<{ answer: { staffId: number } }>(
    `select zimmet.enrol_staff(gen_random_uuid(), $1, 'Yeni Personel', $2, $3::int[], $4) as answer`,
    [login, post, await directorateIds(directorate), verifierOf(password)],
  )
  const staffId = row?.answer.staffId ?? 0
  if (!owesPassword)
    await withClient(login, password, async (client) => {
      await client.query('select zimmet.see_notices(gen_random_uuid())')
      await client.query('select zimmet.change_own_password(gen_random_uuid(), $1)', [verifierOf(password)])
    })
  return {
    ...{ login, password, staffId },
    moveTo: async (next, name) => {
      const [moved] = await asAdministrator<{ answer: { proposalId?: number } }>(
        'select zimmet.move_staff(gen_random_uuid(), $1, $2, $3::int[]) as answer',
        [staffId, next, await directorateIds(name)],
      )
      // A post that sees all takes a second person's yes.
      if (moved?.answer.proposalId !== undefined) await approve(moved.answer.proposalId)
    },
    reset: async (given) => {
      await asAdministrator('select zimmet.reset_password(gen_random_uuid(), $1, $2)', [staffId, verifierOf(given)])
    },
    end: async () => {
      await asAdministrator('select zimmet.end_staff(gen_random_uuid(), $1)', [staffId])
    },
  }
}

// As the program makes it (RFC 5803).
function verifierOf(password: string): string {
  const salt = randomBytes(16)
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, 4096, 32, 'sha256')
  const hmac = (words: string): Buffer => createHmac('sha256', salted).update(words).digest()
  const stored = createHash('sha256').update(hmac('Client Key')).digest('base64')
  return `SCRAM-SHA-256$4096:${salt.toString('base64')}$${stored}:${hmac('Server Key').toString('base64')}`
}
