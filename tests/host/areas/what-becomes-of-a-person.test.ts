// A person who is moved or leaves while signed in: the desk follows, and says why.
import { createHash, createHmac, pbkdf2Sync, randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Client as Connection } from 'pg'
import type { Topic } from '#shared/contract/session.ts'
import { openOffice, type Client, type Office } from './office.ts'

let office: Office
let administrator: Connection
const made: string[] = []
beforeAll(async () => {
  office = await openOffice()
  administrator = await office.database.as('administrator')
})
afterAll(async () => {
  // Logins are the server's, not the database's.
  await (await office.database.owner()).query(`drop role ${made.map((login) => `"${login}"`).join(', ')}`)
  await office.close()
})

const secret = 'a secret of this test'

/** As the program makes it (RFC 5803). */
function verifierOf(password: string): string {
  const salt = randomBytes(16)
  const salted = pbkdf2Sync(password, salt, 4096, 32, 'sha256')
  const hmac = (words: string): Buffer => createHmac('sha256', salted).update(words).digest()
  const stored = createHash('sha256').update(hmac('Client Key')).digest('base64')
  return `SCRAM-SHA-256$4096:${salt.toString('base64')}$${stored}:${hmac('Server Key').toString('base64')}`
}

/** A desk at which somebody has signed in who was enrolled just now. */
async function newcomer(): Promise<{ desk: Client; login: string; staffId: number }> {
  const login = `yeni.${randomUUID().slice(0, 8)}`
  const { rows } = await administrator.query<{ answer: { staffId: number } }>(
    `select zimmet.enrol_staff(gen_random_uuid(), $1, 'Yeni Personel', 'clerk', array[$2::int], $3) as answer`,
    [login, office.database.municipality.directorates.temizlik, verifierOf(secret)],
  )
  made.push(login)
  const desk = await office.emptyDesk()
  await desk.session.signIn({ login, password: secret })
  return { desk, login, staffId: rows[0]?.answer.staffId ?? 0 }
}

/** Collects what a desk is told changed. */
async function listen(desk: Client): Promise<{ topics: Set<Topic>; stop: () => Promise<void> }> {
  const stream = await desk.session.revisions()
  const topics = new Set<Topic>()
  const reading = (async () => {
    for await (const each of stream) for (const topic of each) topics.add(topic)
  })()
  return {
    topics,
    stop: async () => {
      await stream.return?.()
      await reading
    },
  }
}

/** Ends the person's connections, as the server does when it closes an account. */
async function endSessionsAsOwner(login: string): Promise<void> {
  const owner = await office.database.owner()
  await owner.query(`grant "${login}" to zimmet_owner with inherit true`)
  await owner.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', [login])
}

it('whose account is closed is signed out, and the desk says so', async () => {
  const { desk, staffId } = await newcomer()
  const heard = await listen(desk)
  await administrator.query('select zimmet.end_staff(gen_random_uuid(), $1)', [staffId])
  await expect.poll(async () => await desk.session.current()).toMatchObject({ me: null, ended: 'account_closed' })
  expect([...heard.topics]).toContain('session')
  await heard.stop()
  const { login, password } = office.database.login('agent')
  await desk.session.signIn({ login, password })
  expect(await desk.session.current()).toMatchObject({ me: { login }, ended: null })
})

it('whose account is closed while the line is cut is signed out when it would come back', async () => {
  const { desk, login, staffId } = await newcomer()
  const role = `"${login}"`
  await (await office.database.owner()).query(`alter role ${role} nologin`)
  await endSessionsAsOwner(login)
  await expect.poll(async () => await desk.session.current()).toMatchObject({ me: null, ended: 'account_closed' })
  expect(staffId).toBeGreaterThan(0)
})

it('whose password was reset stays where he sits and is asked for the new one, once', async () => {
  const { desk, login, staffId } = await newcomer()
  const states = await desk.session.connection()
  await administrator.query('select zimmet.reset_password(gen_random_uuid(), $1, $2)', [staffId, verifierOf('another')])
  await endSessionsAsOwner(login)
  for await (const { state } of states) if (state === 'refused') break
  expect(await desk.session.current()).toMatchObject({ me: { login }, ended: null })
  await expect(desk.inbox.list({ tab: 'open' })).rejects.toMatchObject({ code: 'CONNECTION_LOST' })
  await desk.session.signIn({ login, password: 'another' })
  expect(await desk.session.current()).toMatchObject({ me: { login, mustChangePassword: true } })
})

it('who gets another post has its rights at the same desk, and the windows are told to look', async () => {
  const { desk, staffId } = await newcomer()
  const heard = await listen(desk)
  await administrator.query(`select zimmet.move_staff(gen_random_uuid(), $1, 'director', array[$2::int])`, [
    staffId,
    office.database.municipality.directorates.fen,
  ])
  await expect
    .poll(async () => (await desk.session.current()).me)
    .toMatchObject({ post: 'director', directorateIds: [office.database.municipality.directorates.fen] })
  await expect.poll(() => [...heard.topics].toSorted()).toEqual(['session', 'staff'])
  await heard.stop()
})

it('who is only one of many in the list of staff stays what he is', async () => {
  const { desk, staffId } = await newcomer()
  const other = await office.desk('temizlikClerk')
  const heard = await listen(other)
  await administrator.query('select zimmet.end_staff(gen_random_uuid(), $1)', [staffId])
  await expect.poll(() => [...heard.topics]).toEqual(['staff'])
  expect(await other.session.current()).toMatchObject({ me: { post: 'clerk' }, ended: null })
  expect((await desk.session.samplePeople()).length).toBe(0)
  await heard.stop()
})
