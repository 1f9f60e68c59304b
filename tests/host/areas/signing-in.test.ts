import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { Client } from 'pg'
import { openOffice, type Office } from './office.ts'

let office: Office
const newcomers: string[] = []
beforeAll(async () => {
  office = await openOffice()
})
afterAll(async () => {
  await office.close()
  for (const login of newcomers) await asSuperuser(`drop role ${login}`)
})

afterEach(() => {
  vi.useRealTimers()
})

async function asSuperuser(statement: string): Promise<void> {
  const { port, superuserPassword: password } = inject('server')
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** A clerk whose login is this test file's alone; the players' are everybody's. */
async function newcomer(): Promise<{ login: string; password: string }> {
  const login = `yeni${randomUUID().slice(0, 8)}`
  await asSuperuser(`create role ${login} login password 'newcomer' in role zimmet_clerk`)
  newcomers.push(login)
  await (
    await office.database.owner()
  ).query(`insert into zimmet_data.staff (login, full_name, post) values ($1, 'Yeni Gelen', 'clerk')`, [login])
  return { login, password: 'newcomer' }
}

async function problemOf(attempt: Promise<unknown>): Promise<string> {
  return await attempt.then(
    () => 'let in',
    (error: unknown) => (error as { data?: { problem?: string } }).data?.problem ?? String(error),
  )
}

describe('nobody gets in', () => {
  it.each([
    ['with a wrong password', { login: 'test_ayse', password: 'guessed' }, 'wrong_password'],
    ['with a name that is none', { login: 'nobody.here', password: 'guessed' }, 'wrong_password'],
  ])('%s', async (_how, login, problem) => {
    const desk = await office.emptyDesk()
    await expect(desk.session.signIn(login)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED', data: { problem } })
    expect(await desk.session.current()).toMatchObject({ me: null })
  })

  it('whose account was closed', async () => {
    const { login, password } = await newcomer()
    await asSuperuser(`alter role ${login} nologin`)
    const desk = await office.emptyDesk()
    await expect(desk.session.signIn({ login, password })).rejects.toMatchObject({
      data: { problem: 'account_closed' },
    })
  })

  it('who is signed in on too many PCs, nor anybody where the server is full', async () => {
    const { login, password } = await newcomer()
    await asSuperuser(`alter role ${login} connection limit 0`)
    const desk = await office.emptyDesk()
    await expect(desk.session.signIn({ login, password })).rejects.toMatchObject({
      data: { problem: 'too_many_sessions' },
    })
    await asSuperuser(`alter role ${login} connection limit -1`)
    // A whole database may be full as well, and it says so with the same code as a whole server.
    await asSuperuser(`alter database ${office.database.name} connection limit 0`)
    await expect(desk.session.signIn({ login, password })).rejects.toMatchObject({ data: { problem: 'server_full' } })
    await asSuperuser(`alter database ${office.database.name} connection limit -1`)
    expect(await desk.session.signIn({ login, password })).toMatchObject({ login })
  })

  it('who guesses: after three wrong passwords he waits, on this PC, over restarts, and one after the other', async () => {
    const { login, password } = office.database.login('deskClerk')
    const desk = await office.emptyDesk()
    // A second stands still for as long as this machine takes.
    vi.useFakeTimers({ toFake: ['Date'] })
    const guesses = await Promise.all(
      Array.from(
        { length: 12 },
        async (_, nth) => await problemOf(desk.session.signIn({ login, password: `g${nth}` })),
      ),
    )
    expect(guesses.filter((problem) => problem === 'wrong_password')).toHaveLength(3)
    expect(guesses.filter((problem) => problem === 'too_many_attempts')).toHaveLength(9)
    // The right one has to wait as well, else waiting would tell which it is.
    expect(await problemOf(desk.session.signIn({ login, password }))).toBe('too_many_attempts')
    // Another person is not kept from this PC.
    expect(await problemOf(desk.session.signIn(office.database.login('deskDirector')))).toBe('let in')
    vi.advanceTimersByTime(999)
    expect(await problemOf(desk.session.signIn({ login, password }))).toBe('too_many_attempts')
    vi.advanceTimersByTime(1)
    expect(await problemOf(desk.session.signIn({ login, password }))).toBe('let in')
  })

  it('who has left', async () => {
    const desk = await office.emptyDesk()
    await expect(desk.session.signIn(office.database.login('gone'))).rejects.toMatchObject({
      data: { problem: 'not_staff' },
    })
  })

  it('where no server answers, or there is no such database', async () => {
    const { server } = office.database
    const away = await office.emptyDesk({ ...server, port: 1 })
    await expect(away.session.signIn(office.database.login('agent'))).rejects.toMatchObject({
      data: { problem: 'server_unreachable' },
    })
    const missing = await office.emptyDesk({ ...server, database: 'no_such_database' })
    await expect(missing.session.signIn(office.database.login('agent'))).rejects.toMatchObject({
      data: { problem: 'database_missing' },
    })
  })

  it('where the server speaks no TLS although it must', async () => {
    const desk = await office.emptyDesk({ ...office.database.server, tls: 'verify-full' })
    await expect(desk.session.signIn(office.database.login('agent'))).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' })
  })

  it.each([
    ['that offers less than this program needs', 0, '0.1.0', 'schema_older'],
    ['that no longer serves this program', 1, '999.0.0', 'program_too_old'],
  ])('into a database %s', async (_what, schema, oldest, problem) => {
    const owner = await office.database.owner()
    const serve = async (offered: number, program: string): Promise<unknown> =>
      await owner.query(
        `create or replace view zimmet.served with (security_invoker) as select ${offered} as schema, '${program}' as oldest_program`,
      )
    const desk = await office.emptyDesk()
    await serve(schema, oldest)
    await expect(desk.session.signIn(office.database.login('agent'))).rejects.toMatchObject({ data: { problem } })
    // What is newer than all a program needs, and serves it, lets it in.
    await serve(99, '0.0.9')
    expect(await problemOf(desk.session.signIn(office.database.login('agent')))).toBe('let in')
    await serve(1, '0.1.0')
  })

  it('as a sample person of a real server', async () => {
    const desk = await office.emptyDesk()
    await expect(desk.session.signInAsSample({ login: 'test_ayse' })).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' })
    expect(await desk.session.samplePeople()).toEqual([])
  })
})

it('lets a person in, says who it is, and forgets at signing out', async () => {
  const desk = await office.emptyDesk()
  const me = await desk.session.signIn(office.database.login('temizlikClerk'))
  expect(me).toMatchObject({
    fullName: 'Ayşe Yılmaz',
    post: 'clerk',
    directorateIds: [office.database.municipality.directorates.temizlik],
  })
  expect(await desk.session.current()).toMatchObject({ me, isSample: false })
  await desk.session.signOut()
  await expect(desk.inbox.list({ tab: 'open' })).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' })
})

it.each([
  ['in capitals', (login: string) => login.toUpperCase()],
  ['in Turkish capitals', (login: string) => login.toLocaleUpperCase('tr')],
  ['with the domain before it', (login: string) => `BELEDIYE\\${login}`],
  ['with the domain behind it', (login: string) => ` ${login}@belediye.local `],
])('takes a name %s, as Windows does, and remembers it as it is', async (_how, typed) => {
  const { login, password } = office.database.login('agent')
  const desk = await office.emptyDesk()
  expect(await desk.session.current()).toMatchObject({ lastLogin: null })
  expect(await desk.session.signIn({ login: typed(login), password })).toMatchObject({ login })
  await desk.session.signOut()
  expect(await desk.session.current()).toMatchObject({ me: null, lastLogin: login })
})

it('asks everybody but the one at the door to sign in', async () => {
  const desk = await office.emptyDesk()
  await expect(desk.catalogue.read()).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' })
  await expect(desk.requests.get({ requestId: 1 })).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' })
})

it('takes rights away at once from who is signed in', async () => {
  const clerk = await office.desk('parkClerk')
  expect((await clerk.inbox.list({ tab: 'open' })).rows).toEqual([])
  const owner = await office.database.owner()
  await owner.query(`update zimmet_data.staff set left_at = now() where login = 'test_gul'`)
  await expect(
    clerk.requests.addNote({ commandId: crypto.randomUUID(), requestId: 1, words: 'x' }),
  ).rejects.toMatchObject({ code: expect.stringMatching(/NOT_SIGNED_IN|REFUSED|NOT_FOUND/u) as string })
})
