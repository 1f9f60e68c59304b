import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filledDatabase, type FilledDatabase } from './filled-database.ts'

// A Tuesday noon; determinism.test.ts has a Sunday night.
const now = new Date('2026-11-24T09:30:00Z')
const recent = `r.registered_at > timestamptz '${now.toISOString()}' - interval '35 days'`
let filled: FilledDatabase

beforeAll(async () => {
  filled = await filledDatabase(now)
})
afterAll(async () => {
  await filled.database.drop()
})

async function count(from: string): Promise<number> {
  const [row] = await filled.rows<{ counted: number }>(`select count(*)::int as counted from ${from}`)
  return row?.counted ?? -1
}

async function mostAsked(table: string, column: string, most: number): Promise<string[]> {
  const rows = await filled.rows<{ name: string }>(
    `select n.name from zimmet_data.request r join zimmet_data.${table} n on n.id = r.${column}
     where ${recent} group by n.name order by count(*) desc, n.name limit ${most}`,
  )
  return rows.map(({ name }) => name)
}

describe('the published shape', () => {
  it('has 1,336 requests of the last five weeks and years behind them', async () => {
    expect(await count(`zimmet_data.request r where ${recent}`)).toBe(1336)
    expect(await count(`zimmet_data.request r where not ${recent}`)).toBe(3500)
    const [row] = await filled.rows<{ years: number }>(
      'select count(distinct left(number, 2))::int as years from zimmet_data.request',
    )
    expect(row?.years).toBeGreaterThanOrEqual(3)
  })

  it('has directorates, subjects and neighbourhoods in the published order', async () => {
    expect(await mostAsked('directorate', 'directorate_id', 2)).toEqual(['Temizlik İşleri', 'Kültür ve Sosyal İşler'])
    expect(await mostAsked('subject', 'subject_id', 2)).toEqual(['Tadilat atıklarının alınması', 'Gıda yardımı'])
    expect(await mostAsked('neighbourhood', 'neighbourhood_id', 3)).toEqual(['Erenler', 'Dilmen', 'Bağlar'])
  })

  it('has closed nothing against the law of closing', async () => {
    expect(await count('zimmet_private.closing_proof')).toBeGreaterThan(4000)
    expect(
      await filled.rows(
        'select fault, count(*)::int as count from zimmet_private.closing_fault group by fault order by fault',
      ),
    ).toEqual([])
    expect(await count('zimmet_data.joining')).toBe(await count('zimmet_data.request where master_id is not null'))
  })

  it('has the catalogue of the municipality', async () => {
    expect(await count('zimmet_data.directorate')).toBe(20)
    expect(await count('zimmet_data.neighbourhood')).toBe(33)
    expect(await count('zimmet_data.street')).toBe(1080)
    const [desk] = await filled.rows(
      `select d.name, s.name as first from zimmet_data.directorate d
       join zimmet_data.subject s on s.directorate_id = d.id where d.is_dispatch_desk order by s.id limit 1`,
    )
    expect(desk).toEqual({ name: 'Basın Yayın ve Halkla İlişkiler', first: 'Konusu belirlenecek' })
  })

  it('has open requests in every state, the newest minutes old', async () => {
    // As zimmet_private.state_of would say at the sample's end.
    const states = await filled.rows<{ state: string }>(
      `select distinct case when r.closed_at is not null then 'closed' when r.master_id is not null then 'joined'
         when r.state = 'in_work' and r.held_until > timestamptz '${now.toISOString()}' then 'on_hold' else r.state end as state
       from zimmet_data.request r`,
    )
    expect(states.map(({ state }) => state).toSorted()).toEqual([
      'closed',
      'in_work',
      'joined',
      'new',
      'on_hold',
      'proposed',
      'resolved',
    ])
    const newest = `zimmet_data.request r where r.state = 'new' and r.registered_at > timestamptz '${now.toISOString()}' - interval '1 hour'`
    expect(await count(newest)).toBeGreaterThanOrEqual(3)
  })
})

