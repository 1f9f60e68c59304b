// A database of its own for a test file: a clone of the migrated template, with the test municipality in it.
import { randomUUID } from 'node:crypto'
import { Client, type ClientConfig } from 'pg'
import { inject } from 'vitest'
import type { ServerSettings } from '#shared/contract/session.ts'
import { cast, castPassword, dropCastRoles, makeCastRoles, type Role } from './cast-roles.ts'
import { fillMunicipality, type Municipality } from './cast.ts'
import { templateDatabase } from './postgres-for-tests.ts'

export interface FreshDatabase {
  name: string
  server: ServerSettings
  municipality: Municipality
  /** A connection signed in as a player; the same one at each call. */
  as(role: Role): Promise<Client>
  /** A player whose sessions the server has just ended signs in anew at his next call; nothing is sent on the one that is about to go. */
  leave(role: Role): Promise<void>
  /** A further connection of the same person, for two at once. Closed with the database. */
  another(role: Role): Promise<Client>
  /** The owner of everything: for looking, and for tampering. */
  owner(): Promise<Client>
  /**
   * From now on acts happen at an instant ("2024-01-02 09:00", Turkish time), so that deadlines long past have not passed yet;
   * null: by the clock again.
   */
  setPresent(local: string | null): Promise<void>
  /** How a player signs in, for what opens its own connections. */
  login(role: Role): { login: string; password: string }
  drop(): Promise<void>
}

/**
 * Clones the template, or another database; call `drop` in afterAll. `isEmpty`: without the municipality. `hasOwnLogins`: for who
 * moves people or takes their posts: roles belong to the whole server, where other files play with the usual ones at the same time.
 */
export async function freshDatabase({
  isEmpty = false,
  hasOwnLogins = false,
  template = templateDatabase,
} = {}): Promise<FreshDatabase> {
  const { port, superuserPassword, ownerPassword } = inject('server')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const suffix = hasOwnLogins ? `_${name.slice(-12)}` : ''
  const at = (user: string, password: string, database = name): ClientConfig => ({
    host: '127.0.0.1',
    port,
    user,
    password,
    database,
  })
  const superuser = await connect(at('postgres', superuserPassword, 'postgres'))
  await superuser.query(`create database ${name} template ${template} owner zimmet_owner`)
  // Grants on a database are not cloned with it.
  await superuser.query(`revoke all on database ${name} from public`)
  await superuser.query(`grant connect on database ${name} to zimmet_staff, zimmet_gateway`)
  if (hasOwnLogins) await makeCastRoles(superuser, castPassword, suffix)
  const open: Client[] = []
  const keep = async (config: ClientConfig): Promise<Client> => {
    const client = await connect(config)
    open.push(client)
    return client
  }
  const owner = await keep(at('zimmet_owner', ownerPassword))
  const people = new Map<Role, Promise<Client>>()
  let isPresentRead = false
  const another = async (role: Role): Promise<Client> => await keep(at(cast[role].login + suffix, castPassword))
  const signIn = async (role: Role): Promise<Client> => {
    const client = await another(role)
    // Moving, ending and resetting end a person's sessions; he signs in again.
    client.once('end', () => people.delete(role))
    return client
  }
  return {
    name,
    server: { host: '127.0.0.1', port, database: name, tls: 'off' },
    municipality: isEmpty ? ({} as Municipality) : await fillMunicipality(owner, suffix),
    another,
    leave: async (role) => {
      await (await people.get(role))?.end()
    },
    login: (role) => ({ login: cast[role].login + suffix, password: castPassword }),
    owner: async () => await Promise.resolve(owner),
    setPresent: async (local) => {
      // A row to be read, not another function each time: that would have every connection plan everything anew.
      await owner.query(`create table if not exists zimmet_private.test_present (at timestamptz)`)
      await owner.query('delete from zimmet_private.test_present')
      if (local !== null) await owner.query('insert into zimmet_private.test_present values ($1)', [`${local}+03`])
      if (isPresentRead) return
      await owner.query(`create or replace function zimmet_private.present() returns timestamptz language sql stable
        return coalesce((select t.at from zimmet_private.test_present t), clock_timestamp())`)
      isPresentRead = true
    },
    as: async (role) => {
      const known = people.get(role) ?? signIn(role)
      people.set(role, known)
      return await known
    },
    drop: async () => {
      await Promise.all(open.map(async (client) => await client.end().catch(() => undefined)))
      await superuser.query(`drop database ${name} with (force)`)
      if (hasOwnLogins) await dropCastRoles(superuser, suffix)
      await superuser.end()
    },
  }
}

async function connect(config: ClientConfig): Promise<Client> {
  const client = new Client(config)
  client.on('error', () => undefined)
  await client.connect()
  return client
}
