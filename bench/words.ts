// Words looked for, by those who look for them: rare ones and those that stand everywhere, one and several.
// The floor is the better of what bare SQL as the owner does, without rules: the index of words, or the newest first.
import type { Client } from 'pg'
import { personOf, type Municipality } from './large-municipality.ts'
import { byTurns, timed, type Figure } from './measure.ts'
import { openPc } from './office-pc.ts'

const posts = ['clerk', 'agent', 'overseer'] as const
const rounds = 60

/** Words of the municipality with about so many requests that hold them all. */
async function chosenWords(owner: Client): Promise<{ rare: string[]; common: string[] }> {
  const { rows } = await owner.query<{ word: string; requests: number }>(
    `with sample as (select s.search from zimmet_data.request_words s where s.request_id % 50 = 0)
     select w.word, count(*)::int as requests
     from sample cross join lateral (select distinct t.word from regexp_split_to_table(sample.search, '[^a-z]+') as t (word)) w
     where length(w.word) between 4 and 12
     group by w.word order by 2 desc, 1`,
  )
  const at = (share: number): string => rows[Math.floor((rows.length - 1) * share)]?.word ?? ''
  const streets = await owner.query<{ name: string }>(
    `select zimmet.fold(name) as name from zimmet_data.street order by md5(name) limit 3`,
  )
  const [one = '', ...others] = streets.rows.map(({ name }) => name)
  return {
    common: [at(0), at(0.01), at(0.05), `${at(0.01)} ${at(0.03)}`],
    rare: [at(0.5), at(1), one, `${at(0.02)} ${others[0] ?? ''}`, `${at(0.1)} ${at(0.3)} ${at(0.01)}`, 'bulunmayan'],
  }
}

/** Finds the best that bare SQL does for each of the words, of the two ways there are, and returns a question for it. */
async function bestForms(
  municipality: Municipality,
  words: readonly string[],
): Promise<{ ask: (words: string) => Promise<unknown>; end: () => Promise<void> }> {
  const [byTime, byIndex] = [await municipality.owner(), await municipality.owner()]
  // Left alone, the planner does not always take the way that is asked for.
  await byTime.query('set enable_seqscan = off; set enable_bitmapscan = off; set enable_sort = off')
  await byIndex.query('set enable_seqscan = off')
  const newest = async (where: string): Promise<unknown> =>
    await byTime.query(
      `select s.request_id from zimmet_data.request_words s where ${where} order by s.registered_at desc, s.request_id desc limit 50`,
    )
  const indexed = async (where: string): Promise<unknown> =>
    await byIndex.query(
      `with found as materialized (select s.request_id, s.registered_at from zimmet_data.request_words s where ${where})
       select request_id from found order by registered_at desc, request_id desc limit 50`,
    )
  const best = new Map<string, () => Promise<unknown>>()
  for (const each of words) {
    const where = each
      .split(' ')
      .map((word) => `s.search like '%${word.replaceAll("'", "''")}%'`)
      .join(' and ')
    const ways = [async () => await newest(where), async () => await indexed(where)]
    const took: number[] = []
    for (const way of ways) {
      await way()
      took.push(await timed(way))
    }
    best.set(each, ways[(took[0] ?? 0) < (took[1] ?? 0) ? 0 : 1] as () => Promise<unknown>)
  }
  return {
    ask: async (each) => await best.get(each)?.(),
    end: async () => {
      await Promise.all([byTime.end(), byIndex.end()])
    },
  }
}

async function measured(municipality: Municipality, kind: 'rare' | 'common'): Promise<Figure[]> {
  const owner = await municipality.owner()
  const words = (await chosenWords(owner))[kind]
  await owner.end()
  const floor = await bestForms(municipality, words)
  const figures: Figure[] = []
  for (const post of posts) {
    const pc = await openPc(municipality, personOf(municipality, post).login)
    let turn = 0
    let floorTurn = 0
    const next = (at: number): string => words[at % words.length] ?? ''
    const taken = await byTurns(
      rounds,
      async () => await pc.client.requests.search({ words: next((turn += 1)), limit: 50 }),
      async () => await floor.ask(next((floorTurn += 1))),
    )
    figures.push({
      name: `words-${kind}`,
      requests: municipality.requests,
      ...taken,
      note: `as ${post}, 50 rows of: ${words.join(', ')}; floor: their ids alone, by bare SQL without rules`,
    })
    await pc.close()
  }
  await floor.end()
  return figures
}

export const wordsRare = async (municipality: Municipality): Promise<Figure[]> => await measured(municipality, 'rare')
export const wordsCommon = async (municipality: Municipality): Promise<Figure[]> =>
  await measured(municipality, 'common')
