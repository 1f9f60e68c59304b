// The database, one .sql file a step, forward only, each in a transaction of its own; Knex keeps the list of what was done.
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import knex, { type Knex } from 'knex'
import type { ConnectionOptions } from 'node:tls'

export interface OwnerLogin {
  host: string
  port: number
  database: string
  user: string
  password: string
  ssl?: boolean | ConnectionOptions
}

export type SchemaState = 'current' | 'older' | 'newer'

const listOfDone = 'zimmet_migration'

/** The folder `migrations`, above this file in the sources as in the build. */
export async function migrationFolder(): Promise<string> {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'migrations')
    const names: string[] = await readdir(candidate).catch(() => [])
    if (names.includes('001-schemas-and-roles.sql')) return candidate
    if (dirname(folder) === folder) throw new Error('the folder "migrations" is missing')
  }
}

/** Names of all migrations, oldest first. */
export async function migrationNames(): Promise<string[]> {
  return (await readdir(await migrationFolder())).filter((name) => name.endsWith('.sql')).toSorted()
}

/** What a database that has done `done` is to a program that knows `known`. */
export function schemaState(done: readonly string[], known: readonly string[]): SchemaState {
  if (done.some((name) => !known.includes(name))) return 'newer'
  return known.every((name) => done.includes(name)) ? 'current' : 'older'
}

/**
 * Applies what is missing, as the owner; returns the names of what it applied.
 * Throws where the database was made by a newer program, and leaves it untouched then.
 */
export async function migrate(owner: OwnerLogin, tell: (name: string) => void = () => undefined): Promise<string[]> {
  const database = knex({ client: 'pg', connection: { ...owner }, pool: { min: 0, max: 2 } })
  try {
    await refuseOldServer(database)
    const done = await migrationsDone(database)
    if (schemaState(done, await migrationNames()) === 'newer') throw new NewerSchemaError(done.at(-1) ?? '')
    const [, applied] = (await database.migrate.latest({
      tableName: listOfDone,
      migrationSource: new SqlFiles(tell),
    })) as [number, string[]]
    // Every client asks which steps were done before it works with the database.
    await database.raw(`grant select on ${listOfDone} to zimmet_staff`)
    return applied
  } finally {
    await database.destroy()
  }
}

/** Below 18.4 any SQL user could corrupt the server's memory (CVE-2026-6473), and 17 lacks what the rules stand on. */
export const oldestServer = { number: 180_004, name: '18.4' }

/** The server is older than what the program can be trusted on. */
export class OldServerError extends Error {
  override name = 'OldServerError'
  constructor(version: string) {
    super(`the server is PostgreSQL ${version}; ${oldestServer.name} or newer is needed`)
  }
}

/** Throws OldServerError where the server is older than what the program can be trusted on. */
export function assertNewEnough({ number, version }: { number: number; version: string }): void {
  if (number < oldestServer.number) throw new OldServerError(version)
}

async function refuseOldServer(database: Knex): Promise<void> {
  const answer: { rows: { number: number; version: string }[] } = await database.raw(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
  )
  assertNewEnough(answer.rows[0] ?? { number: 0, version: 'unknown' })
}

/** The database knows steps that this program does not: a newer version has been here. */
export class NewerSchemaError extends Error {
  override name = 'NewerSchemaError'
  constructor(lastStep: string) {
    super(`the database was made by a newer version of the program (${lastStep})`)
  }
}

async function migrationsDone(database: Knex): Promise<string[]> {
  if (!(await database.schema.hasTable(listOfDone))) return []
  const rows: { name: string }[] = await database.select('name').from(listOfDone).orderBy('id')
  return rows.map((row) => row.name)
}

class SqlFiles implements Knex.MigrationSource<string> {
  readonly #tell: (name: string) => void

  constructor(tell: (name: string) => void) {
    this.#tell = tell
  }

  async getMigrations(): Promise<string[]> {
    return await migrationNames()
  }

  getMigrationName(name: string): string {
    return name
  }

  async getMigration(name: string): Promise<Knex.Migration> {
    const sql = await readFile(join(await migrationFolder(), name), 'utf8')
    return {
      up: async (transaction) => {
        this.#tell(name)
        // Knex takes every bare question mark for a binding.
        await transaction.raw(sql.replaceAll('?', '\\?'))
      },
      down: async () => await Promise.reject(new Error('migrations go forward only')),
    }
  }
}
