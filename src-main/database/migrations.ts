// The database: tables, one .sql file a step, forward only, each in a transaction of its own (Knex keeps the list of what was
// done); then its code, told once and applied whole.
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import knex, { type Knex } from 'knex'
import { Client } from 'pg'
import type { ConnectionOptions } from 'node:tls'
import { applyCode, boundFile, codeFiles, hashOfCode } from './code.ts'
import { isEarlier, programVersion } from './versions.ts'

export interface OwnerLogin {
  host: string
  port: number
  database: string
  user: string
  password: string
  ssl?: boolean | ConnectionOptions
  /** Settings of its sessions, as `-c role=zimmet_owner` where a superuser does the owner's work. */
  options?: string
}

export type SchemaState = 'current' | 'older' | 'newer'

const listOfDone = 'zimmet_migration'
const steps = ['tables', 'first-rows'] as const

/** The folder `migrations`, above this file in the sources as in the build. */
export async function migrationFolder(): Promise<string> {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'migrations')
    const names: string[] = await readdir(candidate).catch(() => [])
    if (names.includes('tables')) return candidate
    if (dirname(folder) === folder) throw new Error('the folder "migrations" is missing')
  }
}

/** Names of all steps that are done once, as "tables/002-catalogue.sql", oldest first; those of `first-rows` come after the code. */
export async function migrationNames(): Promise<string[]> {
  const folder = await migrationFolder()
  const names = await Promise.all(
    steps.map(async (kind) => (await readdir(join(folder, kind))).map((name) => `${kind}/${name}`).toSorted()),
  )
  return names.flat().filter((name) => name.endsWith('.sql'))
}

/** What a database that has done `done` is to a program that knows `known`. */
export function schemaState(done: readonly string[], known: readonly string[]): SchemaState {
  if (done.some((name) => !known.includes(name))) return 'newer'
  return known.every((name) => done.includes(name)) ? 'current' : 'older'
}

/**
 * Applies what is missing, as the owner: tables, then the code where it differs, then the rows a new municipality begins with.
 * Returns the names of what it applied. Throws where the database was made by a newer program or by one too old to be taken over,
 * and leaves it untouched then.
 */
export async function migrate(owner: OwnerLogin, onStep: (name: string) => void = () => undefined): Promise<string[]> {
  // What goes wrong is thrown; whoever called says it.
  const log = { warn: () => undefined, error: () => undefined }
  const database = knex({ client: 'pg', connection: { ...owner }, pool: { min: 0, max: 2 }, log })
  try {
    await refuseOldServer(database)
    await takeOver(database)
    const done = await migrationsDone(database)
    if (schemaState(done, await migrationNames()) === 'newer') throw new NewerSchemaError(done.at(-1) ?? '')
    const applied = await applySteps(database, 'tables', onStep)
    if (await bringCode(owner)) {
      onStep('code')
      applied.push('code')
    }
    applied.push(...(await applySteps(database, 'first-rows', onStep)))
    // Every client asks which steps were done before it works with the database.
    await database.raw(`grant select on ${listOfDone} to zimmet_staff`)
    return applied
  } finally {
    await database.destroy()
  }
}

async function applySteps(
  database: Knex,
  kind: (typeof steps)[number],
  onStep: (name: string) => void,
): Promise<string[]> {
  const [, applied] = (await database.migrate.latest({
    tableName: listOfDone,
    // The other kind is in the list, too.
    disableMigrationsListValidation: true,
    migrationSource: new SqlFiles(kind, onStep),
  })) as [number, string[]]
  return applied
}

/** Applies the code where the database holds other code; whether it did. */
async function bringCode(owner: OwnerLogin): Promise<boolean> {
  const files = await codeFiles(await migrationFolder())
  const client = new Client(owner)
  await client.connect()
  try {
    const { rows } = await client.query<{ hash: string; program: string }>(
      'select hash, program from zimmet_data.code_applied order by id desc limit 1',
    )
    const [last] = rows
    if (last?.hash === hashOfCode(files)) return false
    // Rules never go back: another version may have changed nothing but code.
    if (last !== undefined && isEarlier(programVersion, last.program)) throw new NewerSchemaError(last.program)
    await applyCode(client, files)
    return true
  } finally {
    await client.end()
  }
}

// The steps of the time before tables and code were kept apart (until 29.11.2026): their tables are those of `tables`, up to the last.
const before = {
  first: '001-schemas-and-roles.sql',
  last: '145-revisions.sql',
  steps: 109,
  tables: 'tables/014-server.sql',
}

/** Writes today's names of what a database of the steps before has done; throws UnfinishedSchemaError where it had not done them all. */
async function takeOver(database: Knex): Promise<void> {
  const done = await migrationsDone(database)
  if (!done.includes(before.first)) return
  if (!done.includes(before.last) || done.length !== before.steps) throw new UnfinishedSchemaError(done.at(-1) ?? '')
  const names = (await migrationNames()).filter((name) => name <= before.tables && name.startsWith('tables/'))
  names.push('first-rows/001-first-rows.sql')
  await database.transaction(async (transaction) => {
    await transaction(listOfDone).delete()
    await transaction(listOfDone).insert(names.map((name) => ({ name, batch: 1, migration_time: new Date() })))
  })
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

/** The database stopped half way through the steps before; only the program that knows those can go on. */
export class UnfinishedSchemaError extends Error {
  override name = 'UnfinishedSchemaError'
  constructor(lastStep: string) {
    super(`the database was made by an older version of the program and stopped at ${lastStep}`)
  }
}

async function migrationsDone(database: Knex): Promise<string[]> {
  if (!(await database.schema.hasTable(listOfDone))) return []
  const rows: { name: string }[] = await database.select('name').from(listOfDone).orderBy('id')
  return rows.map((row) => row.name)
}

class SqlFiles implements Knex.MigrationSource<string> {
  readonly #kind: string
  readonly #onStep: (name: string) => void

  constructor(kind: string, onStep: (name: string) => void) {
    this.#kind = kind
    this.#onStep = onStep
  }

  async getMigrations(): Promise<string[]> {
    return (await migrationNames()).filter((name) => name.startsWith(`${this.#kind}/`))
  }

  getMigrationName(name: string): string {
    return name
  }

  async getMigration(name: string): Promise<Knex.Migration> {
    const folder = await migrationFolder()
    // The first step makes the schemas; columns of the others are made of these functions.
    const bound = name < 'tables/002' ? '' : await readFile(join(folder, 'code', boundFile), 'utf8')
    const sql = `set local check_function_bodies = off; ${bound} ` + (await readFile(join(folder, name), 'utf8'))
    return {
      up: async (transaction) => {
        this.#onStep(name)
        // Knex takes every bare question mark for a binding.
        await transaction.raw(sql.replaceAll('?', '\\?'))
      },
      down: async () => await Promise.reject(new Error('migrations go forward only')),
    }
  }
}
