// How a database comes to be and is brought up: steps that are done once, and the code that is applied whole.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { applyCode, BusyDatabaseError, codeFiles } from '#main/database/code.ts'
import {
  migrate,
  migrationFolder,
  migrationNames,
  NewerSchemaError,
  schemaState,
  UnfinishedSchemaError,
} from '#main/database/migrations.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import sealed from '../../migrations/sealed.json' with { type: 'json' }
import { hashOfStep } from '../../scripts/hash-of-step.ts'
import { pictureOf } from '../../scripts/pictures.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase({ isEmpty: true })
})
afterAll(async () => {
  await database.drop()
})

const owner = ({ name } = database): Parameters<typeof migrate>[0] => ({
  ...{ host: '127.0.0.1', port: inject('server').port, database: name },
  ...{ user: 'zimmet_owner', password: inject('server').ownerPassword },
})

it('has nothing to do in a database that is current', async () => {
  expect(await migrate(owner())).toEqual([])
})

it('is pictured in migrations/schema.sql as it is (npm run schema writes it anew)', async () => {
  const written = await readFile(join(await migrationFolder(), 'schema.sql'), 'utf8')
  expect(await pictureOf(await database.owner())).toBe(written)
})

it('applies the code again where somebody changed it by hand, and nothing of the tables with it', async () => {
  const client = await database.owner()
  const before = await pictureOf(client)
  await client.query(`
    create function zimmet_private.left_over() returns int language sql as 'select 1';
    create or replace function zimmet.fold(words text) returns text language sql immutable as 'select $1';
    drop policy staff_reads on zimmet_data.subject;
    grant select on zimmet_data.citizen to zimmet_clerk;
    update zimmet_data.refusal_kind set meaning = 'something else' where code = 'ZM001';
    insert into zimmet_data.code_applied (hash, program) values ('by hand', '0.0.1')`)
  expect(await migrate(owner())).toEqual(['code'])
  expect(await pictureOf(client)).toBe(before)
  const { rows } = await client.query(`select from zimmet_data.refusal_kind where meaning = 'something else'`)
  expect(rows).toEqual([])
})

it('changes nothing where a file cannot be applied, and names the file', async () => {
  const client = await database.owner()
  const before = await pictureOf(client)
  const files = await codeFiles(await migrationFolder())
  const wrong = files.map((file) =>
    file.path === 'custody/hand_over.sql' ? { ...file, sql: 'create function zimmet.hand_over() retuns int' } : file,
  )
  await expect(applyCode(client, wrong)).rejects.toThrow('migrations/code/custody/hand_over.sql: syntax error')
  const incomplete = files.filter(({ path }) => path !== 'requests/may_see.sql' && path !== 'staff/supervises.sql')
  await expect(applyCode(client, incomplete)).rejects.toThrow(/supervises.* does not exist/u)
  expect(await pictureOf(client)).toBe(before)
})

it('never puts the code of an older program over that of a newer one', async () => {
  const client = await database.owner()
  await client.query(`insert into zimmet_data.code_applied (hash, program) values ('of tomorrow', '999.0.0')`)
  const before = await pictureOf(client)
  await expect(migrate(owner())).rejects.toThrow(NewerSchemaError)
  expect(await pictureOf(client)).toBe(before)
  await client.query(`delete from zimmet_data.code_applied where hash = 'of tomorrow'`)
})

it('gives way to a report that does not end, says so, and is not waited for by anybody', async () => {
  const client = await database.owner()
  const files = await codeFiles(await migrationFolder())
  const reading = await database.another('agent')
  await reading.query('begin; select from zimmet.inbox')
  await expect(applyCode(client, files, 2)).rejects.toThrow(BusyDatabaseError)
  expect((await (await database.as('agent')).query('select from zimmet.inbox')).rows).toEqual([])
  await reading.query('commit')
  await applyCode(client, files)
})

it('drops nothing that somebody else built on our views, and names it', async () => {
  const client = await database.owner()
  await client.query('create schema reports; create view reports.of_the_mayor as select id from zimmet.inbox')
  await client.query(`insert into zimmet_data.code_applied (hash, program) values ('by hand', '0.0.1')`)
  await expect(migrate(owner())).rejects.toThrow('reports.of_the_mayor')
  expect((await client.query('select from reports.of_the_mayor')).rows).toEqual([])
  await client.query('drop schema reports cascade')
  expect(await migrate(owner())).toEqual(['code'])
})

it('leaves a database alone that a newer program has made', async () => {
  const newer = await freshDatabase({ isEmpty: true })
  const client = await newer.owner()
  await client.query(
    `insert into zimmet_migration (name, batch, migration_time) values ('tables/999-later.sql', 9, now())`,
  )
  await expect(migrate(owner(newer))).rejects.toThrow(NewerSchemaError)
  await newer.drop()
})

