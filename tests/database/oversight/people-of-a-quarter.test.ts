// Who asked, by age and sex: asked as an attacker would, every permitted question and every difference of two answers.
import fc from 'fast-check'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endedQuarter } from '#shared/period.ts'
import type { Municipality } from '#tests/support/cast.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { command } from '#tests/database/acts.ts'
import { expectRefusal } from '#tests/support/refusals.ts'

/** The last quarters are published after an administrator has raised the least number. */
const minGroupSizeOf = (quarter: string): number => (quarters.indexOf(quarter) < 18 ? 10 : 25)
const quarters = Array.from(
  { length: 24 },
  (_, index) => `${2018 + Math.floor(index / 4)}-0${(index % 4) * 3 + 1}-01`,
).map((day) => day.replace(/-0(1\d)-/, '-$1-'))
let database: FreshDatabase
let m: Municipality
let owner: Client
let overseer: Client
let places: number[]

beforeAll(async () => {
  database = await freshDatabase()
  m = database.municipality
  owner = await database.owner()
  overseer = await database.as('overseer')
  const { rows } = await owner.query<{ id: number }>(
    `insert into zimmet_data.neighbourhood (name) select 'Mahalle ' || i from generate_series(1, 6) i returning id`,
  )
  places = [m.neighbourhoods.baglar, m.neighbourhoods.dilmen, ...rows.map(({ id }) => id)]
  await fillQuarters()
  for (const quarter of quarters) {
    if (quarter === quarters[18])
      await command(await database.as('administrator'), 'set_group_size', { kind: 'people', minimum: 25 })
    await overseer.query('select zimmet.publish_people($1)', [quarter])
  }
})
afterAll(async () => {
  await database.drop()
})

interface Asked {
  person: number
  at: string
  subject: number
  place: number | null
  born: number | null
  sex: string | null
}

/** Lopsided, as municipalities are: few subjects and places have most people, and some ages and no sex hardly any. */
function requestsOf(quarter: string, seed: number): Asked[] {
  const lopsided = (most: number): fc.Arbitrary<number> =>
    fc
      .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 4 }))
      .map(([x, bend]) => Math.floor(x ** bend * (most - 0.001)))
  const subjects = Object.values(m.subjects)
  const one = fc.record({
    person: fc.integer({ min: 1, max: 700 }),
    at: fc
      .integer({ min: 0, max: 89 })
      .map((day) => new Date(Date.parse(`${quarter}T09:00:00Z`) + day * 86_400_000).toISOString()),
    subject: lopsided(subjects.length).map((place) => subjects[place] ?? 0),
    place: fc.option(
      lopsided(places.length).map((place) => places[place] ?? 0),
      { freq: 12 },
    ),
    born: fc.option(
      lopsided(70).map((age) => 1995 - age),
      { freq: 6 },
    ),
    sex: fc.constantFrom('female', 'male', null),
  })
  const list = fc.sample(fc.array(one, { minLength: 300, maxLength: 700, size: 'max' }), { seed, numRuns: 1 })[0] ?? []
  const known = new Map<number, Asked>()
  return list.map((each) => {
    const { born, sex } = known.get(each.person) ?? each
    known.set(each.person, each)
    return { ...each, born, sex }
  })
}

const everyRequest = new Map<string, Asked[]>()

async function fillQuarters(): Promise<void> {
  await owner.query('alter table zimmet_data.request disable trigger user')
  for (const [index, quarter] of quarters.entries()) {
    const asked = requestsOf(quarter, index + 1)
    // One person has one year of birth, however often he asks.
    const people = new Map(asked.map((each) => [each.person, each]))
    const told = asked.map((each) => ({
      ...each,
      born: people.get(each.person)?.born ?? null,
      sex: people.get(each.person)?.sex ?? null,
    }))
    everyRequest.set(quarter, told)
    await owner.query(
      `with told as (
         select * from jsonb_to_recordset($1) as t (person int, at timestamptz, subject int, place int, born int, sex text)
       ), added as (
         insert into zimmet_data.citizen (full_name, birth_year, sex)
         select 'Kişi ' || t.person, t.born, t.sex from (select distinct on (person) * from told order by person) t
         returning id, full_name
       )
       insert into zimmet_data.request (number, registered_at, registered_by, channel_id, subject_id, priority, neighbourhood_id,
         description, citizen_id, directorate_id, held_by, custody_since, changed_at)
       select $2 || '-' || row_number() over (), t.at, $3, $4, t.subject, 'normal', t.place, 'x', c.id, s.directorate_id,
         array[s.directorate_id], t.at, t.at
       from told t join added c on c.full_name = 'Kişi ' || t.person join zimmet_data.subject s on s.id = t.subject`,
      [JSON.stringify(told), quarter, m.staff.agent, m.channels.phone],
    )
  }
  await owner.query('alter table zimmet_data.request enable trigger user')
}

