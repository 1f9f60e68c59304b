// A message read as a real person on a real PostgreSQL: what an administrator changes holds for the next one.
import { randomUUID } from 'node:crypto'
import { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readMessage } from '#main/areas/message-reader.ts'
import { databaseOf, type Database } from '#main/database/database.ts'
import type { MessageReading } from '#shared/reading/read-message.ts'
import type { Role } from '#tests/support/cast-roles.ts'
import { openOffice, type Client, type Office } from './office.ts'

let office: Office
let administrator: Client
const open: Database[] = []
const databaseAs = (role: Role): Database => {
  const { login, password } = office.database.login(role)
  const { host, port, database } = office.database.server
  const made = databaseOf(new Pool({ host, port, database, user: login, password, max: 2 }))
  open.push(made)
  return made
}
let agent: Database
const read = async (message: string): Promise<MessageReading> => await readMessage(agent, message)

beforeAll(async () => {
  office = await openOffice()
  administrator = await office.desk('administrator')
  agent = databaseAs('agent')
})
afterAll(async () => {
  await Promise.all(open.map(async (database) => await database.close()))
  await office.close()
})

const keep = async (kind: 'subject' | 'street' | 'neighbourhood' | 'institution', entryId: number, keywords: string) =>
  await administrator.staff.keepEntry({ commandId: randomUUID(), kind, entryId, entry: { keywords } })

it('names what the catalogue names, with the ids a form takes', async () => {
  const { neighbourhoods, streets, subjects } = office.database.municipality
  const reading = await read('bağlar mah gül sokak no 7 kaldırım kırık')
  expect(reading).toMatchObject({
    neighbourhood: { id: neighbourhoods.baglar },
    street: { ids: [streets.gul] },
    door: { door: '7' },
  })
  expect(reading.subjects[0]?.id).toBe(subjects.pavement)
})

it('by other words of a subject, a place and an authority, as soon as an administrator keeps them', async () => {
  const { neighbourhoods, streets, subjects, institutions } = office.database.municipality
  const message = 'çamaşırlıkta zumzuk var'
  expect(await read(message)).toMatchObject({ subjects: [], neighbourhood: null })
  await keep('subject', subjects.pothole, 'zumzuk, hendek')
  await keep('neighbourhood', neighbourhoods.dilmen, 'Çamaşırlık')
  expect((await read(message)).subjects[0]?.id).toBe(subjects.pothole)
  expect((await read(message)).neighbourhood?.id).toBe(neighbourhoods.dilmen)
  await keep('street', streets.gul, 'eski Pazar')
  expect((await read('eski pazar sokağında')).street?.ids).toEqual([streets.gul])
  await keep('institution', institutions.saski, 'su kesintisi')
  expect(await read('su kesintisi ne zaman bitecek')).toMatchObject({
    kind: 'elsewhere',
    institution: { id: institutions.saski },
  })
  // What is kept no more is read no more.
  await keep('subject', subjects.pothole, '')
  expect((await read(message)).subjects).toEqual([])
})

it('for who may register, and nobody else', async () => {
  await expect(readMessage(databaseAs('temizlikClerk'), 'çöp')).rejects.toMatchObject({
    code: 'REFUSED',
    data: { code: 'ZM003' },
  })
  expect((await readMessage(databaseAs('overseer'), 'ağaç budama')).subjects.length).toBeGreaterThan(0)
})

it('whatever is in it', async () => {
  for (const message of ['', '\u0000', 'çöp\u0000', '\ud800', '🐕', 'çöp '.repeat(30_000)])
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect((await read(message)).kind).toBeTypeOf('string')
})
