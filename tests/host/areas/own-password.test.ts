// A person changes his own password: the old one is asked for, weak ones are refused, and the desk goes on with the new one.
import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Client as Connection } from 'pg'
import { scramVerifier } from '#main/database/scram-verifier.ts'
import { cast } from '#tests/support/cast-roles.ts'
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

const given = 'verilen parola 42'
// Typed with the marks beside the letters, as some keyboards do.
const own = 'çınar gölgesi şehir'.normalize('NFD')

type Newcomer = { desk: Client; login: string; staffId: number }

async function newcomer(): Promise<Newcomer> {
  const login = `yeni.${randomUUID().slice(0, 8)}`
  const { rows } = await administrator.query<{ answer: { staffId: number } }>(
    `select zimmet.enrol_staff(gen_random_uuid(), $1, 'Yeni Personel', 'clerk', array[$2::int], $3) as answer`,
    [login, office.database.municipality.directorates.temizlik, scramVerifier(given, randomBytes(16))],
  )
  made.push(login)
  return { desk: await signedIn(login, given), login, staffId: rows[0]?.answer.staffId ?? 0 }
}

async function signedIn(login: string, password: string): Promise<Client> {
  const desk = await office.emptyDesk()
  await desk.session.signIn({ login, password })
  return desk
}

const change = async (desk: Client, old: string, next: string, commandId = randomUUID()) =>
  await desk.session.changePassword({ commandId, old, next })

it('who was enrolled owes a password of his own, and owes none once he has chosen it', async () => {
  const { desk, login } = await newcomer()
  expect((await desk.session.current()).me).toMatchObject({ mustChangePassword: true })
  expect(await change(desk, given, own)).toMatchObject({ login, mustChangePassword: false })
  expect((await desk.session.current()).me).toMatchObject({ mustChangePassword: false })
  const next = await signedIn(login, own.normalize('NFC'))
  expect((await next.session.current()).me).toMatchObject({ login })
  await expect((await office.emptyDesk()).session.signIn({ login, password: given })).rejects.toMatchObject({
    data: { problem: 'wrong_password' },
  })
})

it('the desk works on with the new password, even when the server ends its sessions', async () => {
  const { desk, login } = await newcomer()
  await change(desk, given, own)
  expect((await desk.inbox.list({ tab: 'open' })).rows).toEqual([])
  const owner = await office.database.owner()
  await owner.query(`grant "${login}" to zimmet_owner with inherit true`)
  await owner.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', [login])
  await expect.poll(async () => (await desk.inbox.list({ tab: 'open' })).rows).toEqual([])
  expect(await desk.session.current()).toMatchObject({ me: { login }, ended: null })
})

it('another PC on which the person is signed in asks for the new password', async () => {
  const { desk, login } = await newcomer()
  const other = await signedIn(login, given)
  await change(desk, given, own)
  for await (const { state } of await other.session.connection()) if (state === 'refused') break
  await other.session.signIn({ login, password: own })
  expect((await other.inbox.list({ tab: 'open' })).rows).toEqual([])
  expect(await desk.session.current()).toMatchObject({ me: { login }, ended: null })
})

it.each([
  ['a wrong old password', 'wrong_old', 'geçersiz', own],
  ['a short one', 'too_short', given, 'kısa'],
  ['the old one again', 'same_as_old', given, given],
  ['repeated letters', 'too_plain', given, 'aaaaaaaaaaaa'],
  ['his own name', 'like_name', given, 'Yeni Personel 1'],
])('refuses %s, and the old one goes on', async (_what, problem, old, next) => {
  const { desk, login } = await newcomer()
  await expect(change(desk, old, next)).rejects.toMatchObject({ code: 'PASSWORD_REFUSED', data: { problem } })
  expect((await desk.session.current()).me).toMatchObject({ login, mustChangePassword: true })
  await signedIn(login, given)
})

it('a password that others know does not become his own by being typed as the new one', async () => {
  const { desk } = await newcomer()
  await expect(change(desk, 'geçersiz', given)).rejects.toMatchObject({ data: { problem: 'wrong_old' } })
  expect((await desk.session.current()).me).toMatchObject({ mustChangePassword: true })
})

it('guessing the old one is slowed as at the door', async () => {
  const { desk } = await newcomer()
  const problems: unknown[] = []
  for (const guess of ['bir', 'iki', 'üç', 'dört'])
    problems.push(
      await change(desk, guess, own).catch((error: unknown) => (error as { data: { problem: string } }).data.problem),
    )
  expect(problems).toEqual(['wrong_old', 'wrong_old', 'wrong_old', 'too_many_attempts'])
})

it('sent again because the answer was lost, it has happened once', async () => {
  const { desk, login } = await newcomer()
  const commandId = randomUUID()
  await change(desk, given, own, commandId)
  expect(await change(desk, given, own, commandId)).toMatchObject({ login, mustChangePassword: false })
})

it('tells what others did to the account, by name, until it is read', async () => {
  const { desk, staffId } = await newcomer()
  expect(await desk.session.notices()).toMatchObject([
    { kind: 'enrolled', by: cast.administrator.fullName, second: null, seenAt: null },
  ])
  await desk.session.seeNotices({ commandId: randomUUID() })
  await administrator.query(`select zimmet.move_staff(gen_random_uuid(), $1, 'director', array[$2::int])`, [
    staffId,
    office.database.municipality.directorates.fen,
  ])
  await expect
    .poll(async () => (await desk.session.notices().catch(() => [])).map(({ kind, seenAt }) => [kind, seenAt === null]))
    .toEqual([
      ['moved', true],
      ['enrolled', false],
    ])
  const other = await office.desk('temizlikClerk')
  expect(await other.session.notices()).toEqual([])
})

it('the limits are shown to who supervises, and an administrator changes them for all that follows', async () => {
  const desk = await office.desk('administrator')
  const before = await desk.oversight.limits()
  expect(before.reading.map(({ kind }) => kind).toSorted()).toEqual(['attachment', 'phone', 'reveal'])
  expect(before.quotas.map(({ code }) => code)).toEqual(['sessions', 'files_a_day', 'file_bytes_a_day'])
  await desk.oversight.setReadingLimit({ commandId: randomUUID(), kind: 'phone', perMinute: 7, perHour: 70 })
  const after = await (await office.desk('overseer')).oversight.limits()
  expect(after.reading.find(({ kind }) => kind === 'phone')).toMatchObject({ perMinute: 7, perHour: 70 })
  expect(after.reading.find(({ kind }) => kind === 'phone')?.setById).not.toBeNull()
  const clerk = await office.desk('temizlikClerk')
  expect((await clerk.oversight.limits()).quotas).toEqual([])
  await expect(
    clerk.oversight.setReadingLimit({ commandId: randomUUID(), kind: 'phone', perMinute: 600, perHour: 6000 }),
  ).rejects.toMatchObject({ code: 'REFUSED' })
})
