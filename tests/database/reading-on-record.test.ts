// What is asked of personal data is on record before it is told, and counted: as the real people, with psql in their hands.
import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '#tests/support/cast-roles.ts'
import { expectRefusal, refusalOf } from '#tests/support/refusals.ts'
import { command, jpeg } from './acts.ts'
import { requestAtHand } from './request-at-hand.ts'
import { citizenOf } from './stages.ts'

const hand = requestAtHand()
const phone = '0532 123 45 67'

const asks = async (person: Client, told = phone, id: string = randomUUID()): Promise<string> => {
  await person.query('select zimmet.ask_citizens($1, $2)', [id, told])
  return id
}
const found = async (person: Client, asked: string): Promise<number[]> =>
  (await person.query<{ id: number }>('select id from zimmet.found_citizens($1)', [asked])).rows.map(({ id }) => id)
const logged = async (role: Role, kind: string): Promise<number> => {
  const { rows } = await hand.owner.query<{ n: number }>(
    'select count(*)::int as n from zimmet_data.read_log where staff_id = $1 and kind = $2',
    [hand.m.staff[role], kind],
  )
  return rows[0]?.n ?? 0
}
// Nobody is held to what another test did.
beforeEach(async () => {
  await hand.owner.query('alter table zimmet_data.read_log disable trigger user')
  await hand.owner.query('delete from zimmet_data.read_log')
  await hand.owner.query('alter table zimmet_data.read_log enable trigger user')
})
const limit = async (kind: string, perMinute: number, perHour: number): Promise<void> => {
  await command(await hand.database.as('administrator'), 'set_reading_limit', {
    ...{ kind, per_minute: perMinute, per_hour: perHour },
  })
}

describe('looking somebody up by phone', () => {
  it('is for agents and overseers, and finds the caller and what he asked for', async () => {
    for (const role of ['agent', 'overseer'] as const) {
      const person = await hand.database.as(role)
      const asked = await asks(person)
      expect(await found(person, asked)).toContain(await citizenOf(hand.database, hand.at))
      const { rows } = await person.query<{ id: number }>('select id from zimmet.found_requests($1)', [asked])
      expect(rows.map(({ id }) => id)).toContain(hand.at.requestId)
    }
  })

  it.each(['temizlikClerk', 'temizlikDirector', 'deskClerk', 'administrator'] as const)(
    'is refused to a %s, and leaves nothing to be told',
    async (role) => {
      const person = await hand.database.as(role)
      const id = randomUUID()
      await expectRefusal(asks(person, phone, id), 'ZM003')
      expect(await found(person, id)).toEqual([])
    },
  )

  it('tells a further complainant as well', async () => {
    await hand.acts('agent', 'add_complainant', {
      citizen: JSON.stringify({ fullName: 'Komşu Kadın', phone: '0505 111 22 33' }),
    })
    const agent = await hand.database.as('agent')
    const { rows } = await agent.query<{ id: number }>('select id from zimmet.found_requests($1)', [
      await asks(agent, '+90 505 111 22 33'),
    ])
    expect(rows.map(({ id }) => id)).toEqual([hand.at.requestId])
  })

  it('keeps who, when and how many, and of the number only a digest that no list of numbers can be held against', async () => {
    await asks(await hand.database.as('agent'))
    const { rows } = await (
      await hand.database.as('overseer')
    ).query<{ staff_id: number; scope: { asked: string }; found: number }>(
      `select staff_id, scope, found from zimmet.reading where kind = 'phone'`,
    )
    expect(rows).toEqual([
      {
        staff_id: hand.m.staff.agent,
        scope: { asked: expect.stringMatching(/^[0-9a-f]{24}$/u) as string },
        found: expect.any(Number) as number,
      },
    ])
    expect(rows[0]?.found).toBeGreaterThan(0)
    const { rows: kept } = await hand.owner.query<{ text: string }>(
      `select (l.*)::text || (c.*)::text as text from zimmet_data.look_up l join zimmet_data.command c on c.id = l.command_id`,
    )
    const plain = await hand.owner.query<{ hash: string }>(
      `select encode(sha256(convert_to(t, 'UTF8')), 'hex') as hash from unnest(array['+905321234567', '0532 123 45 67', '["+905321234567"]']) t`,
    )
    for (const { text } of kept) {
      expect(text).not.toContain('5321234567')
      for (const { hash } of plain.rows) expect(text).not.toContain(hash)
    }
  })

  it.each([
    ['a rollback', 'begin', 'rollback'],
    ['a rollback to a savepoint', 'begin; savepoint before', 'rollback to savepoint before; commit'],
  ])('tells nothing that %s could take off the record', async (_what, begin, back) => {
    const overseer = await hand.database.as('overseer')
    await overseer.query(begin)
    const asked = await asks(overseer)
    expect(await found(overseer, asked)).toEqual([])
    expect((await overseer.query('select from zimmet.found_requests($1)', [asked])).rowCount).toBe(0)
    // Nor by the log, which an overseer reads.
    const { rows } = await overseer.query(`select found from zimmet.reading where kind = 'phone'`)
    expect(rows).toEqual([])
    await overseer.query(back)
    expect(await found(overseer, asked)).toEqual([])
    expect(await logged('overseer', 'phone')).toBe(0)
  })

  it('tells nobody but the one who asked, and not for ever', async () => {
    const agent = await hand.database.as('agent')
    const asked = await asks(agent)
    expect(await found(await hand.database.as('secondAgent'), asked)).toEqual([])
    expect(await found(await hand.database.as('overseer'), asked)).toEqual([])
    await hand.owner.query('alter table zimmet_data.look_up disable trigger user')
    await hand.owner.query(`update zimmet_data.look_up set at = at - interval '15 minutes' where command_id = $1`, [
      asked,
    ])
    await hand.owner.query('alter table zimmet_data.look_up enable trigger user')
    expect(await found(agent, asked)).toEqual([])
  })

  it('is the only way: searching does not take phones, and the function of one step is gone', async () => {
    const agent = await hand.database.as('agent')
    for (const told of [phone, '+905321234567', '05321234567', '532 123 45 67'])
      expect((await agent.query('select * from zimmet.search_requests($1)', [told])).rowCount, told).toBe(0)
    await expectRefusal(agent.query('select * from zimmet.find_citizens($1)', [phone]), '42883')
  })
})

