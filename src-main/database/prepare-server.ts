// What a superuser does once on a server before `npm run migrate`: the owner's role, the database, and what staff must not do.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client, type ClientConfig } from 'pg'
import { migrationFolder } from './migrations.ts'
import { scramVerifier } from './scram-verifier.ts'

export interface Preparation {
  /** How the superuser gets in. */
  superuser: ClientConfig
  database: string
  ownerPassword: string
}

/** The role that owns everything of ours; not a superuser, but it makes the logins of the staff. */
export const ownerRole = 'zimmet_owner'

/** Makes the owner and an empty database where they are not there yet; sets the owner's password. */
export async function prepareServer({ superuser, database, ownerPassword }: Preparation): Promise<void> {
  await asSuperuser(superuser, async (client) => {
    await keepOwner(client, ownerPassword)
    await makeDatabase(client, database)
  })
  await closeToStaff({ ...superuser, database })
}

/** The owner's role with this password, or with the one it has; the server is told the verifier alone. */
export async function keepOwner(client: Client, password: string | null): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [ownerRole])
  const verb = rowCount === 0 ? 'create' : 'alter'
  const secret = password === null ? '' : ` password ${client.escapeLiteral(scramVerifier(password, randomBytes(16)))}`
  await client.query(`${verb} role ${ownerRole} login createrole${secret}`)
  // Whoever is moved or leaves is signed out at once.
  await client.query(`grant pg_signal_backend to ${ownerRole}`)
}

/** An empty database of the owner's, where there is none of the name; sorting and letters are ours, whatever the server's are. */
export async function makeDatabase(client: Client, database: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
  if (rowCount !== 0) return
  await client.query(
    `create database ${client.escapeIdentifier(database)} owner ${ownerRole} encoding 'UTF8'
     locale_provider builtin builtin_locale 'C.UTF-8' template template0`,
  )
}

/** What only a superuser can take from every login; IT runs the same file with psql. */
export async function closeToStaff(superuser: ClientConfig): Promise<void> {
  const statements = await readFile(join(await migrationFolder(), '../src-main/database/prepare-server.sql'), 'utf8')
  await asSuperuser(superuser, async (client) => await client.query(statements))
}

/** Opens a connection for some work of a superuser, and closes it. */
export async function asSuperuser<Result>(
  superuser: ClientConfig,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client(superuser)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
