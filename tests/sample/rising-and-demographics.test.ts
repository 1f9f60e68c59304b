// Which subjects rise and who asks, on the filled sample, against a count by hand of all its rows.
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startOfDay } from '#shared/period.ts'
import type { Scope } from '#shared/contract/oversight.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { lastOfficeMorning } from '#tests/support/office-morning.ts'
import { filledDatabase, type FilledDatabase } from './filled-database.ts'

const weekMs = 7 * 86_400_000
let filled: FilledDatabase
beforeAll(async () => {
  filled = await filledDatabase(lastOfficeMorning(Date.now()))
})
afterAll(async () => {
  await filled.database.drop()
})

async function today(): Promise<number> {
  const [row] = await filled.rows<{ now: Date }>('select now()')
  return startOfDay(row?.now.getTime() ?? 0)
}

/** What was answered within one day of the server, and that day: near midnight it is asked again. */
async function ofOneDay<Answer>(ask: () => Promise<Answer>): Promise<{ answer: Answer; day: number }> {
  const day = await today()
  const answer = await ask()
  return day === (await today()) ? { answer, day } : await ofOneDay(ask)
}

const loginOf = (post: string, directorate?: string): string =>
  filled.people.find(
    (each) => each.post === post && (directorate === undefined || each.directorates.includes(directorate)),
  )?.login ?? ''

interface Counted {
  subject_id: number
  directorate_id: number
  neighbourhood_id: number | null
  registered: number
}
const everyRequest = async (): Promise<Counted[]> =>
  await filled.rows<Counted>(
    `select subject_id, directorate_id, neighbourhood_id, extract(epoch from registered_at)::float8 * 1000 as registered
     from zimmet_data.request`,
  )

interface Told {
  subject_id: number | null
  recent: number
  before: number
  score: number | null
}
async function told(login: string, scope: Scope): Promise<Told[]> {
  return await filled.as(login, async (person) => {
    const { rows } = await person.query<Told>(
      'select subject_id, recent::int, before::int, score from zimmet.rising_subjects($1)',
      [JSON.stringify(scope)],
    )
    return rows
  })
}

/** As docs/decisions/016 says it, in words of its own. */
function byHand(requests: readonly Counted[], first: number, end: number): Told[] {
  const since = end - weekMs
  const weeks = Math.min(8, Math.floor((end - first) / weekMs) - 1)
  const between = (list: readonly Counted[], from: number, until: number): number =>
    list.filter(({ registered }) => registered >= from && registered < until).length
  const row = (subjectId: number | null, list: readonly Counted[]): Told => {
    const [recent, before] = [between(list, since, end), between(list, since - weeks * weekMs, since)]
    const usual = before / weeks
    return {
      ...{ subject_id: subjectId, recent, before },
      score: weeks > 0 ? (recent - usual) / Math.sqrt(Math.max(usual, 1) * (1 + 1 / weeks)) : null,
    }
  }
  const rising = [...new Set(requests.map((each) => each.subject_id))]
    .map((id) =>
      row(
        id,
        requests.filter((each) => each.subject_id === id),
      ),
    )
    .filter(({ recent, score }) => weeks >= 4 && recent >= 10 && (score ?? 0) >= 3)
  return [row(null, requests), ...rising.toSorted((one, other) => (other.score ?? 0) - (one.score ?? 0))]
}

const expectTold = (answer: readonly Told[], hand: readonly Told[]): void => {
  expect(answer.map(({ score: _score, ...rest }) => rest)).toEqual(hand.map(({ score: _score, ...rest }) => rest))
  for (const [place, { score }] of answer.entries()) {
    if (score === null) expect(hand[place]?.score).toBeNull()
    else expect(score).toBeCloseTo(hand[place]?.score ?? Number.NaN, 9)
  }
}

describe('rising subjects', () => {
  it('are those of a count by hand, for any end of the period and any place', async () => {
    const requests = await everyRequest()
    const first = Math.min(...requests.map(({ registered }) => registered))
    const overseer = loginOf('overseer')
    let found = 0
    const day = await today()
    for (const days of [0, 7, 10, 17, 24, 31, 60, 100, 150]) {
      const end = day - days * 86_400_000
      // oxlint-disable-next-line no-await-in-loop -- one answer after the other
      const answer = await told(overseer, { until: end })
      expectTold(answer, byHand(requests, first, end))
      found += answer.length - 1
    }
    expect(found).toBeGreaterThan(0)
    const [busiest] = await filled.rows<{ id: number }>(
      'select neighbourhood_id as id from zimmet_data.request group by 1 order by count(*) desc limit 1',
    )
    const here = requests.filter((each) => each.neighbourhood_id === busiest?.id)
    const there = await ofOneDay(async () => await told(overseer, { neighbourhoodIds: [busiest?.id ?? 0] }))
    expectTold(there.answer, byHand(here, first, there.day))
  })

  it('end with yesterday, however far the period runs, and need no period', async () => {
    const overseer = loginOf('overseer')
    const { answer } = await ofOneDay(async () => [
      await told(overseer, {}),
      await told(overseer, { since: 0, until: (await today()) + 30 * 86_400_000 }),
    ])
    const [plain = [], beyond] = answer
    expect(beyond).toEqual(plain)
    expect(plain[0]?.subject_id).toBeNull()
  })

  it('are a director’s own directorate’s', async () => {
    const requests = await everyRequest()
    const first = Math.min(...requests.map(({ registered }) => registered))
    const [temizlik] = await filled.rows<{ id: number }>(
      `select id from zimmet_data.directorate where name = 'Temizlik İşleri'`,
    )
    const own = requests.filter((each) => each.directorate_id === temizlik?.id)
    expect(own.length).toBeLessThan(requests.length)
    const { answer, day } = await ofOneDay(async () => await told(loginOf('director', 'Temizlik İşleri'), {}))
    expectTold(answer, byHand(own, first, day))
  })

  it('are none where fewer than four weeks are on record, but the week is told', async () => {
    const requests = await everyRequest()
    const first = Math.min(...requests.map(({ registered }) => registered))
    const end = startOfDay(first) + 4 * weekMs
    const answer = await told(loginOf('overseer'), { until: end })
    expect(answer).toHaveLength(1)
    expectTold(answer, byHand(requests, first, end))
    expect(await told(loginOf('overseer'), { until: first - weekMs })).toEqual([
      { subject_id: null, recent: 0, before: 0, score: null },
    ])
  })

  it('are nobody’s who sees no figures', async () => {
    for (const post of ['agent', 'administrator'])
      await expectRefusal(
        filled.as(loginOf(post), (person) => person.query(`select * from zimmet.rising_subjects('{}')`)),
        'ZM003',
      )
    await expectRefusal(
      filled.as(loginOf('overseer'), (person) => person.query('select * from zimmet.rising_subjects(null)')),
      'ZM025',
    )
  })
})