interface Group {
  part: string
  id: number
  /** Part and key of what this is a part of; of all: none. */
  whole: string | null
  cell: string
  people: number
}
const keyOf = (part: string, id: number): string => `${part} ${id}`

/** What the answers should be made of, counted in words of their own. */
async function countedByHand(quarter: string): Promise<Group[]> {
  const { rows } = await owner.query<Record<'person' | 'subject' | 'directorate' | 'place', number> & { cell: string }>(
    `select distinct on (r.citizen_id) r.citizen_id as person, r.subject_id as subject, s.directorate_id as directorate,
       coalesce(r.neighbourhood_id, 0) as place,
       zimmet_private.age_band(z.birth_year, r.registered_at) || ' ' || coalesce(z.sex, 'unknown') as cell
     from zimmet_data.request r join zimmet_data.subject s on s.id = r.subject_id join zimmet_data.citizen z on z.id = r.citizen_id
     where r.number like $1 || '-%' order by r.citizen_id, r.registered_at, r.id`,
    [quarter],
  )
  const groups = new Map<string, Group>()
  for (const { subject, directorate, place, cell } of rows)
    for (const [part, id, whole] of [
      ['all', 0, null],
      ['directorate', directorate, keyOf('all', 0)],
      ['subject', subject, keyOf('directorate', directorate)],
      ['neighbourhood', place, keyOf('all', 0)],
    ] as const) {
      const group = groups.get(`${part} ${id} ${cell}`) ?? { part, id, whole, cell, people: 0 }
      group.people += 1
      groups.set(`${part} ${id} ${cell}`, group)
    }
  return [...groups.values()]
}

/** Every question there is about a quarter. */
async function answersOf(quarter: string): Promise<Map<string, number>> {
  const answers = new Map<string, number>()
  const scopes = [
    { part: 'all', ids: [0] },
    { part: 'directorate', ids: Object.values(m.directorates) },
    { part: 'subject', ids: Object.values(m.subjects) },
    { part: 'neighbourhood', ids: [0, ...places] },
  ]
  for (const { part, ids } of scopes)
    for (const id of ids) {
      const { rows } = await overseer.query<{ age_band: string; sex: string; people: number }>(
        'select age_band, sex, people from zimmet.demographics($1, $2, $3)',
        [quarter, part, id],
      )
      for (const { age_band: band, sex, people } of rows) answers.set(`${part} ${id} ${band} ${sex}`, people)
    }
  return answers
}

const nameOf = ({ part, id, cell }: Group): string => `${part} ${id} ${cell}`