/** What the steps since then have changed in tables that were there before, taken back. */
const beforeTheStepsSince = `
  drop table zimmet_data.day_tally cascade;
  drop index zimmet_data.request_not_contacted, zimmet_data.request_solved, zimmet_data.verification_one_of_several;
  alter table zimmet_data.measure drop column among cascade;
  alter table zimmet_data.verification reset (autovacuum_vacuum_threshold, autovacuum_vacuum_scale_factor, autovacuum_vacuum_insert_threshold, autovacuum_vacuum_insert_scale_factor);
  alter table zimmet_data.verification drop column is_one_of_several cascade;
  alter table zimmet_data.custody drop column is_one_of_several cascade;
  create index custody_by_end on zimmet_data.custody (directorate_id, ended_at);
  create index verification_by_time on zimmet_data.verification (directorate_id, at);
  alter table zimmet_data.cohort drop column tallied_by cascade;
  drop sequence zimmet_data.watched_by;
  alter sequence zimmet_data.watched_at set logged;
  drop table zimmet_data.busy_look, zimmet_data.session_hold cascade;
  drop index zimmet_data.read_log_of_conversations;
  alter table zimmet_data.subject drop column is_told cascade;
  drop index zimmet_data.citizen_by_address;
  drop table zimmet_data.survey, zimmet_data.wish, zimmet_data.message_setting, zimmet_data.message_text cascade;
  drop table zimmet_data.phone_recording, zimmet_data.phone_call_request, zimmet_data.phone_call, zimmet_data.channel_health, zimmet_data.message_request, zimmet_data.message_media, zimmet_data.message_early,
    zimmet_data.message, zimmet_data.outgoing, zimmet_data.conversation, zimmet_data.message_delivery, zimmet_data.message_account cascade;
  alter table zimmet_data.cohort drop column is_of_period cascade,
    ${['source', 'request_id', 'condition', 'instant', 'directorate_id', 'clerk_id', 'summary', 'weight']
      .map((name) => `add column ${name} text`)
      .join(', ')};
  alter table zimmet_data.measure drop column counts cascade, drop column is_tallied cascade, add column condition text, add column value text;
  alter table zimmet_data.dimension drop column is_of_time, add column expression text;
  alter table zimmet_data.work_calendar drop column is_legal;
  alter table zimmet_data.request drop column plain cascade, add column door text;
  alter table zimmet_data.import_row drop column plain, add column door text;
  alter type zimmet_private.told_row drop attribute plain, add attribute door text;
  alter table zimmet_data.subject drop column successor_id cascade;
  drop table zimmet_data.told_warnings cascade;
  drop table zimmet_data.seen_digest cascade;
  drop table zimmet_data.founding cascade;
  drop table zimmet_data.backup_proof cascade;
  drop table zimmet_data.municipality cascade;
  drop table zimmet_data.absence cascade;
  drop table zimmet_data.catalogue_change cascade;
  drop table zimmet_data.way_back cascade;
  drop index zimmet_data.custody_taken_back;
  alter table zimmet_data.custody drop column counts_from cascade;
  alter table zimmet_data.attachment drop column taken_at cascade, drop column fingerprint cascade, drop column withdrawn_at cascade,
    drop column withdrawn_by cascade, drop column withdrawn_words cascade;
  alter table zimmet_data.citizen drop column phone_extension cascade, drop column search_name cascade;
  drop index zimmet_data.citizen_by_last_digits;
  alter table zimmet_data.import_row drop column phone_extension;
  alter type zimmet_private.told_row drop attribute phone_extension;
  alter table zimmet_data.directorate drop column goal_on_time cascade, drop column goal_hours cascade;
  drop table zimmet_data.quick_text cascade;
  drop table zimmet_data.question cascade;
  alter table zimmet_data.channel drop column is_active cascade;
  alter table zimmet_data.street drop column is_active cascade;
  alter table zimmet_data.staff drop column extension cascade, drop column works_from cascade, drop column works_until cascade;
  alter table zimmet_data.measure drop column rest cascade;
  drop table zimmet_data.closed_figure cascade;
  drop table zimmet_data.closed_month cascade;
  alter table zimmet_data.staff drop column by_directory cascade, drop column former_names cascade;
  drop index zimmet_data.request_joined_of_clerk, zimmet_data.request_taken_back, zimmet_data.request_words_by_time;
  alter table zimmet_data.request_words drop column registered_at cascade, drop column held_by cascade;
  create index request_words_search on zimmet_data.request_words (search);
  alter table zimmet_data.import drop column taken_back_at cascade, drop column taken_back_by, drop column taken_back_words;
  drop table zimmet_data.learnt_word cascade;
  alter table zimmet_data.neighbourhood drop column keywords cascade;
  alter table zimmet_data.street drop column keywords cascade;
  alter table zimmet_data.institution drop column keywords cascade;
  drop table zimmet_data.pc_seen, zimmet_data.pc, zimmet_data.ledger_proof cascade;
  drop function zimmet_private.enter_settings() cascade;
  drop table zimmet_data.settings_pending cascade;
  drop table zimmet_data.settings_entry cascade;
  drop table zimmet_data.group_size cascade;
  drop table zimmet_data.update_run, zimmet_data.update_release, zimmet_data.update_machine, zimmet_data.update_order cascade`