describe('ledgers and chains', () => {
  it('have no fault', async () => {
    expect(await filled.rows('select * from zimmet_private.ledger_fault limit 5')).toEqual([])
    expect(await filled.rows('select * from zimmet_private.history_fault limit 5')).toEqual([])
  })

  it('are judged by verifiers that would find one', async () => {
    const owner = await filled.database.owner()
    await owner.query('begin')
    await owner.query('alter table zimmet_data.history disable trigger user')
    await owner.query(`update zimmet_data.history set details = '{"clerkId": 1}' where request_id = 77 and entry = 2`)
    const faults = await filled.rows('select request_id, entry, fault from zimmet_private.history_fault')
    await owner.query('rollback')
    expect(faults).toEqual([{ request_id: 77, entry: 2, fault: 'entry altered' }])
  })

  it('agree with the requests', async () => {
    expect(
      await count(`zimmet_data.request r left join zimmet_data.request_words s on s.request_id = r.id
        where s.search is distinct from
          zimmet_private.search_text(r.description, r.subject_id, r.neighbourhood_id, r.street_id)`),
    ).toBe(0)
    expect(
      await count(`zimmet_data.request r left join zimmet_data.citizen c on c.id = r.citizen_id
        where r.masked_citizen is distinct from c.masked_name`),
    ).toBe(0)
    expect(
      await count(`zimmet_data.request r
        cross join lateral (
          select count(*) filter (where h.act = 'return_custody') as returned, max(h.at) as changed_at,
            count(*) filter (where h.act = 'hand_over') as handed, count(*) filter (where h.act = 'reopen') as reopened,
            count(*) filter (where h.act not in ('add_note', 'attach', 'reveal', 'add_complainant', 'log_contact')) as version,
            min(h.at) filter (where h.act = 'log_contact') as contacted_at
          from zimmet_data.history h where h.request_id = r.id
        ) h
        cross join lateral (
          select max(lower(c.period)) as custody_since, array_agg(distinct c.directorate_id order by c.directorate_id) as held_by
          from zimmet_data.custody c where c.request_id = r.id
        ) c
        where (r.returned_count, r.hand_over_count, r.reopened_count, r.version, r.changed_at, r.custody_since, r.contacted_at)
            is distinct from (h.returned, h.handed, h.reopened, h.version, h.changed_at, c.custody_since, h.contacted_at)
          or array(select distinct d from unnest(r.held_by) d order by d) <> c.held_by`),
    ).toBe(0)
    expect(
      await count(`(
          select extract(year from registered_at at time zone 'Europe/Istanbul')::int as year, count(*)::int as last
          from zimmet_data.request group by 1
        ) n where pg_sequence_last_value(zimmet_private.running_numbers(n.year)) is distinct from n.last`),
    ).toBe(0)
  })

  it('name in history the hash of what was said', async () => {
    expect(
      await count(`zimmet_data.history h join zimmet_data.request r on r.id = h.request_id
        where h.act = 'register' and h.details ->> 'descriptionHash' is distinct from zimmet_private.text_hash(r.description)`),
    ).toBe(0)
    expect(
      await count(`zimmet_data.resolution s
        left join zimmet_data.history h on h.request_id = s.request_id and h.act = 'resolve' and h.at = s.at
        where h.details ->> 'wordsHash' is distinct from zimmet_private.text_hash(s.words)`),
    ).toBe(0)
  })

  it('close nothing without a resolution and the word of somebody outside', async () => {
    expect(await count(`zimmet_data.request r where r.state = 'closed'`)).toBeGreaterThan(4000)
    expect(
      await count(`zimmet_data.request r where r.state = 'closed' and not exists (
        select from zimmet_data.resolution s
        join zimmet_data.verification v on v.request_id = s.request_id and v.solved and v.at = r.closed_at
        where s.request_id = coalesce(r.master_id, r.id) and s.at = r.resolved_at and s.at < v.at and v.staff_id <> s.staff_id
          and (s.outcome = 'solved' or s.approved_by <> s.staff_id)
          and not exists (
            select from zimmet_data.membership m where m.staff_id = v.staff_id and m.directorate_id = s.directorate_id))`),
    ).toBe(0)
  })

  it('show the evidence that a subject demands before it is called solved', async () => {
    expect(
      await count(`zimmet_data.resolution s
        join zimmet_data.request r on r.id = s.request_id
        join zimmet_data.subject q on q.id = r.subject_id and q.required_evidence <> 'none'
        where s.outcome = 'solved' and not exists (
          select from zimmet_data.attachment a
          where a.request_id = s.request_id and a.is_evidence and a.at < s.at and a.at > coalesce(
            (select max(p.at) from zimmet_data.resolution p where p.request_id = s.request_id and p.at < s.at), r.registered_at)
            and (q.required_evidence = 'document' or a.media_type like 'image/%'))`),
    ).toBe(0)
  })

  it('have pictures of their own, but for a few that prove two requests, as they are or saved anew', async () => {
    const [counted] = await filled.rows<{ pictures: number; same: number; alike: number }>(
      `select count(*)::int as pictures, count(*) filter (where a.also_on > 0)::int as same,
         count(*) filter (where a.alike_on > 0)::int as alike
       from (select a.*, (select count(*) from zimmet_data.attachment b where b.hash = a.hash and b.request_id <> a.request_id) as also_on,
           (select count(*) from zimmet_data.attachment b where b.hash <> a.hash and b.request_id <> a.request_id
              and bit_count(b.fingerprint # a.fingerprint) <= 3) as alike_on
         from zimmet_data.attachment a where a.is_evidence and a.media_type like 'image/%') a`,
    )
    expect(counted?.pictures).toBeGreaterThan(500)
    for (const reused of [counted?.same ?? 0, counted?.alike ?? 0]) {
      expect(reused).toBeGreaterThan(3)
      expect(reused).toBeLessThan((counted?.pictures ?? 0) * 0.06)
    }
  })
})

describe('citizens', () => {
  it('have T.C. numbers that pass and phones that no operator has', async () => {
    expect(await count(`zimmet_data.citizen c where c.national_id is not null`)).toBeGreaterThan(1000)
    expect(await count(`zimmet_data.citizen c where not zimmet_private.is_national_id(c.national_id)`)).toBe(0)
    expect(await count(`zimmet_data.citizen c where c.phone !~ '^\\+90500\\d{7}$'`)).toBe(0)
    expect(await count(`zimmet_data.request r where r.citizen_id is null`)).toBeGreaterThan(100)
  })
})
