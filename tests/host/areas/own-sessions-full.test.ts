// A person whose login may open only few sessions for a while: what he does goes on over those, and where none is left he is told why.
import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { eventually } from '#tests/support/eventually.ts'
import { openOffice, type Client as Desk, type Office } from './office.ts'

let office: Office
let owner: Client
let clerk: Desk
let login: string
beforeAll(async () => {
  office = await openOffice({ hasOwnLogins: true })
  owner = await office.database.owner()
  clerk = await office.desk('temizlikClerk')
  login = office.database.login('temizlikClerk').login
})
afterAll(async () => {
  await office.close()
})

/** As the watchman does with a login that the house has made; this one was made by the superuser. */
async function mayOpen(sessions: number): Promise<void> {
  const { port, superuserPassword: password } = inject('server')
  const superuser = new Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' })
  await superuser.connect()
  await superuser.query(`alter role ${login} connection limit ${sessions}`)
  await superuser.end()
  // All but the line, which listens.
  await owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where usename = $1 and pid <> (select pid from pg_stat_activity where usename = $1 order by backend_start limit 1)`,
    [login],
  )
}

it('works with two: the line, and one for all questions in turn', async () => {
  await mayOpen(2)
  await eventually(async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, async () => await clerk.inbox.list({ tab: 'open' })))
    expect(answers).toHaveLength(6)
  })
})

it('is told that it is the sessions of his own login where none is left, and works again when there is one', async () => {
  await mayOpen(1)
  await expect(clerk.inbox.list({ tab: 'open' })).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'ZM156' } })
  // At another PC he does not come in, and is told the same.
  await expect(office.desk('temizlikClerk')).rejects.toMatchObject({ data: { problem: 'too_many_sessions' } })
  await mayOpen(16)
  await eventually(async () => {
    expect(await clerk.inbox.list({ tab: 'open' })).toMatchObject({ total: 0 })
  })
})

it('is not noted when his program does all it can at two PCs at once', async () => {
  const other = await office.desk('temizlikClerk')
  const over = new AbortController()
  const looking = (async () => {
    // oxlint-disable-next-line no-await-in-loop -- until the work is done
    while (!over.signal.aborted) await owner.query('select zimmet.keep_watch()')
  })()
  await Promise.all(
    Array.from({ length: 60 }, async (_, nth) => {
      const pc = nth % 2 === 0 ? clerk : other
      await Promise.all([pc.inbox.list({ tab: 'waiting' }), pc.inbox.counts({}), pc.catalogue.read()])
    }),
  )
  over.abort()
  await looking
  expect((await owner.query('select from zimmet_data.session_hold')).rowCount).toBe(0)
})
