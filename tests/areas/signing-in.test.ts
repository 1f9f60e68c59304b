import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(async () => {
  await office.close()
})

describe('nobody gets in', () => {
  it.each([
    ['with a wrong password', { login: 'test_ayse', password: 'guessed' }, 'wrong_password'],
    ['with a name that is none', { login: 'nobody.here', password: 'guessed' }, 'wrong_password'],
  ])('%s', async (_how, login, problem) => {
    const desk = await office.emptyDesk()
    await expect(desk.session.signIn(login)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED', data: { problem } })
    expect(await desk.session.current()).toMatchObject({ me: null })
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

  it('into a database that a newer program has made, or an older one', async () => {
    const owner = await office.database.owner()
    await owner.query(`insert into zimmet_migration (name, batch, migration_time) values ('999-later.sql', 9, now())`)
    const desk = await office.emptyDesk()
    await expect(desk.session.signIn(office.database.login('agent'))).rejects.toMatchObject({
      data: { problem: 'schema_newer' },
    })
    await owner.query(`delete from zimmet_migration where name in ('999-later.sql')`)
    const { rows } = await owner.query<{ name: string }>(
      'delete from zimmet_migration where id = (select max(id) from zimmet_migration) returning name',
    )
    await expect(desk.session.signIn(office.database.login('agent'))).rejects.toMatchObject({
      data: { problem: 'schema_older' },
    })
    await owner.query('insert into zimmet_migration (name, batch, migration_time) values ($1, 1, now())', [
      rows[0]?.name,
    ])
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
