// Brings the start set in as an administrator does it by hand: each entry by its own command, what is there already left alone.
import type { Client } from 'pg'
import { act } from './act.ts'
import { directorates, type StartDirectorate } from './start-set/directorates.ts'
import { channels, holdReasons, institutions, reasons } from './start-set/reasons.ts'
import type { StartSubject } from './start-set/subject.ts'
import { authorityKeywords } from '#shared/usual-words/usual-keywords.ts'

export type Added = { what: string; count: number }

/** Which directorates of the start set are meant by `hepsi`, `yok`, names or numbers; null where a word means none. */
export function directoratesMeant(words: string): string[] | null {
  const input = words.trim().toLocaleLowerCase('tr')
  if (input === 'hepsi' || input === 'all') return directorates.map(({ name }) => name)
  if (input === 'yok' || input === 'none') return []
  const meant = words.split(',').map((word) => oneMeant(word.trim()))
  if (meant.includes(null)) return null
  // The dispatch desk comes along: without it nothing could be returned.
  const desks = directorates.filter(({ isDispatchDesk }) => isDispatchDesk).map(({ name }) => name)
  return [...new Set([...desks, ...meant.filter((name) => name !== null)])]
}

function oneMeant(word: string): string | null {
  const lower = word.toLocaleLowerCase('tr')
  const at = /^\d+$/u.test(word) ? Number(word) - 1 : -1
  const found = directorates[at] ?? directorates.find(({ name }) => name.toLocaleLowerCase('tr') === lower)
  return found?.name ?? null
}

/** Adds what is missing; tells what it added, kind by kind. */
export async function bringStartSet(
  client: Client,
  chosen: readonly string[],
  onAdded: (added: Added) => void,
): Promise<void> {
  const add = async <Entry>(
    what: string,
    missing: readonly Entry[],
    one: (entry: Entry) => Promise<unknown>,
  ): Promise<void> => {
    // oxlint-disable-next-line no-await-in-loop -- one connection does one thing at a time, and each entry keeps its place
    for (const entry of missing) await one(entry)
    if (missing.length > 0) onAdded({ what, count: missing.length })
  }
  const keep = async (kind: string, entry: object): Promise<number> => {
    const { entryId } = await act<{ entryId: number }>(client, 'keep_entry', {
      ...{ kind, entry_id: null, entry: JSON.stringify(entry) },
    })
    return entryId
  }
  const known = await knownNames(client)
  const isMissing = (kind: string) => (entry: { name: string }) => !known.has(`${kind} ${entry.name}`)
  await add(
    'kanal',
    channels.filter(({ code }) => !known.has(`channel ${code}`)),
    async (channel) => await keep('channel', channel),
  )
  await add(
    'gerekçe',
    reasons.filter(({ kind, name }) => !known.has(`${kind} ${name}`)),
    async (reason) => await keep('reason', reason),
  )
  await add(
    'bekletme nedeni',
    holdReasons.filter(isMissing('hold_reason')),
    async (reason) => await keep('hold_reason', reason),
  )
  const named = institutions.map(({ name, says }) => ({ name, keywords: authorityKeywords(says) }))
  await add(
    'dış kurum',
    named.filter(isMissing('institution')),
    async (institution) => await keep('institution', institution),
  )
  const mine = directorates.filter(({ name }) => chosen.includes(name))
  await add('müdürlük', mine.filter(isMissing('directorate')), async (directorate) => await open(client, directorate))
  await nameDesk(client, mine)
  const ids = await idsOfDirectorates(client)
  const subjects = mine.flatMap(({ name, subjects: own }) =>
    own.map((subject) => ({ ...subject, directorateId: ids.get(name) })),
  )
  await add(
    'konu',
    subjects.filter(isMissing('subject')),
    async ({ target: _target, ...subject }) => await keep('subject', subject),
  )
  await add(
    'konu hedefi',
    await withoutTarget(client, subjects),
    async (target) => await act(client, 'set_target', target),
  )
}

async function knownNames(client: Client): Promise<Set<string>> {
  const { rows } = await client.query<{ key: string }>(
    `select 'channel ' || c.code as key from zimmet.channel c
     union all select r.kind || ' ' || r.name from zimmet.reason r
     union all select 'hold_reason ' || h.name from zimmet.hold_reason h
     union all select 'institution ' || i.name from zimmet.institution i
     union all select 'directorate ' || d.name from zimmet.directorate d
     union all select 'subject ' || s.name from zimmet.subject s`,
  )
  return new Set(rows.map(({ key }) => key))
}

async function open(client: Client, { name, calendar }: StartDirectorate): Promise<void> {
  // Calendars can be renamed; the office's stands first.
  const { rows } = await client.query<{ id: number }>(
    'select c.id from zimmet.work_calendar c order by c.name = $1 desc, c.id limit 1',
    [calendar],
  )
  await act(client, 'open_directorate', { name, calendar_id: rows[0]?.id })
}

async function nameDesk(client: Client, mine: readonly StartDirectorate[]): Promise<void> {
  const desk = mine.find(({ isDispatchDesk }) => isDispatchDesk)
  const { rows } = await client.query<{ id: number; isThere: boolean }>(
    `select d.id, exists (select from zimmet.directorate o where o.is_dispatch_desk) as "isThere"
     from zimmet.directorate d where d.name = $1`,
    [desk?.name],
  )
  const [found] = rows
  if (found !== undefined && !found.isThere) await act(client, 'name_dispatch_desk', { directorate_id: found.id })
}

async function idsOfDirectorates(client: Client): Promise<Map<string, number>> {
  const { rows } = await client.query<{ id: number; name: string }>('select d.id, d.name from zimmet.directorate d')
  return new Map(rows.map(({ id, name }) => [name, id]))
}

async function withoutTarget(client: Client, subjects: readonly StartSubject[]): Promise<Record<string, unknown>[]> {
  const { rows } = await client.query<{ id: number; name: string }>(
    `select s.id, s.name from zimmet.subject s
     where not exists (select from zimmet.target t where t.subject_id = s.id and t.kind = 'resolution')`,
  )
  const ids = new Map(rows.map(({ id, name }) => [name, id]))
  return subjects.flatMap(({ name, priority, target }) => {
    const id = ids.get(name)
    if (target === null || id === undefined) return []
    return [{ kind: 'resolution', subject_id: id, priority, ...target, moves_open: false }]
  })
}