describe('people of a quarter', () => {
  it('are told in fives, and no cell under ten, nor by any difference of what is told', async () => {
    let [told, kept, keptWithin, differences] = [0, 0, 0, 0]
    for (const quarter of quarters) {
      const [groups, answers] = [await countedByHand(quarter), await answersOf(quarter)]
      const minGroupSize = minGroupSizeOf(quarter)
      const isTold = (group: Group): boolean => answers.has(nameOf(group))
      for (const [name] of answers)
        expect(
          groups.some((group) => nameOf(group) === name),
          name,
        ).toBe(true)
      for (const group of groups) {
        if (!isTold(group)) {
          kept += 1
          continue
        }
        told += 1
        expect(group.people, nameOf(group)).toBeGreaterThanOrEqual(minGroupSize)
        expect(answers.get(nameOf(group))).toBe(Math.floor((group.people + 2) / 5) * 5)
      }
      for (const whole of groups) {
        const parts = groups.filter((each) => each.whole === keyOf(whole.part, whole.id) && each.cell === whole.cell)
        for (const kind of new Set(parts.map(({ part }) => part))) {
          const [shown, hidden] = [true, false].map((want) =>
            parts.filter((each) => each.part === kind && isTold(each) === want),
          )
          if (shown === undefined || hidden === undefined) throw new Error('never')
          // What is no answer itself has no parts that are: they would add up to it.
          if (!isTold(whole)) {
            expect(shown.map(nameOf)).toEqual([])
            continue
          }
          const rest = hidden.reduce((sum, { people }) => sum + people, 0)
          if (hidden.length > 0) {
            keptWithin += 1
            expect(hidden.length, nameOf(whole)).toBeGreaterThan(1)
            expect(rest, nameOf(whole)).toBeGreaterThanOrEqual(minGroupSize)
          }
          // The whole without one part, two, … of it: every subset, for there are few parts.
          for (let subset = 1; subset < 2 ** shown.length; subset += 1) {
            const without = shown.reduce((sum, { people }, place) => sum + ((subset >> place) & 1 ? people : 0), 0)
            const difference = whole.people - without
            expect(difference === 0 || difference >= minGroupSize, nameOf(whole)).toBe(true)
            differences += 1
          }
        }
      }
    }
    console.log(
      `people of ${quarters.length} quarters: ${told} cells told, ${kept} kept back, ${keptWithin} wholes with kept parts, ${differences} differences`,
    )
    // The municipality is such that all of it happens.
    expect(told).toBeGreaterThan(250)
    expect(kept).toBeGreaterThan(500)
    expect(keptWithin).toBeGreaterThan(100)
  })

  it('stay what they were, whatever is moved or comes later', async () => {
    const [quarter = ''] = quarters
    const before = await answersOf(quarter)
    await owner.query('alter table zimmet_data.request disable trigger user')
    await owner.query('update zimmet_data.request set subject_id = $1 where subject_id = $2', [
      m.subjects.bin,
      m.subjects.pruning,
    ])
    await owner.query('update zimmet_data.request set citizen_id = null where number like $1', [`${quarter}-1%`])
    await owner.query('alter table zimmet_data.request enable trigger user')
    await overseer.query('select zimmet.publish_people($1)', [quarter])
    expect(await answersOf(quarter)).toEqual(before)
    await expectRefusal(owner.query('delete from zimmet_data.published_people'), 'ZM090')
    await expectRefusal(owner.query('update zimmet_data.publication set at = now()'), 'ZM090')
  })

  it('are not told of a quarter that runs, of other spans, or to come', async () => {
    const { rows } = await owner.query<{ running: string; next: string }>(
      `select date_trunc('quarter', now() at time zone 'Europe/Istanbul')::date::text as running,
         (date_trunc('quarter', now() at time zone 'Europe/Istanbul') + interval '3 months')::date::text as next`,
    )
    for (const day of [rows[0]?.running, rows[0]?.next, '2018-02-01', '2018-01-02', '1999-10-01', '2018-12-31', null])
      await expectRefusal(overseer.query('select zimmet.publish_people($1)', [day]), 'ZM081')
    for (const [day, part, id] of [
      ['2017-10-01', 'all', 0],
      ['2018-01-02', 'all', 0],
      ['2018-01-01', 'street', 1],
      ['2018-01-01', 'clerk', 1],
      ['2018-01-01', null, 0],
      ['2018-01-01', 'all', null],
    ])
      await expectRefusal(overseer.query('select * from zimmet.demographics($1, $2, $3)', [day, part, id]), 'ZM081')
  })

  it('are not told before their publication is for good: a count taken back could be taken again', async () => {
    await overseer.query('begin')
    await overseer.query(`select zimmet.publish_people('2017-07-01')`)
    await overseer.query('savepoint before')
    await expectRefusal(overseer.query(`select * from zimmet.demographics('2017-07-01', 'all', 0)`), 'ZM081')
    await overseer.query('rollback')
    await expectRefusal(overseer.query(`select * from zimmet.demographics('2017-07-01', 'all', 0)`), 'ZM081')
  })

  it('are counted once, whoever of several asks first', async () => {
    const sessions = await Promise.all(Array.from({ length: 6 }, () => database.another('secondOverseer')))
    await Promise.all(sessions.map(async (each) => await each.query(`select zimmet.publish_people('2017-04-01')`)))
    const { rowCount } = await owner.query(`select from zimmet_data.publication where quarter = '2017-04-01'`)
    expect(rowCount).toBe(1)
  })
})

describe('the quarter of a period', () => {
  const day = (text: string): number => Date.parse(`${text}T00:00:00+03:00`)
  it.each([
    ['2026-06-01', '2026-04-01', '2026-07-01'],
    ['2026-07-01', '2026-04-01', '2026-07-01'],
    ['2026-11-29', '2026-07-01', '2026-10-01'],
    ['2027-03-01', '2026-07-01', '2026-10-01'],
    ['2026-01-01', '2025-10-01', '2026-01-01'],
  ])('until %s is from %s until %s', (until, since, end) => {
    expect(endedQuarter({ until: day(until) }, day('2026-11-28'))).toEqual({ since: day(since), until: day(end) })
  })
})
