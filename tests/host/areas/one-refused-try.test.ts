// A refused password is tried once and never again by itself: with LDAP behind the server each try would count towards locking
// the person's Windows account.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import type { Connection } from '#shared/contract/session.ts'
import { layCountingWay, type CountingWay } from '#tests/support/counting-way.ts'
import { openOffice, type Client as Desk, type Office } from './office.ts'

let office: Office
let superuser: Client
const made: string[] = []
beforeAll(async () => {
  office = await openOffice()
  const { port, superuserPassword: password } = inject('server')
  superuser = new Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' })
  await superuser.connect()
})
afterAll(async () => {
  await office.close()
  for (const login of made) await superuser.query(`drop role "${login}"`)
  await superuser.end()
})

/** A clerk with a login of this test alone, at a PC whose way to the server is counted. */
async function clerkOnCountedWay(): Promise<{ desk: Desk; login: string; way: CountingWay }> {
  const login = `sayilan.${randomUUID().slice(0, 8)}`
  await superuser.query(`create role "${login}" login password 'first' in role zimmet_clerk`)
  made.push(login)
  const owner = await office.database.owner()
  await owner.query(`insert into zimmet_data.staff (login, full_name, post) values ($1, 'Sayılan', 'clerk')`, [login])
  const way = await layCountingWay(office.database.server.port)
  const desk = await office.emptyDesk({ ...office.database.server, port: way.port })
  return { desk, login, way }
}

async function endSessions(login: string): Promise<void> {
  await superuser.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', [login])
}

async function untilState(desk: Desk, wanted: Connection['state']): Promise<void> {
  for await (const { state } of await desk.session.connection()) if (state === wanted) return
}

/** As a window that works: everything it may ask at once, so that each connection of the pool is wanted. */
async function askMuch(desk: Desk): Promise<PromiseSettledResult<unknown>[]> {
  return await Promise.allSettled(Array.from({ length: 8 }, async () => await desk.inbox.list({ tab: 'open' })))
}

/** Longer than the line waits before it comes back for the second and third time. */
const longEnoughMs = 2_500

it('signs in with one try, right or wrong', async () => {
  const { desk, login, way } = await clerkOnCountedWay()
  await expect(desk.session.signIn({ login, password: 'guessed' })).rejects.toMatchObject({
    data: { problem: 'wrong_password' },
  })
  expect([way.asked(), way.refused()]).toEqual([1, 1])
  await desk.session.signIn({ login, password: 'first' })
  expect(way.refused()).toBe(1)
  await way.cut()
})

it('tries a password that was changed meanwhile once, whatever is asked, and comes back whole with the right one', async () => {
  const { desk, login, way } = await clerkOnCountedWay()
  await desk.session.signIn({ login, password: 'first' })
  await askMuch(desk)
  await superuser.query(`alter role "${login}" password 'second'`)
  await endSessions(login)
  const asking = Array.from({ length: 3 }, async () => await askMuch(desk))
  await untilState(desk, 'refused')
  const answers = (await Promise.all(asking)).flat()
  await askMuch(desk)
  await pause(longEnoughMs)
  expect(way.refused()).toBe(1)
  const askedBefore = way.asked()
  for (const answer of [...answers, ...(await askMuch(desk))])
    if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'CONNECTION_LOST' })
  expect(way.asked()).toBe(askedBefore)
  // Who sits there is still seated; what he had open stays.
  expect(await desk.session.current()).toMatchObject({ me: { login }, ended: null })

  await expect(desk.session.signIn({ login, password: 'guessed' })).rejects.toMatchObject({
    data: { problem: 'wrong_password' },
  })
  expect(way.refused()).toBe(2)
  await desk.session.signIn({ login, password: 'second' })
  await untilState(desk, 'connected')
  expect((await askMuch(desk)).map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 'fulfilled'))
  expect(way.refused()).toBe(2)
  await way.cut()
})

it('stops the standing line as well where the pool is the first that is refused', async () => {
  const { desk, login, way } = await clerkOnCountedWay()
  await desk.session.signIn({ login, password: 'first' })
  await superuser.query(`alter role "${login}" password 'second'`)
  // The line still stands, as with a directory that ends no sessions, and so may one connection of the pool; it wants more.
  const answers = await askMuch(desk)
  expect(answers.map(({ status }) => status)).toContain('rejected')
  await untilState(desk, 'refused')
  await expect
    .poll(async () => (await superuser.query('select pid from pg_stat_activity where usename = $1', [login])).rowCount)
    .toBe(0)
  expect(way.refused()).toBe(1)
  await way.cut()
})

it('comes back by itself where the server only was full', async () => {
  const { desk, login, way } = await clerkOnCountedWay()
  await desk.session.signIn({ login, password: 'first' })
  await superuser.query(`alter role "${login}" connection limit 0`)
  await endSessions(login)
  await untilState(desk, 'reconnecting')
  const askedBefore = way.asked()
  await expect.poll(() => way.asked()).toBeGreaterThan(askedBefore + 1)
  await superuser.query(`alter role "${login}" connection limit -1`)
  await untilState(desk, 'connected')
  expect(way.refused()).toBe(0)
  await way.cut()
})

it('an account that may not sign in any more is tried once, and signed out', async () => {
  const { desk, login, way } = await clerkOnCountedWay()
  await desk.session.signIn({ login, password: 'first' })
  await superuser.query(`alter role "${login}" nologin`)
  await endSessions(login)
  await expect.poll(async () => await desk.session.current()).toMatchObject({ me: null, ended: 'account_closed' })
  await pause(longEnoughMs)
  expect(way.refused()).toBe(1)
  await expect(desk.session.signIn({ login, password: 'first' })).rejects.toMatchObject({
    data: { problem: 'account_closed' },
  })
  await way.cut()
})
