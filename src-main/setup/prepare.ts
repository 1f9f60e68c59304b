// Owner, database, tables and code on a server: as often as one likes.
import { randomBytes } from 'node:crypto'
import type { ConnectionOptions } from 'node:tls'
import type { Client } from 'pg'
import { migrate } from '#main/database/migrations.ts'
import { asSuperuser, closeToStaff, keepOwner, makeDatabase, ownerRole } from '#main/database/prepare-server.ts'
import { StartProblem } from '#main/embedded-postgres/start-problem.ts'
import { shortestPassword } from '#shared/password-rules.ts'
import type { Conversation } from './conversation.ts'

export type Superuser = {
  host: string
  port: number
  user: string
  password: string
  ssl: false | ConnectionOptions
  database: string
}

/** Two setups of one server would ask for the same and print two passwords. Throws StartProblem. */
export async function beAlone(client: Client): Promise<void> {
  const { rows } = await client.query<{ isAlone: boolean }>(
    `select pg_try_advisory_lock(hashtextextended('zimmet.setup', 0)) as "isAlone"`,
  )
  if (rows[0]?.isAlone !== true)
    throw new StartProblem('Bu sunucuda başka bir kurulum sürüyor. Bitmesini bekleyip yeniden çalıştırın.', {
      english: 'Another setup is under way on this server; wait for its end.',
    })
}

/** A database that somebody else made, or that holds something else, is left as it is. Throws StartProblem. */
export async function refuseForeign(client: Client, superuser: Superuser, database: string): Promise<void> {
  const { rows } = await client.query<{ owner: string; encoding: string }>(
    `select pg_get_userbyid(d.datdba) as owner, pg_encoding_to_char(d.encoding) as encoding
     from pg_database d where d.datname = $1`,
    [database],
  )
  const [found] = rows
  if (found === undefined) return
  const isOurs = found.owner === ownerRole && found.encoding === 'UTF8' && (await isEmptyOrOurs(superuser, database))
  if (isOurs) return
  throw new StartProblem(
    `"${database}" veritabanı var ve Zimmet'in değil (sahibi ${found.owner}). Hiçbir şey değiştirilmedi; --database ile başka bir ad verin.`,
    { english: `The database "${database}" is not Zimmet's. Nothing was changed; name another with --database.` },
  )
}

async function isEmptyOrOurs(superuser: Superuser, database: string): Promise<boolean> {
  return await asSuperuser({ ...superuser, database }, async (client) => {
    const { rows } = await client.query<{ isFine: boolean }>(
      `select to_regclass('public.zimmet_migration') is not null or not exists (
         select from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname !~ '^pg_' and n.nspname <> 'information_schema') as "isFine"`,
    )
    return rows[0]?.isFine === true
  })
}

/** The owner's role, where it is not there yet with a password chosen or made; whether it was made. */
export async function bringOwner(
  client: Client,
  talk: Conversation,
  say: (sentence: string) => void,
): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [ownerRole])
  if (rowCount !== 0) {
    await keepOwner(client, null)
    return false
  }
  const chosen = await talk.password(`${ownerRole} için yeni (boş bırakırsanız üretilir)`, 'ZIMMET_OWNER_PASSWORD')
  const isMade = chosen === null || chosen === ''
  if (!isMade && chosen.length < shortestPassword)
    throw new StartProblem(
      `${ownerRole} parolası en az ${shortestPassword} karakter olmalı; hiçbir şey değiştirilmedi.`,
    )
  const password = isMade ? randomBytes(18).toString('base64url') : chosen
  // Shown before it holds: a setup that is killed in between makes another.
  if (isMade) {
    say(`${ownerRole} parolası: ${password}  (güncellemelerde sorulur; saklayın, bir daha gösterilmez)`)
    talk.secret(`${ownerRole} parolası (güncellemelerde sorulur)`, password)
  }
  await keepOwner(client, password)
  return true
}

/** What is missing of database, tables and code, with what only a superuser can take from every login; how many steps that was. */
export async function bringDatabase(
  client: Client,
  superuser: Superuser,
  database: string,
  onStep: (step: string) => void,
): Promise<number> {
  await makeDatabase(client, database)
  const there = { ...superuser, database }
  await closeToStaff(there)
  const applied = await migrate(asOwner(there), onStep)
  // Only now are there the roles of the posts.
  await closeToStaff(there)
  return applied.length
}

/** The superuser's login doing the owner's work, whose password nobody has to know for it. */
export function asOwner<Config extends Superuser>(superuser: Config): Config & { options: string } {
  return { ...superuser, options: `-c role=${ownerRole}` }
}
