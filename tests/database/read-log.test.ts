// What a person's program showed, and whose reading is unusual.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Client } from 'pg'
import { cast, type Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'

let database: FreshDatabase
let owner: Client
beforeAll(async () => {
  database = await freshDatabase()
  owner = await database.owner()
})
afterAll(async () => {
  await database.drop()
})
beforeEach(async () => {
  await owner.query('alter table zimmet_data.read_log disable trigger user')
  await owner.query('delete from zimmet_data.read_log')
  await owner.query('alter table zimmet_data.read_log enable trigger user')
})

const reading = (role: Role, values: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...{ id: randomUUID(), login: cast[role].login, ageMs: 1000, kind: 'list', scope: { tab: 'new' }, found: 7 },
  ...values,
})
const tells = async (role: Role, told: unknown): Promise<number> => {
  const { rows } = await (
    await database.as(role)
  ).query<{ kept: number }>('select zimmet.log_reads($1) as kept', [JSON.stringify(told)])
  return rows[0]?.kept ?? 0
}
const kept = async (role: Role = 'overseer'): Promise<Record<string, unknown>[]> =>
  (await (await database.as(role)).query<Record<string, unknown>>('select * from zimmet.reading order by at')).rows

describe('the read log', () => {
  it('keeps who saw what kind of list, in which scope and how much of it, once', async () => {
    const told = [reading('temizlikClerk'), reading('temizlikClerk', { kind: 'export', found: 812 })]
    expect(await tells('temizlikClerk', told)).toBe(2)
    expect(await tells('temizlikClerk', told)).toBe(0)
    const rows = await kept()
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({
      ...{ staff_id: database.municipality.staff.temizlikClerk, told_by: database.municipality.staff.temizlikClerk },
      ...{ by_database: false, scope: { tab: 'new' } },
    })
  })

  it('dates by age: a PC whose clock is wrong is no matter', async () => {
    await tells('agent', [reading('agent', { ageMs: 3_600_000 }), reading('agent', { ageMs: -5000 })])
    const { rows } = await owner.query<{ age: number }>(
      'select round(extract(epoch from kept_at - at))::int as age from zimmet_data.read_log order by at',
    )
    expect(rows).toEqual([{ age: 3600 }, { age: 0 }])
  })

  it('says whose session told of it, so nobody’s reading is made up by another unseen', async () => {
    await tells('agent', [reading('overseer'), reading('agent', { login: 'nobody' })])
    const { staff } = database.municipality
    const told = (await kept()).map((row) => [row['staff_id'], row['told_by']])
    expect(told).toHaveLength(2)
    expect(told).toContainEqual([staff.overseer, staff.agent])
    expect(told).toContainEqual([staff.agent, staff.agent])
  })

  it('keeps of searched words a digest', async () => {
    await tells('agent', [reading('agent', { kind: 'search', scope: { words: 'ayşe yılmaz' } })])
    const [row] = await kept()
    expect(row?.['scope']).toEqual({ words: expect.stringMatching(/^[0-9a-f]{24}$/u) as string })
  })

  it.each([
    ['what only the database counts', [{ kind: 'reveal' }]],
    ['no kind', [{ kind: null }]],
    ['no id', [{ id: null }]],
    ['a scope without end', [{ scope: { words: 'x'.repeat(2000) } }]],
    ['a scope that is none', [{ scope: [1] }]],
    ['too much at once', Array.from({ length: 1001 }, () => ({}))],
  ])('refuses %s', async (_what, values) => {
    await expectRefusal(
      tells(
        'agent',
        values.map((each) => reading('agent', each)),
      ),
      'ZM025',
    )
    expect(await kept()).toEqual([])
  })

  it('refuses who has left, and what is no list', async () => {
    await expectRefusal(tells('gone', [reading('gone')]), 'ZM022')
    for (const told of [{}, 7, null]) await expectRefusal(tells('agent', told), 'ZM025')
  })

  it('is read by overseers and administrators, and changed by nobody', async () => {
    await tells('agent', [reading('agent')])
    expect(await kept('overseer')).toHaveLength(1)
    expect(await kept('administrator')).toHaveLength(1)
    for (const role of ['agent', 'temizlikClerk', 'temizlikDirector', 'deskDirector'] as const)
      expect(await kept(role), role).toEqual([])
    await expectRefusal(owner.query('delete from zimmet_data.read_log'), 'ZM090')
    await expectRefusal(owner.query('update zimmet_data.read_log set found = 0'), 'ZM090')
    await expectRefusal((await database.as('administrator')).query('delete from zimmet_data.read_log'), '42501')
  })
})

describe('unusual reading', () => {
  const unusual = async (role: Role = 'overseer'): Promise<Record<string, unknown>[]> =>
    (
      await (
        await database.as(role)
      ).query<Record<string, unknown>>(
        'select staff_id, kind, today::int, usual, is_at_limit from zimmet.unusual_reading()',
      )
    ).rows
  /** So many look-ups, evenly over the day of so many days ago, or over the seconds before now. */
  async function read(role: Role, kind: string, count: number, ago: string, seconds: number): Promise<void> {
    await owner.query(
      `insert into zimmet_data.read_log (id, at, staff_id, told_by, kind, by_database, scope, found)
       select gen_random_uuid(), now() - $3::interval - i * $4::int * interval '1 millisecond', $1, $1, $2, true, '{}', 1
       from generate_series(0, $5::int - 1) i`,
      [database.municipality.staff[role], kind, ago, seconds * 1000, count],
    )
  }
  // Seconds apart, and all of today at every hour but the first minute of a day.
  const spread = 1

  it('is what meets a limit', async () => {
    await read('agent', 'reveal', 10, '0', spread)
    await read('secondAgent', 'reveal', 9, '0', spread)
    expect(await unusual()).toEqual([
      {
        staff_id: database.municipality.staff.agent,
        kind: 'reveal',
        today: expect.any(Number) as number,
        usual: null,
        is_at_limit: true,
      },
    ])
  })

  it('is more than three times the usual, and more than twenty', async () => {
    for (const day of [2, 3, 4, 5]) {
      await read('agent', 'export', 10, `${day} days`, 0)
      await read('secondAgent', 'export', 5, `${day} days`, 0)
    }
    await read('agent', 'export', 30, '0', 0)
    await read('secondAgent', 'export', 21, '0', 0)
    await read('overseer', 'export', 20, '0', 0)
    expect(await unusual('administrator')).toEqual([
      { staff_id: database.municipality.staff.secondAgent, kind: 'export', today: 21, usual: 5, is_at_limit: false },
    ])
  })

  it('is told to nobody else', async () => {
    for (const role of ['agent', 'temizlikClerk', 'temizlikDirector', 'deskDirector'] as const)
      await expectRefusal(unusual(role), 'ZM003')
  })
})
