// What the sample does not have: lives lived through the commands, so that everything kept at an act is kept by it.
import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { call, type Values } from '#tests/database/acts.ts'
import type { FilledDatabase } from '#tests/host/sample/filled-database.ts'

interface Ids {
  directorates: number[]
  handOverReason: number
  returnReason: number
  holdReasons: number[]
  institution: number
}

interface Standing {
  id: number
  version: number
  directorate: string
  state: string
}

/** A small generator with a seed: mulberry32. */
export function diceOf(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = Math.trunc(state + 0x6d2b79f5)
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = Math.trunc(mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
}

const oneOf = <Item>(items: readonly Item[], dice: (sides: number) => number): Item => items[dice(items.length)] as Item

/** Who does what to a request, with what; the rules say whether they may. */
function nextAct(ids: Ids, dice: (sides: number) => number, others: readonly number[]): [Who, string, Values] {
  const solved = { outcome: 'solved', words: 'Yapıldı.', institution_id: null }
  const acts: [Who, string, Values][] = [
    ['holder', 'accept_custody', {}],
    ['holder', 'take', {}],
    ['holder', 'take', {}],
    ['holder', 'return_custody', { reason_id: ids.returnReason, words: 'Konumuz değil.' }],
    [
      'holder',
      'hand_over',
      {
        directorate_id: oneOf(ids.directorates, dice),
        reason_id: ids.handOverReason,
        words: 'İlgilisi.',
        subject_id: null,
      },
    ],
    [
      'holder',
      'hold',
      { reason_id: oneOf(ids.holdReasons, dice), until: new Date(Date.now() + 90_000_000), words: 'Bekleniyor.' },
    ],
    ['holder', 'resume', {}],
    ['holder', 'resolve', solved],
    ['holder', 'resolve', solved],
    ['holder', 'resolve', { outcome: 'forwarded', words: 'SASKİ’nin işi.', institution_id: ids.institution }],
    ['holder', 'resolve', { outcome: 'declined', words: 'Yapılamaz.', institution_id: null }],
    ['director', 'approve_outcome', {}],
    ['agent', 'verify', { by_citizen: true, score: 1 + dice(5), words: null }],
    ['agent', 'verify', { by_citizen: false, score: null, words: null }],
    ['agent', 'reopen', { by_citizen: true, score: 1 + dice(2), words: 'Duruyor.' }],
    ['overseer', 'reopen', { by_citizen: false, score: null, words: 'Yerinde bakıldı, yapılmamış.' }],
    ['agent', 'join_request', { master_id: oneOf(others, dice) }],
    ['overseer', 'ask_explanation', { words: 'Neden gecikti?' }],
    ['holder', 'explain', { words: 'Araç arızalıydı.' }],
    ['agent', 'log_contact', { words: 'Telefonla arandı, ekip bekleniyor.' }],
  ]
  return oneOf(acts, dice)
}

type Who = 'holder' | 'director' | 'agent' | 'overseer'

const additions = new Set(['ask_explanation', 'explain', 'log_contact'])

async function readIds(filled: FilledDatabase): Promise<Ids> {
  const ids = async (from: string): Promise<number[]> =>
    (await filled.rows<{ id: number }>(`select id from zimmet_data.${from} order by id`)).map(({ id }) => id)
  const first = async (from: string): Promise<number> => (await ids(from))[0] ?? 0
  return {
    directorates: (await ids('directorate')).slice(0, 6),
    handOverReason: await first(`reason where kind = 'hand_over'`),
    returnReason: await first(`reason where kind = 'return'`),
    holdReasons: await ids('hold_reason where longest_days > 2'),
    institution: await first('institution'),
  }
}

/** Some requests go on living, by chance but the same each time; tells how many acts happened. */
export async function liveThroughMore(
  filled: FilledDatabase,
  { acts = 900, requests = 60, seed = 7 } = {},
): Promise<number> {
  const dice = diceOf(seed)
  const ids = await readIds(filled)
  const chosen = await filled.rows<{ id: number }>(
    `select r.id from zimmet_data.request r where r.is_open order by md5(r.number) limit $1`,
    [requests],
  )
  const living = chosen.map(({ id }) => id)
  const open = new Map<string, Promise<Client>>()
  const people = new Map<Who, (directorate: string) => string | undefined>([
    ['agent', () => filled.people.find(({ post }) => post === 'agent')?.login],
    ['overseer', () => filled.people.find(({ post }) => post === 'overseer')?.login],
    [
      'director',
      (directorate) =>
        filled.people.find(({ post, directorates }) => post === 'director' && directorates.includes(directorate))
          ?.login,
    ],
    [
      'holder',
      (directorate) =>
        filled.people.find(({ post, directorates }) => post === 'clerk' && directorates.includes(directorate))?.login,
    ],
  ])
  let happened = 0
  for (let round = 0; round < acts; round += 1) {
    const [standing] = await filled.rows<Standing>(
      `select r.id, r.version, d.name as directorate, r.state from zimmet_data.request r
       join zimmet_data.directorate d on d.id = r.directorate_id where r.id = $1`,
      [oneOf(living, dice)],
    )
    const [who, act, values] = nextAct(ids, dice, living)
    const login = people.get(who)?.(standing?.directorate ?? '')
    if (standing === undefined || login === undefined) continue
    const person = await (open.get(login) ?? open.set(login, filled.connect(login)).get(login))
    const seen = additions.has(act) ? {} : { seen_version: standing.version }
    const did = await call(person as Client, act, {
      ...{ command_id: randomUUID(), request_id: standing.id },
      ...seen,
      ...values,
    }).then(
      () => true,
      (error: { code?: string }) => {
        if (error.code?.startsWith('ZM') !== true) throw error
        return false
      },
    )
    if (did) happened += 1
  }
  for (const person of open.values()) await (await person).end()
  await letTimePass(filled)
  return happened
}

/** What only weeks bring about, and what an earlier system would have left open: no targets. */
async function letTimePass(filled: FilledDatabase): Promise<void> {
  const some = 'abs(hashtext(r.number))'
  await filled.rows(
    `update zimmet_data.hold_period h set since = h.since - make_interval(days => x.longest_days / 2)
     from zimmet_data.hold_reason x, zimmet_data.request r
     where x.id = h.reason_id and r.id = h.request_id and r.held_until > now() and h.ended_at is null and h.until = r.held_until
       and ${some} % 2 = 0
       -- No part of somebody else's may be told a pause that came after it.
       and not exists (select from zimmet_data.custody c where c.request_id = r.id and not upper_inf(c.period))`,
  )
  await filled.rows(
    `update zimmet_data.request r set legal_due_at = now() - interval '2 days' where r.is_open and ${some} % 20 = 0`,
  )
  await filled.rows(
    `update zimmet_data.request r set due_at = null, promised_due_at = null, contact_due_at = null, calendar_id = null where ${some} % 25 = 1`,
  )
  await filled.rows(`update zimmet_data.request r set moved_afterwards = true where ${some} % 25 = 2`)
  await filled.rows(
    `update zimmet_data.request r set promised_due_at = r.due_at - interval '3 days' where r.due_at is not null and ${some} % 25 = 3`,
  )
  await comeFromElsewhere(filled, `${some} % 25 = 4`)
}

/** As if some of what is closed had been closed in an earlier system, and a second person had said yes to its import. */
async function comeFromElsewhere(filled: FilledDatabase, which: string): Promise<void> {
  await filled.rows(
    `update zimmet_data.request r set imported_from = 'Eski', imported_key = r.number, original_closed_at = r.closed_at, original_due_at = r.due_at
     where r.closed_at is not null and r.master_id is null and r.reopened_count = 0 and ${which}`,
  )
  await filled.rows(
    `update zimmet_data.custody c set ended_how = null from zimmet_data.request r
     where r.id = c.request_id and r.original_closed_at is not null and c.ended_at = r.original_closed_at`,
  )
  await filled.rows(
    `insert into zimmet_data.import (source, file_name, staff_id, adds, finished_at, counted_at, first_request_id, last_request_id)
     select 'Eski', 'eski.csv', min(s.id), '{}', now(), now(), 1, 2147483647 from zimmet_data.staff s`,
  )
}
