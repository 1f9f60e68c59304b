// A citizen's message read for the form beside it, as an agent on a municipality's own catalogue; the labels are invented.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Pool, type Client } from 'pg'
import { readMessage } from '#main/areas/message-reader.ts'
import { databaseOf } from '#main/database/database.ts'
import { giveUsualWords } from '#main/sample/fill-catalogue.ts'
import type { MessageReading } from '#shared/reading/read-message.ts'
import { personOf, password, type Municipality } from './large-municipality.ts'
import { quantile, timed, type Figure } from './measure.ts'
import { marksOf, type Labelled, type Marks, type Read } from './prefill-score.ts'

type Name = { id: number; name: string }

export const ownMessages = join(import.meta.dirname, 'messages.jsonl')

/** Shares of the labelled messages that are read right, and how long one takes. */
export async function prefill(municipality: Municipality, messages = ownMessages): Promise<Figure[]> {
  const labelled = (await readFile(messages, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  const rows = labelled.map((line) => JSON.parse(line) as Labelled)
  const owner = await municipality.owner()
  // A municipality that was built by an older program has its words.
  await giveUsualWords(owner)
  await owner.end()
  const { login } = personOf(municipality, 'agent')
  const pool = new Pool({ ...municipality.server, user: login, password, ssl: false, max: 2 })
  const database = databaseOf(pool)
  const names = await namesOf(await municipality.as(login))
  await readMessage(database, 'merhaba')
  const marks: Marks[] = []
  const took: number[] = []
  for (const row of rows) {
    // oxlint-disable-next-line no-await-in-loop -- one agent reads one message after the other
    took.push(await timed(async () => marks.push(marksOf(row, named(await readMessage(database, row.text), names)))))
  }
  await database.close()
  return [figureOf(municipality, marks, took)]
}

function figureOf({ requests }: Municipality, marks: readonly Marks[], took: readonly number[]): Figure {
  const share = (mark: keyof Marks): number =>
    Number((marks.filter((one) => one[mark]).length / marks.length).toFixed(4))
  const shares = {
    place_right: share('placeRight'),
    place_wrong: share('placeWrong'),
    subject_first: share('subjectFirst'),
    subject_three: share('subjectThree'),
    kind_right: share('kindRight'),
  }
  return {
    ...{
      name: 'prefill',
      requests,
      median_ms: quantile(took, 0.5),
      p95_ms: quantile(took, 0.95),
      floor_ms: null,
      ratio: null,
    },
    ...shares,
    note: `${marks.length} messages: ${Object.entries(shares)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}`,
  }
}

type Names = { subjects: Map<number, string>; neighbourhoods: Map<number, string> }

async function namesOf(client: Client): Promise<Names> {
  const map = async (view: string): Promise<Map<number, string>> =>
    new Map((await client.query<Name>(`select id, name from zimmet.${view}`)).rows.map(({ id, name }) => [id, name]))
  const names = { subjects: await map('subject'), neighbourhoods: await map('neighbourhood') }
  await client.end()
  return names
}

const named = (read: MessageReading, { subjects, neighbourhoods }: Names): Read => ({
  kind: read.kind,
  subjects: read.subjects.map(({ id }) => subjects.get(id) ?? ''),
  neighbourhood: read.neighbourhood === null ? null : (neighbourhoods.get(read.neighbourhood.id) ?? null),
  street: read.street?.name ?? null,
  streetKind: read.street?.kind ?? null,
  door: read.door?.door ?? null,
})