describe('a database of the steps before', () => {
  it.each([
    ['is taken over where all were done', 109, '145-revisions.sql'],
    ['is refused where it stopped half way', 80, '096-second-person.sql'],
  ])('%s', async (_what, steps, last) => {
    const old = await freshDatabase({ isEmpty: true })
    const client = await old.owner()
    await client.query('delete from zimmet_migration; drop table zimmet_data.code_applied')
    await client.query(beforeTheStepsSince)
    await client.query(
      `insert into zimmet_migration (name, batch, migration_time)
       select case n when 1 then '001-schemas-and-roles.sql' when $1 then $2 else n || '-between.sql' end, 1, now()
       from generate_series(1, $1) n`,
      [steps, last],
    )
    const attempt = migrate(owner(old))
    if (steps === 109) {
      // Whatever came since, in its order.
      const known = Object.keys(sealed)
      expect(await attempt).toEqual([
        ...known.filter((step) => step.startsWith('tables/') && step >= 'tables/015'),
        'code',
        ...known.filter((step) => step.startsWith('first-rows/') && step >= 'first-rows/002'),
      ])
      expect(await pictureOf(client)).toBe(await pictureOf(await database.owner()))
    } else {
      await expect(attempt).rejects.toThrow(UnfinishedSchemaError)
    }
    await old.drop()
  })
})

describe('a database is', () => {
  it.each([
    ['current', ['1', '2'], ['1', '2']],
    ['older', ['1'], ['1', '2']],
    ['newer', ['1', '2', '3'], ['1', '2']],
    ['newer', ['1', '3'], ['1', '2']],
  ] as const)('%s where it has done %j and the program knows %j', (state, done, known) => {
    expect(schemaState(done, known)).toBe(state)
  })
})

it('lets the staff see which steps were done and what is served, and nobody without a post', async () => {
  const agent = await database.as('agent')
  const { rowCount } = await agent.query('select name from zimmet_migration')
  expect(rowCount).toBe((await migrationNames()).length)
  expect((await agent.query('select from zimmet.served')).rowCount).toBe(1)
  expect(await refusalOf(agent.query(`delete from zimmet_migration`))).toMatchObject({ code: '42501' })
})

it('never changes a step that has landed', async () => {
  const folder = await migrationFolder()
  expect(await migrationNames()).toEqual(expect.arrayContaining(Object.keys(sealed)))
  const now = await Promise.all(
    Object.keys(sealed).map(async (name) => [name, await hashOfStep(join(folder, name))] as const),
  )
  expect(Object.fromEntries(now), 'a step has landed; write a new one instead').toEqual(sealed)
})

it('tells each function, view, trigger and policy once, in a file of its name', async () => {
  const homes = new Map<string, string[]>()
  const pattern =
    /^create (?:or replace )?(?:constraint )?(?<kind>function|view|trigger|policy) (?<name>[\w.]+)(?:(?:[^;]*?)\bon (?<table>zimmet_data\.\w+))?/gmu
  for (const { path, sql } of await codeFiles(await migrationFolder())) {
    for (const { groups } of sql.matchAll(pattern)) {
      const isOfTable = groups?.['kind'] === 'trigger' || groups?.['kind'] === 'policy'
      const name = isOfTable ? `${groups['name']} on ${groups['table']}` : (groups?.['name'] ?? '')
      homes.set(`${groups?.['kind']} ${name}`, [
        ...new Set([...(homes.get(`${groups?.['kind']} ${name}`) ?? []), path]),
      ])
    }
  }
  expect(homes.size).toBeGreaterThan(550)
  expect([...homes].filter(([, paths]) => paths.length > 1)).toEqual([])
  const astray = [...homes].filter(([object, [path = '']]) => {
    const [kind, name = ''] = object.split(' ')
    return (
      (kind === 'function' || kind === 'view') && path !== 'bound.sql' && !path.endsWith(`/${name.split('.')[1]}.sql`)
    )
  })
  // The two that only this function stands on stand before it.
  expect(astray).toEqual([['function zimmet_private.version_numbers', ['versions/refuse_unserved_program.sql']]])
})

it('keeps each file short enough to be seen whole', async () => {
  const folder = await migrationFolder()
  const names = (await readdir(folder, { recursive: true })).filter(
    (name) => name.endsWith('.sql') && name !== 'schema.sql',
  )
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
  )
  expect(texts.length).toBeGreaterThan(500)
  expect(texts.filter(([, text]) => text.split('\n').length > 300).map(([name]) => name)).toEqual([])
})
