import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { filledDatabase, type FilledDatabase } from './filled-database.ts'

let filled: FilledDatabase

beforeAll(async () => {
  filled = await filledDatabase(new Date('2026-11-24T09:30:00Z'))
})
afterAll(async () => {
  await filled.database.drop()
})

interface Seen {
  login: string
  post: string
  directorates: string[]
  seesAll: boolean
  seesNothing: boolean
}

it('lets everybody sign in and see what the post allows', async () => {
  expect(filled.people.length).toBeGreaterThanOrEqual(60)
  const seen: Seen[] = []
  for (const { login } of filled.people) {
    seen.push(
      ...(await filled.as(login, async (client) => {
        const { rows } = await client.query<Seen>(
          `select m.login, m.post,
             array(select d.name from zimmet.directorate d where d.id = any (m.directorate_ids) order by 1) as directorates,
             i.seen = 4836 as "seesAll", i.seen = 0 as "seesNothing"
           from zimmet.me m cross join (select count(*) as seen from zimmet.inbox) i`,
        )
        return rows
      })),
    )
  }
  expect(seen).toEqual(
    filled.people.map(({ login, post, directorates }) => ({
      login,
      post,
      directorates: directorates.toSorted(),
      seesAll: post === 'agent' || post === 'overseer',
      seesNothing: post === 'administrator',
    })),
  )
})

it('shows a clerk only what the own directorates hold or held', async () => {
  const foreign = await filled.as('ayse.yilmaz', async (client) => {
    const { rows } = await client.query<{ foreign: number }>(
      `select count(*)::int as foreign from zimmet.inbox i
       where not exists (
         select from zimmet.custody c join zimmet.me m on c.directorate_id = any (m.directorate_ids) where c.request_id = i.id)`,
    )
    return rows[0]?.foreign
  })
  expect(foreign).toBe(0)
})

interface Acted {
  requestId: number
  version: number
}

it('wrote into history just what the commands write', async () => {
  const act = async (login: string, call: string, ...values: unknown[]): Promise<Acted> =>
    await filled.as(login, async (client) => {
      const { rows } = await client.query<{ answer: Acted }>(`select zimmet.${call} as answer`, [
        randomUUID(),
        ...values,
      ])
      const [row] = rows
      if (row === undefined) throw new Error('no answer')
      return row.answer
    })
  const [subject] = await filled.rows<{ id: number }>(
    `select id from zimmet_data.subject where name = 'Çöplerin alınmaması'`,
  )
  const agent = 'merve.simsek'
  const clerk = 'ayse.yilmaz'
  const made = await act(
    agent,
    `register_request($1, jsonb_build_object('channelId', 1, 'subjectId', $2::int, 'neighbourhoodId', 1, 'description', 'Çöpler duruyor',
         'citizen', '{"fullName": "Deneme Kişi", "phone": "0500 123 45 67"}'::jsonb))`,
    subject?.id,
  )
  const id = made.requestId
  await act(clerk, 'accept_custody($1, $2, 1)', id)
  await act(clerk, 'take($1, $2, 2)', id)
  await act(clerk, `hold($1, $2, 3, 1, now() + interval '2 days', 'Bekliyor')`, id)
  await act(clerk, 'resume($1, $2, 4)', id)
  await act(clerk, `add_note($1, $2, 'Bakıldı')`, id)
  await act(clerk, `resolve($1, $2, 5, 'solved', 'Alındı', null)`, id)
  await act(agent, `log_contact($1, $2, 'Vatandaş telefonla arandı.')`, id)
  await act(agent, `reopen($1, $2, 6, true, 1, 'Alınmadı')`, id)
  await act(clerk, `resolve($1, $2, 7, 'solved', 'Şimdi alındı', null)`, id)
  await act(agent, `log_contact($1, $2, 'Vatandaş telefonla arandı.')`, id)
  await act(agent, `verify($1, $2, 8, true, 5, 'Sağ olun')`, id)
  const keysOf = async (which: string): Promise<Map<string, string[]>> => {
    const rows = await filled.rows<{ act: string; keys: string[] }>(
      `select h.act, coalesce(array_agg(distinct k.key order by k.key) filter (where k.key is not null and k.key <> 'dueAt'), '{}') as keys
       from zimmet_data.history h left join lateral jsonb_object_keys(h.details) as k (key) on true
       where h.request_id ${which} $1 group by h.act`,
      [id],
    )
    return new Map(rows.map((row) => [row.act, row.keys]))
  }
  const sample = await keysOf('<')
  const live = await keysOf('=')
  expect(live.size).toBe(10)
  // What this one request had no use for.
  const absent = new Set(['streetId', 'institutionId'])
  const alike = [...live.keys()].map((name): [string, string[]] => [
    name,
    (sample.get(name) ?? []).filter((key) => !absent.has(key)),
  ])
  expect(alike).toEqual([...live].map(([name, keys]) => [name, keys]))
  expect(await filled.rows('select * from zimmet_private.history_fault limit 1')).toEqual([])
})
