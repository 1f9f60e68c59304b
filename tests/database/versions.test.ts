// Two versions of the program on one database: what is served stays, what is no longer served is refused with a sentence.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrationFolder } from '#main/database/migrations.ts'
import { isEarlier, neededSchema, programVersion } from '#main/database/versions.ts'
import { castPassword } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { answeredProcedures } from '#tests/support/procedures.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { register } from './acts.ts'
import { missingOf, surfaceOf, type Surface } from '../../scripts/pictures.ts'
import { project } from '#tests/support/project.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(async () => {
  await database.drop()
})

const served = async (): Promise<{ schema: number; oldest_program: string }> => {
  const { rows } = await (
    await database.as('agent')
  ).query<{ schema: number; oldest_program: string }>('select * from zimmet.served')
  if (rows[0] === undefined) throw new Error('nothing is served')
  return rows[0]
}

/** The surfaces of the versions that are still served, from migrations/served. */
async function servedSurfaces(): Promise<[version: string, surface: Surface][]> {
  const folder = join(await migrationFolder(), 'served')
  const { oldest_program: oldest } = await served()
  const versions = (await readdir(folder)).map((name) => name.replace('.json', ''))
  return await Promise.all(
    versions
      .filter((version) => !isEarlier(version, oldest))
      .map(
        async (version) =>
          [version, JSON.parse(await readFile(join(folder, `${version}.json`), 'utf8'))] as [string, Surface],
      ),
  )
}

it('still gives every version it serves all that version may use', async () => {
  const surfaces = await servedSurfaces()
  expect(surfaces.length).toBeGreaterThan(0)
  const now = await surfaceOf(await database.owner())
  for (const [version, surface] of surfaces) expect.soft(missingOf(surface, now), version).toEqual([])
})

it('notices what is missing: an argument, a column, a function, a type, a code', async () => {
  const now = await surfaceOf(await database.owner())
  expect(Object.keys(now.functions).length).toBeGreaterThan(90)
  expect(Object.keys(now.views).length).toBeGreaterThan(30)
  expect(now.functions['take']?.arguments).toEqual({
    command_id: 'uuid',
    request_id: 'integer',
    seen_version: 'integer',
  })
  const owner = await database.owner()
  await owner.query('begin')
  await owner.query(`
    drop function zimmet.take(uuid, int, int);
    create function zimmet.take(command_id uuid, request integer, seen_version integer) returns jsonb language sql as 'select null::jsonb';
    drop function zimmet.fold(text) cascade;
    delete from zimmet_data.refusal_kind where code = 'ZM091'`)
  const then = await surfaceOf(owner)
  await owner.query('rollback')
  const missing = missingOf(now, then)
  expect(missing).toEqual(
    expect.arrayContaining([
      'function take: request_id was integer, is gone',
      'function fold is gone',
      'refusal ZM091 is gone',
    ]),
  )
  expect(missingOf(then, now).length).toBeGreaterThan(0)
  expect(missingOf(now, now)).toEqual([])
})

it('has this program ask for nothing that the oldest schema it says to need does not have', async () => {
  const folder = join(await migrationFolder(), 'served')
  const surfaces = await Promise.all(
    (await readdir(folder)).map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Surface),
  )
  const needed = surfaces.filter(({ schema }) => schema === neededSchema)
  const asked = new Set<string>(answeredProcedures.map(({ function: name }) => name))
  const sources = join(project, 'src-main')
  for (const name of await readdir(sources, { recursive: true })) {
    if (!/^(?:areas|database)\/.*\.ts$/u.test(name)) continue
    // oxlint-disable-next-line no-await-in-loop -- small files
    const text = await readFile(join(sources, name), 'utf8')
    const found = text.matchAll(
      /\bview\('([a-z_]+)'\)|\bzimmet\.([a-z_]+)|\bcommand(?:<[^>]*>)?\(\s*[^,()]+,\s*'([a-z_]+)'/gu,
    )
    for (const [, view, named, command] of found) asked.add(view ?? named ?? command ?? '')
  }
  // The settings by which a program says its version and its PC are no objects.
  asked.delete('program')
  asked.delete('machine')
  expect(asked.size).toBeGreaterThan(90)
  const hasAll = needed.map((surface) =>
    [...asked].filter((name) => !(name in surface.functions) && !(name in surface.views)),
  )
  expect(hasAll, 'served/<version>.json of the schema that is needed').toContainEqual([])
})

it('offers what this program needs, and serves it', async () => {
  const { schema, oldest_program: oldest } = await served()
  expect(schema).toBeGreaterThanOrEqual(neededSchema)
  expect(isEarlier(programVersion, oldest)).toBe(false)
})

describe('of two versions', () => {
  it.each([
    ['0.1.0', '0.1.0', false],
    ['0.1.0', '0.2.0', true],
    ['0.9.0', '0.10.0', true],
    ['1.0', '1.0.1', true],
    ['2.0.0', '1.9.9', false],
    ['0.2.0-beta.1', '0.2.0', false],
  ])('%s is earlier than %s: %s, here and in the database', async (one, other, answer) => {
    expect(isEarlier(one, other)).toBe(answer)
    const { rows } = await (
      await database.owner()
    ).query('select zimmet_private.version_numbers($1) < zimmet_private.version_numbers($2) as answer', [one, other])
    expect(rows).toEqual([{ answer }])
  })
})

describe('a command of a program', () => {
  const registerAs = async (program: string | undefined): Promise<string | undefined> => {
    const { municipality: m, server } = database
    const client = new Client({
      ...{ host: server.host, port: server.port, database: server.database },
      ...{ user: database.login('agent').login, password: castPassword },
      ...(program === undefined ? {} : { options: `-c zimmet.program=${program}` }),
    })
    await client.connect()
    try {
      return (await refusalOf(register(client, m)))?.code
    } finally {
      await client.end()
    }
  }
  beforeAll(async () => {
    await (
      await database.owner()
    ).query(
      `create or replace view zimmet.served with (security_invoker) as select 1 as schema, '0.2.0' as oldest_program`,
    )
  })
  it.each([
    ['0.1.9', 'ZM091'],
    ['0.2.0', undefined],
    ['0.10.0', undefined],
    ['nonsense', undefined],
    [undefined, undefined],
  ])('that calls itself %s is refused: %s', async (program, code) => {
    expect(await registerAs(program)).toBe(code)
  })
})
