// What a superuser does once on a server before `npm run migrate`: the owner's role, the database, and what staff must not do.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client, type ClientConfig } from 'pg'

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
  const client = new Client(superuser)
  client.on('error', () => undefined)
  await client.connect()
  try {
    const role = await client.query('select from pg_roles where rolname = $1', [ownerRole])
    const verb = role.rowCount === 0 ? 'create' : 'alter'
    await client.query(`${verb} role ${ownerRole} login createrole password ${client.escapeLiteral(ownerPassword)}`)
    // Whoever is moved or leaves is signed out at once.
    await client.query(`grant pg_signal_backend to ${ownerRole}`)
    const known = await client.query('select from pg_database where datname = $1', [database])
    if (known.rowCount === 0) {
      await client.query(`create database ${client.escapeIdentifier(database)} owner ${ownerRole}`)
    }
  } finally {
    await client.end()
  }
  await closeToStaff({ ...superuser, database })
}

// What only a superuser can take from every login; IT runs the same file with psql.
async function closeToStaff(superuser: ClientConfig): Promise<void> {
  const statements = await readFile(join(import.meta.dirname, 'prepare-server.sql'), 'utf8')
  const client = new Client(superuser)
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(statements)
  } finally {
    await client.end()
  }
}
