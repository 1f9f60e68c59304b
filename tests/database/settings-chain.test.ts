// Whatever administrators keep is chained: who made it what it is, when, and nothing of it goes without a trace.
import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { scramVerifier } from '#main/database/scram-verifier.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { call, command, type Values } from './acts.ts'

let database: FreshDatabase
let owner: Client
let before: number
beforeAll(async () => {
  database = await freshDatabase()
  owner = await database.owner()
})
beforeEach(async () => {
  before = await last()
})
afterAll(async () => {
  await database.drop()
})

interface Entry {
  topic: string
  staff_id: number | null
  changes: readonly { key: string; content: Values | null }[]
}

const last = async (): Promise<number> =>
  (await owner.query<{ last: number }>('select max(entry) as last from zimmet_data.settings_entry')).rows[0]?.last ?? 0
const entered = async (): Promise<Entry[]> =>
  (
    await owner.query<Entry>(
      'select topic, staff_id, changes from zimmet_data.settings_entry where entry > $1 order by entry',
      [before],
    )
  ).rows
const faults = async (): Promise<string[]> =>
  (await (await database.as('overseer')).query<{ fault: string }>('select fault from zimmet.ledger_faults()')).rows.map(
    ({ fault }) => fault,
  )
const does = async (name: string, values: Values): Promise<void> => {
  await command(await database.as('administrator'), name, values)
}

describe('an entry of the chain', () => {
  it.each<[string, () => Values, readonly string[]]>([
    ['set_reading_limit', () => ({ kind: 'phone', per_minute: 21, per_hour: 121 }), ['reading_limit']],
    ['set_group_size', () => ({ kind: 'figures', minimum: 12 }), ['group_size']],
    [
      'set_goals',
      () => ({ directorate_id: database.municipality.directorates.fen, goal_on_time: 90, goal_hours: 24 }),
      ['catalogue_change', 'directorate'],
    ],
    [
      'keep_entry',
      () => ({ kind: 'reason', entry_id: null, entry: { kind: 'return', name: 'Zincirde', needsWords: true } }),
      ['catalogue_change', 'reason'],
    ],
    [
      'keep_entry',
      () => ({
        kind: 'quick_text',
        entry_id: null,
        entry: { kind: 'solved', name: 'Metin', words: 'Yapıldı, bitti.' },
      }),
      ['catalogue_change', 'quick_text'],
    ],
    [
      'set_target',
      () => ({ kind: 'resolution', subject_id: null, priority: 'low', unit: 'days', amount: 20, moves_open: false }),
      ['target'],
    ],
    [
      'set_terms',
      () => ({ staff_id: database.municipality.staff.fenClerk, extension: '114', works_from: null, works_until: null }),
      ['staff', 'staff_change'],
    ],
    [
      'declare_leave',
      () => ({ name: 'Kar', since: '2030-01-07 00:00+03', until: '2030-01-08 00:00+03', calendar_ids: null }),
      ['day_off'],
    ],
    [
      'move_staff',
      () => ({
        staff_id: database.municipality.staff.parkClerk,
        post: 'clerk',
        directorate_ids: [database.municipality.directorates.fen],
      }),
      ['membership', 'staff_change'],
    ],
  ])('says who made it so: %s', async (name, values, topics) => {
    await does(name, values())
    const entries = await entered()
    expect([...new Set(entries.map(({ topic }) => topic))].toSorted()).toEqual(topics)
    expect(new Set(entries.map(({ staff_id }) => staff_id))).toEqual(
      new Set([database.municipality.staff.administrator]),
    )
    expect(await faults()).toEqual([])
  })

  it('is not made by what changes nothing, is looked at only, or is refused', async () => {
    const administrator = await database.as('administrator')
    await does('set_group_size', { kind: 'figures', minimum: 12 })
    await call(administrator, 'preview_leave', {
      ...{ name: 'Kar', since: '2030-01-14 00:00+03', until: '2030-01-15 00:00+03', calendar_ids: null },
    })
    await refusalOf(command(administrator, 'set_group_size', { command_id: randomUUID(), kind: 'figures', minimum: 4 }))
    expect(await entered()).toEqual([])
  })

  it('never holds a verifier of a password, though a proposal waits with one', async () => {
    const secret = scramVerifier('a password that is told once', Buffer.alloc(16, 7))
    await does('enrol_staff', {
      ...{ login: `zincir_${randomUUID().slice(0, 8)}`, full_name: 'Yeni Gözeten', post: 'overseer' },
      ...{ directorate_ids: [], password_verifier: secret },
    })
    const entries = await entered()
    expect(entries.map(({ topic }) => topic)).toEqual(['proposal'])
    expect(JSON.stringify(entries)).not.toContain('SCRAM')
    const { rows } = await owner.query(
      'select payload::text as payload from zimmet_data.proposal order by id desc limit 1',
    )
    expect(JSON.stringify(rows)).toContain('SCRAM')
    expect(await faults()).toEqual([])
  })

  it('tells of the owner who writes past every function: by his login, as nobody of the house', async () => {
    await owner.query(`update zimmet_data.quota set amount = 17 where code = 'sessions'`)
    expect(await entered()).toEqual([
      { topic: 'quota', staff_id: null, changes: [{ key: 'sessions', content: { code: 'sessions', amount: 17 } }] },
    ])
    expect(await faults()).toEqual([])
  })
})

