// One embedded PostgreSQL for a whole test run, with the migrations applied once into a template database.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '#main/database/migrations.ts'
import { ownerRole, prepareServer } from '#main/database/prepare-server.ts'
import { startEmbeddedPostgres } from '#main/embedded-postgres/embedded-postgres.ts'
import { castPassword, makeCastRoles } from './cast-roles.ts'
import { expectClockOfRun } from './faked-clock.ts'

export interface TestServer {
  port: number
  superuserPassword: string
  ownerPassword: string
}

declare module 'vitest' {
  interface ProvidedContext {
    server: TestServer
  }
}

export const templateDatabase = 'zimmet_template'
const ownerPassword = 'owner of the tests'
// Nothing here outlives the run, so nothing waits for the disk; the template stays in memory, for each file clones it.
const forgetful = [
  ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=500'],
  ...['shared_buffers=512MB', 'max_wal_size=8GB', 'checkpoint_timeout=1h', 'wal_init_zero=off'],
]

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'zimmet-tests-'))
  const postgres = await startEmbeddedPostgres({ folder, say: () => undefined, settings: forgetful })
  const superuser = {
    host: '127.0.0.1',
    port: postgres.port,
    user: 'postgres',
    password: postgres.password,
    database: 'postgres',
  }
  await prepareServer({ superuser, database: templateDatabase, ownerPassword })
  await migrate({
    host: '127.0.0.1',
    port: postgres.port,
    database: templateDatabase,
    user: ownerRole,
    password: ownerPassword,
  })
  const client = new Client(superuser)
  await client.connect()
  await expectClockOfRun(client)
  await makeCastRoles(client, castPassword)
  await client.end()
  project.provide('server', { port: postgres.port, superuserPassword: postgres.password, ownerPassword })
  return async () => {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
