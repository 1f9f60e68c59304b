// A server that cannot do what is asked says why, and the person hears it within seconds; nothing has to be started anew.
import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { command } from '#tests/database/acts.ts'
import { openOffice, type Client as Desk, type Office } from './office.ts'

let office: Office
let clerk: Desk
let owner: Client
let requestId: number
beforeAll(async () => {
  office = await openOffice()
  owner = await office.database.owner()
  const agent = await office.desk('agent')
  clerk = await office.desk('temizlikClerk')
  requestId = (await agent.requests.register(newRequest())).requestId
})
afterAll(async () => {
  await office.close()
})

function newRequest(): Parameters<Desk['requests']['register']>[0] {
  const { channels, subjects } = office.database.municipality
  return {
    commandId: randomUUID(),
    request: {
      ...{ channelId: channels.phone, subjectId: subjects.bin, description: 'Çöp', priority: null },
      ...{ neighbourhoodId: null, streetId: null, citizen: null },
    },
  }
}

const note = async (words = 'Yerinde bakıldı.'): Promise<unknown> =>
  await clerk.requests.addNote({ commandId: randomUUID(), requestId, words })
const refusal = (code: string): object => ({ code: 'REFUSED', data: { code } })

async function asSuperuser(statement: string): Promise<void> {
  const { port, superuserPassword: password } = inject('server')
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** Ends the connections of the clerk's pool and line: the next ones have the server's new settings. */
async function endConnections(): Promise<void> {
  await owner.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and datname = $2', [
    office.database.login('temizlikClerk').login,
    office.database.name,
  ])
}

it('that is read-only, as after a failover, and works again once it is not', async () => {
  await asSuperuser(`alter database ${office.database.name} set default_transaction_read_only = on`)
  await endConnections()
  await expect.poll(async () => await note().catch((error: unknown) => error)).toMatchObject(refusal('ZM074'))
  await asSuperuser(`alter database ${office.database.name} reset default_transaction_read_only`)
  expect(await note()).toMatchObject({ requestId })
})

it('whose disk is full, and works again once it is not', async () => {
  await owner.query(`create function public.no_room() returns trigger language plpgsql as $$
    begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`)
  await owner.query(
    'create trigger no_room before insert on zimmet_data.note for each row execute function public.no_room()',
  )
  await expect(note()).rejects.toMatchObject(refusal('ZM075'))
  await owner.query('drop function public.no_room() cascade')
  expect(await note()).toMatchObject({ requestId })
})

it('that has no connection left, and works again once it has', async () => {
  // The players' logins are other test files' as well; a full database speaks as a full server does.
  await asSuperuser(`alter database ${office.database.name} connection limit 0`)
  await endConnections()
  await expect.poll(async () => await note().catch((error: unknown) => error)).toMatchObject(refusal('ZM073'))
  await expect(clerk.inbox.list({ tab: 'open' })).rejects.toMatchObject(refusal('ZM073'))
  await asSuperuser(`alter database ${office.database.name} connection limit -1`)
  await expect.poll(async () => await note().catch(() => null)).toMatchObject({ requestId })
})

describe('a request that somebody else holds', () => {
  it('in an act under way: the person is told that it is held, the line is fine', async () => {
    const other = await office.database.another('temizlikColleague')
    await other.query('begin')
    await command(other, 'add_note', { request_id: requestId, words: 'Tutuyorum' })
    const working = other.query('select pg_sleep(60)').catch(() => undefined)
    await expect(note()).rejects.toMatchObject(refusal('ZM072'))
    expect((await clerk.inbox.list({ tab: 'open' })).rows.length).toBeGreaterThan(0)
    await owner.query(`select pg_cancel_backend(pid) from pg_stat_activity where query = 'select pg_sleep(60)'`)
    await working
    await other.query('rollback')
    await other.end()
    expect(await note()).toMatchObject({ requestId })
  })

  it('in a transaction left open: whoever waits has it ended, and his act goes through', async () => {
    const other = await office.database.another('temizlikColleague')
    await other.query('begin')
    await command(other, 'add_note', { request_id: requestId, words: 'Tutuyorum' })
    expect(await note()).toMatchObject({ requestId })
    await other.end().catch(() => undefined)
  })
})

describe('a server whose clock went back', () => {
  it('registers nothing under the old date until the clock is right, or an administrator says that it is', async () => {
    const agent = await office.desk('secondAgent')
    const administrator = await office.database.as('administrator')
    // As if what is there had been recorded by a clock that ran more than a year ahead of the present one.
    await owner.query(
      `update zimmet_data.request set changed_at = clock_timestamp() + interval '400 days' where id = $1`,
      [requestId],
    )
    await expect(agent.requests.register(newRequest())).rejects.toMatchObject(refusal('ZM087'))
    // What a clock that is corrected by minutes does is no matter.
    await owner.query(
      `update zimmet_data.request set changed_at = clock_timestamp() + interval '20 hours' where id = $1`,
      [requestId],
    )
    await agent.requests.register(newRequest())
    await owner.query(`update zimmet_data.request set changed_at = clock_timestamp() + interval '400 days'
      where id = (select max(id) from zimmet_data.request)`)
    await expect(agent.requests.register(newRequest())).rejects.toMatchObject(refusal('ZM087'))
    await expect(command(await office.database.as('overseer'), 'confirm_clock', {})).rejects.toMatchObject({
      code: '42501',
    })
    await command(administrator, 'confirm_clock', {})
    expect(await agent.requests.register(newRequest())).toMatchObject({ version: 1 })
  })
})