describe('the limit of looking up', () => {
  beforeEach(async () => {
    await limit('phone', 5, 8)
  })
  const number = (place: number): string => `0532 100 ${String(place).padStart(4, '0')}`

  it('ends it within a minute and within an hour', async () => {
    const agent = await hand.database.as('agent')
    for (let place = 0; place < 5; place += 1) await asks(agent, number(place))
    const { detail } = await expectRefusal(asks(agent, number(5)), 'ZM080')
    expect(detail).toMatchObject({ kind: 'phone', perMinute: 5, isOfHour: false })
    await later('2 minutes')
    for (let place = 5; place < 8; place += 1) await asks(agent, number(place))
    expect((await expectRefusal(asks(agent, number(8)), 'ZM080')).detail).toMatchObject({ isOfHour: true })
    await later('1 hour')
    await asks(agent, number(9))
    // Another person is not held to it.
    await asks(await hand.database.as('secondAgent'), number(10))
  })

  it('counts the same phone once, and the same command once', async () => {
    const agent = await hand.database.as('agent')
    for (let place = 0; place < 10; place += 1) await asks(agent, number(1))
    const id = randomUUID()
    for (let place = 0; place < 10; place += 1) await asks(agent, number(2), id)
    await asks(agent, number(3))
    expect(await logged('agent', 'phone')).toBe(12)
  })

  it('counts each of one statement: a batch beyond it tells and keeps nothing', async () => {
    const agent = await hand.database.as('agent')
    const batch = agent.query(
      `select zimmet.ask_citizens(gen_random_uuid(), '0532 1' || lpad(i::text, 6, '0')) from generate_series(1, 100) i`,
    )
    await expectRefusal(batch, 'ZM080')
    expect(await logged('agent', 'phone')).toBe(0)
    const few = await agent.query(
      `select zimmet.ask_citizens(gen_random_uuid(), '0532 1' || lpad(i::text, 6, '0')) from generate_series(1, 5) i`,
    )
    expect(few.rowCount).toBe(5)
    expect(await logged('agent', 'phone')).toBe(5)
  })

  it('is not outrun by eight sessions of the same login, at any isolation', async () => {
    let earlier = 0
    for (const isolation of ['read committed', 'repeatable read', 'serializable']) {
      const sessions = await Promise.all(Array.from({ length: 8 }, () => hand.database.another('agent')))
      const told = await Promise.all(
        sessions.map(async (session, index) => {
          let through = 0
          for (let turn = 0; turn < 4; turn += 1) {
            await session.query(`begin isolation level ${isolation}`)
            await session.query('select 1')
            const refusal = await refusalOf(asks(session, `0533 ${index}00 ${String(turn).padStart(4, '0')}`))
            if (refusal !== null) expect(refusal.code).toMatch(/^(ZM|40)/u)
            await session.query(refusal === null ? 'commit' : 'rollback')
            if (refusal === null) through += 1
          }
          return through
        }),
      )
      const all = told.reduce((sum, each) => sum + each, 0)
      expect(all, isolation).toBeLessThanOrEqual(5)
      if (isolation === 'read committed') expect(all).toBe(5)
      expect(await logged('agent', 'phone')).toBe(earlier + all)
      earlier += all
      await Promise.all(sessions.map(async (session) => await session.end()))
      await later('1 hour')
    }
  })

  it('is not freed by transactions that are rolled back: they were told nothing', async () => {
    const agent = await hand.database.as('agent')
    const told: number[] = []
    for (let place = 0; place < 30; place += 1) {
      await agent.query('begin')
      const asked = await asks(agent, phone)
      told.push(...(await found(agent, asked)))
      await agent.query('rollback')
      told.push(...(await found(agent, asked)))
    }
    expect(told).toEqual([])
  })

  it('is an administrator’s to set, within bounds, and what it was stays', async () => {
    for (const role of ['agent', 'overseer', 'temizlikDirector'] as const)
      await expectRefusal(
        command(await hand.database.as(role), 'set_reading_limit', { kind: 'phone', per_minute: 600, per_hour: 6000 }),
        '42501',
      )
    await expectRefusal(limit('phone', 601, 6000), 'ZM025')
    await expectRefusal(limit('phone', 10, 9), 'ZM025')
    await expectRefusal(limit('everything', 1, 1), 'ZM025')
    await expectRefusal(hand.owner.query('update zimmet_data.reading_limit set per_hour = 6000'), 'ZM090')
    const { rows } = await (
      await hand.database.as('overseer')
    ).query<{ set_by: number | null }>(`select set_by from zimmet.reading_limit where kind = 'phone' order by at`)
    expect(rows[0]).toEqual({ set_by: null })
    expect(rows.at(-1)).toEqual({ set_by: hand.m.staff.administrator })
  })

  async function later(interval: string): Promise<void> {
    await hand.owner.query('alter table zimmet_data.read_log disable trigger user')
    await hand.owner.query('update zimmet_data.read_log set at = at - $1::interval', [interval])
    await hand.owner.query('alter table zimmet_data.read_log enable trigger user')
  }
})