interface Cell {
  age_band: string | null
  sex: string | null
  people: number
  is_rest: boolean
}
const cellsOf = async (person: Client, scope: Scope): Promise<Cell[]> =>
  (
    await person.query<Cell>('select age_band, sex, people::int, is_rest from zimmet.demographics($1)', [
      JSON.stringify(scope),
    ])
  ).rows

/** The people of each cell, counted by the owner. */
async function peopleOf(scope: Scope): Promise<Map<string, number>> {
  const rows = await filled.rows<{ cell: string; people: number }>(
    `select coalesce(zimmet_private.age_band(z.birth_year, r.registered_at), 'unknown') || ' ' || coalesce(z.sex, 'unknown') as cell,
       count(distinct z.id)::int as people
     from zimmet_data.request r join zimmet_data.citizen z on z.id = r.citizen_id
     where ($1::int is null or r.neighbourhood_id = $1) and ($2::int is null or r.subject_id = $2)
     group by 1`,
    [scope.neighbourhoodIds?.[0] ?? null, scope.subjectIds?.[0] ?? null],
  )
  return new Map(rows.map(({ cell, people }) => [cell, people]))
}

const inFives = (people: number): number => Math.floor((people + 2) / 5) * 5

describe('demographics', () => {
  it('tell no cell under ten people, whole or by what is left over, in any neighbourhood or subject', async () => {
    const places = await filled.rows<{ id: number }>('select id from zimmet_data.neighbourhood')
    const subjects = await filled.rows<{ id: number }>('select id from zimmet_data.subject')
    const scopes: Scope[] = [
      {},
      ...places.map(({ id }) => ({ neighbourhoodIds: [id] })),
      ...subjects.map(({ id }) => ({ subjectIds: [id] })),
    ]
    let [hidden, shown] = [0, 0]
    await filled.as(loginOf('overseer'), async (person) => {
      for (const scope of scopes) {
        // oxlint-disable-next-line no-await-in-loop -- one connection, one question after the other
        const [cells, people] = [await cellsOf(person, scope), await peopleOf(scope)]
        const named = cells.filter(({ is_rest: isRest }) => !isRest)
        expect(new Map(named.map((cell) => [`${cell.age_band} ${cell.sex}`, cell.people]))).toEqual(
          new Map([...people].filter(([, count]) => count >= 10).map(([cell, count]) => [cell, inFives(count)])),
        )
        const small = [...people.values()].filter((count) => count < 10)
        const rest = cells.find(({ is_rest: isRest }) => isRest)
        const together = small.reduce((sum, count) => sum + count, 0)
        // One hidden cell alone must not follow from a rest; nor few people.
        expect(rest?.people).toBe(small.length > 1 && together >= 10 ? inFives(together) : undefined)
        hidden += small.length
        shown += named.length
      }
    })
    expect(hidden).toBeGreaterThan(100)
    expect(shown).toBeGreaterThan(20)
  })

  it('do not tell of the people between two answers that differ by a few', async () => {
    await filled.as(loginOf('overseer'), async (person) => {
      const [place] = await filled.rows<{ id: number }>(
        `select neighbourhood_id as id from zimmet_data.request where neighbourhood_id is not null
         group by 1 order by count(*) limit 1`,
      )
      const all = (await filled.rows<{ id: number }>('select id from zimmet_data.neighbourhood')).map(({ id }) => id)
      const whole = await cellsOf(person, { neighbourhoodIds: all })
      const without = await cellsOf(person, { neighbourhoodIds: all.filter((id) => id !== place?.id) })
      const few = await peopleOf({ neighbourhoodIds: [place?.id ?? 0] })
      const difference = whole.map((cell) => {
        const other = without.find((each) => each.age_band === cell.age_band && each.sex === cell.sex)
        return cell.people - (other?.people ?? 0)
      })
      expect(few.size).toBeGreaterThan(0)
      for (const people of difference) expect(people % 5).toBe(0)
    })
  })

  it('ignore streets and clerks, so that they narrow nothing to single people', async () => {
    const [street] = await filled.rows<{ id: number }>(
      'select street_id as id from zimmet_data.request where street_id is not null limit 1',
    )
    await filled.as(loginOf('overseer'), async (person) => {
      expect(await cellsOf(person, { streetIds: [street?.id ?? 0], clerkIds: [1] })).toEqual(await cellsOf(person, {}))
    })
  })

  it.each(['clerk', 'director', 'agent', 'administrator'])('are not told to a %s', async (post) => {
    await expectRefusal(
      filled.as(loginOf(post), (person) => person.query(`select * from zimmet.demographics('{}')`)),
      'ZM003',
    )
  })
})
