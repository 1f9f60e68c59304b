// A thousand commands, each sent twice with one id, the database connection cut at random points: each happens once.
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { personOf, type Municipality } from './large-municipality.ts'
import { quantile, type Figure } from './measure.ts'
import { openPc } from './office-pc.ts'

export async function exactlyOnce(municipality: Municipality, commands = 1_000): Promise<Figure[]> {
  const person = personOf(municipality, 'overseer')
  const pc = await openPc(municipality, person.login)
  const owner = await municipality.owner()
  const superuser = await municipality.superuser()
  const { rows } = await owner.query<{ id: number }>(
    'select id from zimmet_data.request where is_open order by id desc limit 50',
  )
  const over = new AbortController()
  let cuts = 0
  const cutting = (async () => {
    while (!over.signal.aborted) {
      await delay(20 + Math.random() * 120)
      await superuser.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', [person.login])
      cuts += 1
    }
  })()
  const ids: string[] = []
  const durations: number[] = []
  let differing = 0
  for (let count = 0; count < commands; count += 1) {
    const commandId = randomUUID()
    ids.push(commandId)
    const note = { commandId, requestId: rows[count % rows.length]?.id ?? 0, words: `bir kez ${commandId}` }
    const began = performance.now()
    const [first, second] = await Promise.all([pc.client.requests.addNote(note), pc.client.requests.addNote(note)])
    durations.push(performance.now() - began)
    if (JSON.stringify(first) !== JSON.stringify(second)) differing += 1
  }
  over.abort()
  await cutting
  const { rows: kept } = await owner.query<{ times: number }>(
    `select count(*)::int as times from unnest($1::text[]) as w (id)
     join zimmet_data.note n on n.words = 'bir kez ' || w.id and n.at > now() - interval '1 hour' group by w.id`,
    [ids],
  )
  const once = kept.filter(({ times }) => times === 1).length
  await Promise.all([owner.end(), superuser.end(), pc.close()])
  return [
    {
      ...{
        name: 'exactly-once',
        requests: municipality.requests,
        median_ms: quantile(durations, 0.5),
        p95_ms: quantile(durations, 0.95),
      },
      ...{ floor_ms: null, ratio: null },
      note: `${commands} commands sent twice, ${cuts} cuts: ${once} happened once, ${commands - once} otherwise, ${differing} answers differed`,
    },
  ]
}
