// A clerk with psql: reading what is not his, by views, by errors, by statistics, by listening.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refusalOf } from '#tests/support/refusals.ts'
import { command, register } from './acts.ts'
import { breakIn, denied, type Intruder } from './intruder.ts'

let at: Intruder
beforeAll(async () => {
  at = await breakIn()
})
afterAll(async () => {
  await at.leave()
})

describe('cannot read', () => {
  it('requests of other directorates, by any view', async () => {
    const views = await at.namesOf('v', ['zimmet'])
    for (const view of views) {
      const { rows } = await at.clerk.query<{ text: string }>(`select v::text as text from ${view} v`)
      expect(
        rows.filter(({ text }) => text.includes('Gizli çukur')),
        view,
      ).toEqual([])
      at.gotNothing()
    }
    for (const view of views.filter((name) => !name.endsWith('.act_rule'))) {
      const { rows } = await (
        await at.database.owner()
      ).query<{ column: string }>(
        `select attname as column from pg_attribute where attrelid = $1::regclass and attname in ('request_id') and attnum > 0`,
        [view],
      )
      if (rows.length === 0) continue
      const found = await at.clerk.query(`select from ${view} where request_id = $1`, [at.others.requestId])
      expect(found.rowCount, view).toBe(0)
      at.gotNothing()
    }
  })

  it('what others search for', async () => {
    for (const words of ['gizli çukur', '0533 765 43 21', 'cukur']) {
      const { rowCount } = await at.clerk.query('select * from zimmet.search_requests($1)', [words])
      expect(rowCount, words).toBe(0)
      at.gotNothing()
    }
    const asked = randomUUID()
    expect(await at.tries(`select zimmet.ask_citizens($1, '0533 765 43 21')`, [asked])).toBe('ZM003')
    for (const found of ['found_citizens', 'found_requests'])
      expect((await at.clerk.query(`select * from zimmet.${found}($1)`, [asked])).rowCount).toBe(0)
  })

  it('a citizen in clear, not even of his own request, without a recorded reason', async () => {
    for (const column of ['full_name', 'phone', 'national_id', 'email', 'address', 'birth_year', 'sex']) {
      expect(await at.tries(`select ${column} from zimmet_data.citizen`), column).toBe(denied)
      expect(await at.tries(`select ${column} from zimmet.request`), column).not.toBe('went through')
    }
    const { rows } = await at.clerk.query<{ seen: string }>('select (r.*)::text as seen from zimmet.request r')
    expect(rows.map((row) => row.seen).join(' ')).not.toContain('Ayşe')
    const { rows: told } = await at.clerk.query<{ name: string }>(`select citizen_name as name from zimmet.inbox`)
    expect(told).toEqual([{ name: 'A*** Y***' }])
  })

  it('hidden rows through functions that raise errors about what they read', async () => {
    for (const probe of [
      `select 1 / (position('Gizli' in excerpt) - 1) from zimmet.inbox`,
      `select excerpt::int from zimmet.inbox where excerpt like 'Gizli%'`,
      `select count(*) from zimmet.inbox where excerpt like 'Gizli%' and (excerpt || 'x')::int = 1`,
      `select description::date from zimmet.request where description like 'Gizli%'`,
    ]) {
      const answer = await at.clerk.query(probe).then(
        ({ rows }) => JSON.stringify(rows),
        (error: unknown) => String(error),
      )
      expect(answer, probe).not.toContain('Gizli')
      at.gotNothing()
    }
  })

  it('statistics, other people’s statements, files, or what a command was answered', async () => {
    const { rows } = await at.clerk.query<{ tablename: string }>(
      `select tablename from pg_stats where schemaname in ('zimmet_data', 'zimmet_private')`,
    )
    expect(rows).toEqual([])
    for (const statement of [
      'select * from pg_authid',
      'select * from pg_shadow',
      'select * from pg_statistic',
      `select pg_read_file('pg_hba.conf')`,
      `select pg_ls_dir('.')`,
      `copy (select 1) to '/tmp/mine'`,
      `copy (select 1) to program 'cat'`,
      `select * from zimmet_data.command`,
      `select * from zimmet_data.file_content`,
      `select lo_import('/etc/passwd')`,
    ]) {
      expect(await at.tries(statement), statement).not.toBe('went through')
    }
  })

  it('who else is there, by which login, and how much of what he may not see there is', async () => {
    for (const statement of [
      'select usename from pg_stat_activity',
      'select * from pg_stat_get_activity(null)',
      'select * from pg_locks',
      'select * from pg_stat_database',
      'select * from pg_stat_all_tables',
      'select rolname from pg_roles',
      'select usename from pg_user',
      'select * from pg_auth_members',
      'select pg_get_userbyid(10)',
      'select reltuples from pg_class',
      'select relpages from pg_class',
      `select pg_stat_get_live_tuples('zimmet_data.request'::regclass)`,
      `select pg_relation_size(c.oid) from pg_class c where c.relname = 'request'`,
      'select pg_database_size(current_database())',
    ]) {
      expect(await at.tries(statement), statement).toBe(denied)
    }
  })
})

