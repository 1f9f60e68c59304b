// What changed is owed to the window, whatever keeps the rows from being read just then.
import { DatabaseError } from 'pg'
import { expect, it } from 'vitest'
import { changes } from '#main/areas/inbox/changes.ts'
import type { Database } from '#main/database/database.ts'

/** A database whose first readings of rows fail with a code of PostgreSQL. */
function failing(code: string, times: number): Database {
  let left = times
  const stream = (async function* () {
    yield { ids: [7], isWhole: true }
  })()
  const query = async (): Promise<unknown[]> => {
    left -= 1
    if (left >= 0) throw Object.assign(new DatabaseError('refused', 0, 'error'), { code })
    return await Promise.resolve([{ id: 7 }])
  }
  return { pool: { ending: false }, line: { query }, feed: { changes: () => stream } } as unknown as Database
}

it.each([
  ['is held by others', '55P03'],
  ['finds no connection', '53300'],
  ['is cancelled, for it takes too long', '57014'],
])('asks again where the reading %s', async (_why, code) => {
  const told = await changes(failing(code, 2)).next()
  expect(told.value).toMatchObject({ rows: [{ id: 7 }], goneIds: [], caughtUp: true })
})

it('ends with what is no passing trouble', async () => {
  await expect(changes(failing('42501', 1)).next()).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'ZM003' } })
})
