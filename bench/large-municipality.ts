// A municipality of the size asked for, on a PostgreSQL of its own; built once and kept for the next run.
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { migrate, migrationNames, schemaState } from '#main/database/migrations.ts'
import { ownerRole, prepareServer } from '#main/database/prepare-server.ts'
import { writeSample } from '#main/database/settings.ts'
import { startEmbeddedPostgres } from '#main/embedded-postgres/embedded-postgres.ts'
import { fillSample } from '#main/sample/sample.ts'
import type { SamplePerson, ServerSettings } from '#shared/contract/session.ts'
import { age } from './ageing.ts'

export interface Municipality {
  requests: number
  /** Whether a year has been worked in it. */
  isAged: boolean
  /** Holds sample.json; a host may be started on it. */
  dataFolder: string
  server: ServerSettings
  people: readonly SamplePerson[]
  /** A connection as a person, by login. */
  as: (login: string) => Promise<Client>
  owner: () => Promise<Client>
  superuser: () => Promise<Client>
  stop: () => Promise<void>
}

export const password = 'measuring only'
const settings = ['max_wal_size=8GB', 'checkpoint_timeout=30min', 'shared_buffers=2GB', 'max_connections=700']

/**
 * Starts the municipality: filled first where it is not there or a newer program made it, else brought up to the newest step. `isAged`:
 * its twin that a year has been worked in, made of it once.
 */
export async function openMunicipality(
  requests: number,
  say: (sentence: string) => void,
  { isAged = false } = {},
): Promise<Municipality> {
  const dataFolder = process.env['ZIMMET_BENCH'] ?? join(tmpdir(), `zimmet-bench-${requests}`)
  await mkdir(dataFolder, { recursive: true })
  // Run by root, PostgreSQL is another account's, which has to come through.
  if (process.getuid?.() === 0) await chmod(dataFolder, 0o711)
  const postgres = await startEmbeddedPostgres({ folder: join(dataFolder, 'postgres'), say, settings })
  const server = {
    host: '127.0.0.1',
    port: postgres.port,
    database: isAged ? agedDatabase : 'zimmet',
    tls: 'off',
  } as const
  const connect = async (user: string, secret: string, database: string = server.database): Promise<Client> => {
    const client = new Client({ ...server, user, password: secret, database, ssl: false })
    client.on('error', () => undefined)
    await client.connect()
    return client
  }
  const superuser = async (): Promise<Client> => await connect('postgres', postgres.password, 'postgres')
  const owner = { ...server, user: ownerRole, password, database: 'zimmet' }
  if (await isOlder(dataFolder, requests)) {
    for (const name of await migrate(owner)) say(`the municipality was brought up by ${name}`)
  } else {
    say(`building a municipality of ${requests} requests, once`)
    const admin = await superuser()
    for (const name of ['zimmet', agedDatabase]) await admin.query(`drop database if exists ${name} with (force)`)
    await prepareServer({
      superuser: { ...server, user: 'postgres', password: postgres.password, database: 'postgres', ssl: false },
      database: 'zimmet',
      ownerPassword: password,
    })
    await admin.end()
    await migrate(owner)
    const ownerUrl = `postgres://${ownerRole}:${encodeURIComponent(password)}@127.0.0.1:${postgres.port}/zimmet`
    const { people } = await fillSample({ ownerUrl, password, requests, onProgress: say })
    await writeSample(dataFolder, { server, password, people: [...people] })
  }
  await writeFile(madeFile(dataFolder), JSON.stringify({ requests, migrations: await migrationNames() }))
  const { people } = JSON.parse(await readFile(join(dataFolder, 'sample.json'), 'utf8')) as { people: SamplePerson[] }
  await writeSample(dataFolder, { server, password, people })
  const municipality = {
    ...{ requests, isAged, dataFolder, server, people, superuser },
    as: async (login: string) => await connect(login, password),
    owner: async () => await connect(ownerRole, password),
    stop: async () => await postgres.stop(),
  }
  if (isAged) await ageTwin(municipality, say)
  return municipality
}

const agedDatabase = 'zimmet_aged'

/** Copies the fresh municipality where there is no twin yet and lets a year pass in it, else brings the twin up. */
async function ageTwin(municipality: Municipality, say: (sentence: string) => void): Promise<void> {
  const agedFile = join(municipality.dataFolder, 'aged.json')
  const isThere = await readFile(agedFile, 'utf8').catch(() => null)
  if (isThere === null) {
    const admin = await municipality.superuser()
    await admin.query(`drop database if exists ${agedDatabase} with (force)`)
    say('copying the municipality')
    await admin.query(`create database ${agedDatabase} template zimmet owner ${ownerRole} strategy file_copy`)
    await admin.end()
  }
  const server = { ...municipality.server, user: ownerRole, password }
  for (const name of await migrate({ ...server, port: server.port }))
    say(`the aged municipality was brought up by ${name}`)
  if (isThere === null) {
    await age(municipality, say)
    await writeFile(agedFile, JSON.stringify({ requests: municipality.requests }))
  }
}

const madeFile = (dataFolder: string): string => join(dataFolder, 'filled.json')

/** Whether a municipality of the size stands there that the steps missing since can be applied to. */
async function isOlder(dataFolder: string, requests: number): Promise<boolean> {
  const text = await readFile(madeFile(dataFolder), 'utf8').catch(() => null)
  if (text === null) return false
  const made = JSON.parse(text) as { requests: number; migrations: string[] }
  // A name without a folder is of the steps before tables and code were kept apart: taken over, too.
  const isOfStepsBefore = made.migrations.every((name) => !name.includes('/'))
  return (
    made.requests === requests && (isOfStepsBefore || schemaState(made.migrations, await migrationNames()) !== 'newer')
  )
}

/** The first person of a post, in a directorate where one is told. */
export function personOf({ people }: Municipality, post: SamplePerson['post'], directorate?: string): SamplePerson {
  const person = people.find(
    (one) => one.post === post && (directorate === undefined || one.directorates.includes(directorate)),
  )
  if (person === undefined) throw new Error(`the municipality has no ${post} of ${directorate ?? 'any directorate'}`)
  return person
}
