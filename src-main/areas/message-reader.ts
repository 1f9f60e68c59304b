import type * as z from 'zod'
import type { Database } from '#main/database/database.ts'
import { select } from '#main/database/select.ts'
import { preparedQuery, query, read, readTogether, sql } from '#main/database/transactions.ts'
import { institution, neighbourhood, street, subject } from '#shared/contract/catalogue.ts'
import { MessageReader, type Learnt, type MessageReading } from '#shared/reading/read-message.ts'
import { mostLetters } from '#shared/reading/tokens.ts'

type Kept = { version: number; reader: MessageReader }

/** One a database: the copy of its catalogue, made anew when an administrator has changed something. */
const kept = new WeakMap<Database, Promise<Kept>>()

/**
 * Reads a citizen's message for the form beside it, as the signed-in person, who may register: kind, subjects, neighbourhood,
 * street and outer door, each with its reason; what is not told is empty. Nothing is saved. Throws ZM003 for who may not.
 */
export async function readMessage(database: Database, message: string): Promise<MessageReading> {
  // What PostgreSQL takes for no text at all is none of a citizen's words.
  const words = message.slice(0, mostLetters).toWellFormed().replaceAll('\u0000', ' ')
  const [answer] = await read(database, learntQuery(words))
  const copy = await copyOf(database, answer?.version ?? 0)
  return copy.reader.read(words, answer?.choices ?? [])
}

const learntQuery = (words: string) =>
  preparedQuery<{ version: number; choices: Learnt[] }>(
    sql(
      `select zimmet.catalogue_version() as version, coalesce((
         select jsonb_agg(jsonb_build_object('subjectId', a.subject_id, 'weight', a.weight, 'requests', a.requests))
         from zimmet.alike_choices(:words) a), '[]') as choices`,
      { words },
    ),
  )

async function copyOf(database: Database, version: number): Promise<Kept> {
  const had = await kept.get(database)?.catch(() => null)
  if (had && had.version >= version) return had
  const made = copyCatalogue(database)
  kept.set(database, made)
  return await made
}

async function copyCatalogue(database: Database): Promise<Kept> {
  const answer = await readTogether(database, {
    version: query<{ version: number }>(sql('select zimmet.catalogue_version() as version')),
    municipality: query<{ name: string }>(sql('select name from zimmet.municipality')),
    subjects: select('subject', subject),
    institutions: select('institution', institution),
    neighbourhoods: select('neighbourhood', neighbourhood),
    streets: select('street', street),
  })
  const { subjects, institutions, neighbourhoods, streets } = answer
  const reader = new MessageReader({
    municipality: answer.municipality[0]?.name ?? null,
    subjects: offered(subjects),
    institutions: offered(institutions),
    neighbourhoods: offered(neighbourhoods),
    streets: offered(streets),
  })
  return { version: answer.version[0]?.version ?? 0, reader }
}

const offered = <Entry extends z.infer<typeof neighbourhood>>(entries: readonly Entry[]): Entry[] =>
  entries.filter(({ isActive }) => isActive)