describe('the chain', () => {
  it('finds a setting that was changed behind its back, one that was removed and one that was slipped in', async () => {
    await owner.query(`begin; alter table zimmet_data.quota disable trigger user`)
    await owner.query(`update zimmet_data.quota set amount = 99 where code = 'sessions';
      delete from zimmet_data.quota where code = 'files_a_day'`)
    await owner.query(`alter table zimmet_data.municipality disable trigger user;
      insert into zimmet_data.municipality (name) values ('Bir belediye')`)
    const { rows } = await owner.query<{ fault: string }>('select fault from zimmet_private.settings_fault')
    expect(rows.map(({ fault }) => fault).toSorted()).toEqual([
      'municipality true: row without an entry',
      'quota files_a_day: row missing',
      'quota sessions: amount differs',
    ])
    await owner.query('rollback')
  })

  it('takes whoever changes settings at the same time one after the other, and nobody waits for ever', async () => {
    const people = await Promise.all(Array.from({ length: 4 }, async () => await database.another('administrator')))
    await Promise.all(
      people.map(async (person, place) => {
        for (let turn = 0; turn < 5; turn += 1) {
          await command(person, 'set_reading_limit', { kind: 'phone', per_minute: 30 + place, per_hour: 200 + turn })
          await command(person, 'set_goals', {
            directorate_id: database.municipality.directorates.fen,
            goal_on_time: 50 + place * 5 + turn,
            goal_hours: null,
          })
        }
      }),
    )
    const entries = await entered()
    expect(entries.filter(({ topic }) => topic === 'reading_limit')).toHaveLength(20)
    expect(entries.filter(({ topic }) => topic === 'directorate')).toHaveLength(20)
    expect(await faults()).toEqual([])
  })

  it('speaks of the tables that have its trigger, by the columns of their keys', async () => {
    const { rows: triggers } = await owner.query<{ name: string; columns: string; key: string }>(
      `select c.relname as name, array_to_string(string_to_array(rtrim(encode(t.tgargs, 'escape'), '\\000'), '\\000'), ',') as columns,
         (select string_agg(a.attname, ',' order by k.place)
          from pg_constraint p cross join unnest(p.conkey) with ordinality as k (number, place)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
          where p.conrelid = c.oid and p.contype = 'p') as key
       from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgfoid = 'zimmet_private.enter_settings'::regproc order by 1, t.tgtype`,
    )
    // What is added, changed and removed.
    expect(triggers.length).toBeGreaterThan(3 * 25)
    for (const { name, columns, key } of triggers) expect(columns, name).toBe(key)
    const { rows } = await owner.query<{ source: string }>(
      `select prosrc as source from pg_proc where proname = 'settings_rows'`,
    )
    const read = [...(rows[0]?.source ?? '').matchAll(/select '(\w+)'[^{]*'\{([\w,]+)\}'/gu)].map(
      ([, name, columns]) => `${name} ${columns}`,
    )
    expect(read.toSorted()).toEqual([...new Set(triggers.map(({ name, columns }) => `${name} ${columns}`))])
    expect(triggers).toHaveLength(3 * read.length)
  })

  it('is nobody’s to read or to write, and only supervisors are told where it ends', async () => {
    for (const role of ['administrator', 'overseer', 'temizlikClerk'] as const) {
      const person = await database.as(role)
      expect(await refusalOf(person.query('select from zimmet_data.settings_entry'))).toMatchObject({ code: '42501' })
    }
    expect((await (await database.as('overseer')).query('select entry from zimmet.settings_head()')).rows).toEqual([
      { entry: before },
    ])
    expect(
      await refusalOf((await database.as('temizlikDirector')).query('select from zimmet.settings_head()')),
    ).toMatchObject({ code: '42501' })
    for (const sql of ['update zimmet_data.settings_entry set login = login', 'delete from zimmet_data.settings_entry'])
      expect(await refusalOf(owner.query(sql))).toMatchObject({ code: 'ZM090' })
  })

  it('takes twenty thousand streets of a file within the seconds of one act', async () => {
    const streets = Array.from({ length: 20_000 }, (_, place) => ({
      ...{ neighbourhood: `Mahalle ${place % 40}`, name: `${place}.`, kind: 'sokak' },
    }))
    const began = performance.now()
    await does('add_streets', { streets: JSON.stringify(streets) })
    console.log(`20,000 streets: ${Math.round(performance.now() - began)} ms, ${(await last()) - before} entries`)
    expect(await faults()).toEqual([])
  })
})
