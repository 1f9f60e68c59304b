import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { migrate, migrationFolder, migrationNames, NewerSchemaError, schemaState } from '#main/database/migrations.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import sealed from '../../migrations/sealed.json' with { type: 'json' }

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase({ isEmpty: true })
})
afterAll(async () => {
  await database.drop()
})

const owner = (): Parameters<typeof migrate>[0] => ({
  ...{ host: '127.0.0.1', port: inject('server').port, database: database.name },
  ...{ user: 'zimmet_owner', password: inject('server').ownerPassword },
})

it('has nothing to do in a database that is current', async () => {
  expect(await migrate(owner())).toEqual([])
})

it('leaves a database alone that a newer program has made', async () => {
  const client = await database.owner()
  await client.query(`insert into zimmet_migration (name, batch, migration_time) values ('999-later.sql', 9, now())`)
  await expect(migrate(owner())).rejects.toThrow(NewerSchemaError)
})

describe('a database is', () => {
  it.each([
    ['current', ['1', '2'], ['1', '2']],
    ['older', ['1'], ['1', '2']],
    ['newer', ['1', '2', '3'], ['1', '2']],
    ['newer', ['1', '3'], ['1', '2']],
  ] as const)('%s where it has done %j and the program knows %j', (state, done, known) => {
    expect(schemaState(done, known)).toBe(state)
  })
})

it('lets the staff see which steps were done, and nobody without a post', async () => {
  const agent = await freshDatabase({ isEmpty: true })
  try {
    const { rowCount } = await (await agent.as('agent')).query('select name from zimmet_migration')
    expect(rowCount).toBe((await migrationNames()).length)
    expect(await refusalOf((await agent.as('agent')).query(`delete from zimmet_migration`))).toMatchObject({
      code: '42501',
    })
  } finally {
    await agent.drop()
  }
})

it('never changes a step that has landed', async () => {
  const folder = await migrationFolder()
  const names = await migrationNames()
  expect(names).toEqual(expect.arrayContaining(Object.keys(sealed)))
  for (const [name, hash] of Object.entries(sealed)) {
    const now = createHash('sha256')
      .update(await readFile(join(folder, name)))
      .digest('hex')
    expect(now, `${name} has landed; write a new step instead`).toBe(hash)
  }
})