describe('learns nothing', () => {
  it('from errors: what is not his and what is not there sound the same', async () => {
    const said = async (requestId: number): Promise<string> => {
      at.gotNothing()
      return await at.clerk.query('select zimmet.accept_custody($1, $2, 1)', [randomUUID(), requestId]).then(
        () => 'went through',
        (error: unknown) =>
          JSON.stringify({ ...(error as object), message: String(error) }).replaceAll(
            new RegExp(`\\b${requestId}\\b`, 'gu'),
            'N',
          ),
      )
    }
    expect(await said(at.others.requestId)).toBe(await said(987_654))
  })

  it('from citizen ids: an unknown one and somebody else’s sound the same', async () => {
    const { rows } = await (
      await at.database.owner()
    ).query<{ id: number }>(`select id from zimmet_data.citizen where full_name = 'Gizli Kişi'`)
    const hidden = JSON.stringify({ id: rows[0]?.id })
    const unknown = JSON.stringify({ id: 987_654 })
    const answers = await Promise.all(
      [hidden, unknown].map(
        async (citizen) =>
          await at.tries('select zimmet.add_complainant($1, $2, $3)', [randomUUID(), at.mine.requestId, citizen]),
      ),
    )
    expect(answers).toEqual(['ZM023', 'ZM023'])
  })

  it('from a command id of somebody else', async () => {
    const id = randomUUID()
    const agent = await at.database.as('agent')
    await register(agent, at.database.municipality, { command_id: id })
    const refusal = await refusalOf(
      command(at.clerk, 'add_note', { command_id: id, request_id: at.mine.requestId, words: 'x' }),
    )
    expect(refusal).toEqual({ code: 'ZM013', detail: {} })
  })

  it('from listening: notices say that something happened, not what or to whom', async () => {
    const heard: (string | undefined)[] = []
    at.clerk.on('notification', ({ payload }) => heard.push(payload))
    await at.clerk.query('listen zimmet')
    await register(await at.database.as('agent'), at.database.municipality, {
      subject_id: at.database.municipality.subjects.pothole,
    })
    await at.clerk.query('select 1')
    // An epoch, a number that never comes again, and as many tags as there are directorates (whom-notices-call).
    await expect.poll(() => heard).toEqual([expect.stringMatching(/^\d+:[\w+/=-]+:[\w+/=-]+$/u)])
    await at.clerk.query('unlisten *')
  })

  it('from the feed: only of what he sees', async () => {
    const { rows } = await at.clerk.query<{ seen: string }>('select seen::text as seen from zimmet.changes_since(null)')
    const agent = await at.database.as('agent')
    const ours = await register(agent, at.database.municipality)
    await register(agent, at.database.municipality, { subject_id: at.database.municipality.subjects.pothole })
    const { rows: changes } = await at.clerk.query('select request_ids as ids from zimmet.changes_since($1)', [
      rows[0]?.seen,
    ])
    expect(changes).toEqual([{ ids: [ours.requestId] }])
  })
})
