// What words find is what looking at every row would find, for whoever looks.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fold } from '#shared/text-fold.ts'
import { filledDatabase, type FilledDatabase } from '#tests/host/sample/filled-database.ts'
import { lastOfficeMorning } from '#tests/support/office-morning.ts'
import { diceOf, liveThroughMore } from './oversight/lives.ts'

interface Text {
  id: number
  search: string
}

let filled: FilledDatabase
/** All requests, the newest first. */
let texts: Text[]
let happened = 0
const dice = diceOf(31)

beforeAll(async () => {
  filled = await filledDatabase(lastOfficeMorning(Date.now()))
  const owner = await filled.database.owner()
  happened = await liveThroughMore(filled, { acts: 150, requests: 60, seed: 8 })
  // Years of months, and words that are frequent, rare, of long ago, and of one directorate alone.
  await owner.query(`update zimmet_data.request r
    set registered_at = r.registered_at - make_interval(months => r.id * 7 % 61),
      description = concat_ws(' ', r.description, case when r.id % 3 = 0 then 'ornitorenk' end, case when r.id % 60 = 0 then 'Kanguru' end,
        case when r.id % 700 = 0 then 'ahtapot''un 50%_lik' end, case when r.id = 1234 then 'zürafa' end,
        case when r.registered_at - make_interval(months => r.id * 7 % 61) < now() - interval '4 years' then 'mamut' end,
        case when r.directorate_id = 3 then 'gergedan' end)`)
  await owner.query('analyze zimmet_data.request_words')
  texts = await filled.rows<Text>(`
    select r.id, zimmet_private.search_text(r.description, r.subject_id, r.neighbourhood_id, r.street_id) as search
    from zimmet_data.request r order by r.registered_at desc, r.id desc`)
})
afterAll(async () => {
  await filled.database.drop()
})

const oneOf = <Item>(items: readonly Item[]): Item => items[dice(items.length)] as Item

/** A piece of a word that stands somewhere. */
function piece(): string {
  const word = oneOf(oneOf(texts).search.split(/\s+/u))
  const from = dice(Math.max(1, word.length - 2))
  return word.slice(from, from + 2 + dice(7))
}

const told = [
  ...[
    'ornitorenk',
    'KANGURU',
    'ahtapot',
    "ahtapot'un",
    '50%_lik',
    '%',
    '_',
    '\\',
    'zürafa',
    'mamut',
    'gergedan',
    'q',
    'xq',
    'nk',
  ],
  ...[
    'ornitorenk kanguru',
    'kanguru ornitorenk ahtapot',
    'mamut gergedan',
    'gergedan zurafa',
    'cop sokak',
    'or nk ta',
    'yok böyle bir şey',
  ],
  ...["'); drop table x; --", 'sokak sokak sokak', '  mahalle   cop ', 'kanguru  %'],
]

const isAmong = (words: string, { search }: Text): boolean =>
  fold(words)
    .trim()
    .split(/\s+/u)
    .every((word) => search.includes(word))

it('is kept as the requests are, whatever was done', async () => {
  expect(happened).toBeGreaterThan(30)
  expect(await filled.rows('select * from zimmet_private.words_fault')).toEqual([])
  const owner = await filled.database.owner()
  await owner.query('begin')
  await owner.query(`update zimmet_data.request_words set held_by = held_by || 0 where request_id = 1234`)
  expect(await filled.rows('select * from zimmet_private.words_fault')).toEqual([{ request_id: 1234 }])
  await owner.query('rollback')
})

describe('as', () => {
  const posts = ['clerk', 'director', 'agent', 'overseer', 'administrator'] as const
  it.each(posts)('%s', async (post) => {
    const people = filled.people.filter((one) => one.post === post)
    // Of those who work for directorates some of each kind: one and several, large and small.
    const chosen = [...new Map(people.map((one) => [one.directorates.join(), one])).values()].slice(0, 6)
    expect(chosen.length).toBeGreaterThan(0)
    let compared = 0
    for (const { login } of chosen) {
      const person = await filled.connect(login)
      const { rows } = await person.query<{ id: number }>('select id from zimmet.inbox')
      const seen = new Set(rows.map(({ id }) => id))
      const words = [
        ...told,
        ...Array.from({ length: 40 }, (_one, at) => Array.from({ length: 1 + (at % 3) }, piece).join(' ')),
      ]
      // What may be a number is found by it, too.
      for (const each of words.filter((one) => !/^[\d\s+().#?/-]+$/u.test(one))) {
        const limit = oneOf([1, 50, 200])
        const { rows: found } = await person.query<{ id: number }>(
          'select id from zimmet.search_requests($1, $2) as id',
          [each, limit],
        )
        const expected = texts.filter((text) => seen.has(text.id) && isAmong(each, text)).slice(0, limit)
        expect(
          found.map(({ id }) => id),
          `${each} (${limit}) as ${login}`,
        ).toEqual(expected.map(({ id }) => id))
        compared += expected.length
      }
      await person.end()
    }
    if (post === 'administrator') expect(compared).toBe(0)
    else expect(compared).toBeGreaterThan(1000)
  })
})