describe('revealing', () => {
  it('is limited, and a busy clerk does not meet the limit that stands', async () => {
    const clerk = await hand.database.as('temizlikClerk')
    const citizen = await citizenOf(hand.database, hand.at)
    const reveals = async (): Promise<unknown> =>
      await command(clerk, 'reveal', {
        ...{ request_id: hand.at.requestId, citizen_id: citizen, reason_id: hand.m.reasons.callBack, words: null },
      })
    for (let place = 0; place < 10; place += 1) await reveals()
    const { detail } = await expectRefusal(reveals(), 'ZM080')
    expect(detail).toMatchObject({ kind: 'reveal', perMinute: 10, perHour: 60 })
    expect(await logged('temizlikClerk', 'reveal')).toBe(10)
    const { rows } = await hand.owner.query(`select scope from zimmet_data.read_log where kind = 'reveal' limit 1`)
    expect(rows).toEqual([{ scope: { requestId: hand.at.requestId } }])
  })
})

describe('opening a file', () => {
  const bytes = async (person: Client, id: number): Promise<Buffer | undefined> =>
    (await person.query<{ content: Buffer }>('select content from zimmet.attachment_file($1)', [id])).rows[0]?.content

  it('tells its bytes once it is on record, and not to who takes that back', async () => {
    const { attachmentId = 0 } = await hand.acts('temizlikClerk', 'attach', { content: jpeg })
    const clerk = await hand.database.as('temizlikClerk')
    expect(await bytes(clerk, attachmentId)).toBeUndefined()
    await clerk.query('begin')
    await command(clerk, 'ask_attachment', { attachment_id: attachmentId })
    expect(await bytes(clerk, attachmentId)).toBeUndefined()
    await clerk.query('rollback')
    expect(await bytes(clerk, attachmentId)).toBeUndefined()
    await command(clerk, 'ask_attachment', { attachment_id: attachmentId })
    expect(await bytes(clerk, attachmentId)).toEqual(jpeg)
    expect(await bytes(await hand.database.as('overseer'), attachmentId)).toBeUndefined()
    expect(await logged('temizlikClerk', 'attachment')).toBe(1)
  })

  it('of what one does not see is not found', async () => {
    const { attachmentId = 0 } = await hand.acts('temizlikClerk', 'attach', { content: jpeg })
    for (const role of ['fenClerk', 'administrator'] as const)
      await expectRefusal(
        command(await hand.database.as(role), 'ask_attachment', { attachment_id: attachmentId }),
        'ZM002',
      )
    await expectRefusal(
      command(await hand.database.as('temizlikClerk'), 'ask_attachment', { attachment_id: 987_654 }),
      'ZM002',
    )
  })
})
