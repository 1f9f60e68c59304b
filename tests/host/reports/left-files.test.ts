// Who leaves a file before its first row: the server goes on with nothing.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { Client as PgClient } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createHostContext, type HostContext } from '#main/areas/host-context.ts'
import { router } from '#main/areas/router.ts'
import { writeSettings } from '#main/database/settings.ts'
import type { RequestContent } from '#shared/contract/reports.ts'
import type { Client } from '#tests/host/areas/office.ts'
import { eventually } from '#tests/support/eventually.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { document, words } from './paper.ts'

let database: FreshDatabase
let context: HostContext
let folder: string
let client: Client

beforeAll(async () => {
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'zimmet-left-'))
  await writeSettings(folder, database.server)
  context = createHostContext({ dataFolder: folder })
  client = createRouterClient(router, { context })
  await client.session.signIn(database.login('overseer'))
})
afterAll(async () => {
  await context.close()
  await rm(folder, { recursive: true, force: true })
  await database.drop()
})

const content: RequestContent = {
  ...{ kind: 'requests', words, columns: [{ column: 'number', header: 'No' }] },
  source: { kind: 'figure', measure: 'open', scope: {}, sort: 'oldest' },
}

it('a file that is left while its requests are looked for keeps the server at nothing', async () => {
  const owner = await database.owner()
  // Somebody holds the calendars, so the reading before the first row waits; how long it may is the server's to say.
  const leaveWhileItReads = async (): Promise<unknown> => {
    await owner.query('begin; lock table zimmet_data.work_clock in access exclusive mode')
    try {
      const told = await client.reports.write({ format: 'csv', document, content })
      const writing = told[Symbol.asyncIterator]()
      let isOver = false
      const step = writing
        .next()
        .catch((error: unknown) => error)
        .finally(() => (isOver = true))
      const { login } = database.login('overseer')
      await eventually(async () => expect(isOver || (await isWaiting(owner, login))).toBe(true))
      await writing.return?.()
      return await step
    } finally {
      await owner.query('rollback')
    }
  }
  // On a machine that is slow enough the server has given up before we leave; then it is tried again.
  await expect.poll(leaveWhileItReads, { timeout: 600_000, interval: 100 }).toEqual({ done: true, value: undefined })
  expect(await readdir(join(folder, 'papers')).catch(() => [])).toEqual([])
})

/** Whether a question of the person waits for what somebody holds. */
async function isWaiting(owner: PgClient, login: string): Promise<boolean> {
  const { rowCount } = await owner.query(
    'select from pg_locks l join pg_stat_activity a using (pid) where a.usename = $1 and not l.granted',
    [login],
  )
  return rowCount !== 0
}
