// Whoever takes back a day off or extra work sees first what that moves: as many deadlines as then do.
import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Moves } from '#shared/contract/clock.ts'
import { call, register, type Values } from '#tests/database/acts.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { expectKeptSums } from '#tests/database/oversight/kept-sums.ts'

let database: FreshDatabase
let owner: Client
let administrator: Client
beforeAll(async () => {
  database = await freshDatabase()
  owner = await database.owner()
  administrator = await database.as('administrator')
  const agent = await database.as('agent')
  for (let count = 0; count < 3; count += 1)
    // oxlint-disable-next-line no-await-in-loop -- one call after the other, as they come in
    await register(agent, database.municipality, {})
})
afterAll(async () => {
  await expectKeptSums(await database.owner())
  await database.drop()
})

const change = async (name: string, values: Values) =>
  await call<{ dayOffId: number; extraWorkId: number; moved: number }>(administrator, name, {
    command_id: randomUUID(),
    ...values,
  })

/** When the open requests are due, and a stretch before it in which work is done. */
async function standing(): Promise<{ due: number[]; calendarId: number; since: Date; until: Date; nextDay: Date }> {
  const { rows } = await owner.query<{ due: Date; calendar_id: number }>(
    'select due_at as due, calendar_id from zimmet_data.request where is_open order by id',
  )
  const due = rows.map((row) => row.due.getTime())
  const last = Math.max(...due)
  const midnight = Math.floor((last + 10_800_000) / 86_400_000) * 86_400_000 - 10_800_000
  return {
    due,
    calendarId: rows[0]?.calendar_id ?? 0,
    since: new Date(midnight),
    until: new Date(midnight + 86_400_000),
    nextDay: new Date(midnight - 3_600_000),
  }
}

it('an idari izin', async () => {
  const before = await standing()
  const { since, until } = before
  const { dayOffId, moved } = await change('declare_leave', { name: 'İdari izin', since, until, calendar_ids: null })
  expect(moved).toBe(3)
  const declared = await standing()
  expect(declared.due).not.toEqual(before.due)
  const seen = await call<Moves>(administrator, 'preview_without_leave', { day_off_id: dayOffId })
  expect(seen.count).toBe(3)
  // Only looked at.
  expect((await standing()).due).toEqual(declared.due)
  expect(await change('undo_leave', { day_off_id: dayOffId })).toEqual({ dayOffId, moved: seen.count })
  expect((await standing()).due).toEqual(before.due)
  await expectRefusal(call(administrator, 'preview_without_leave', { day_off_id: dayOffId }), 'ZM023')
})

it('extra work', async () => {
  const before = await standing()
  const { calendarId, since, nextDay } = before
  const { extraWorkId, moved } = await change('add_extra_work', {
    ...{ calendar_id: calendarId, name: 'Akşam', since: nextDay, until: since },
  })
  const seen = await call<Moves>(administrator, 'preview_without_extra_work', { extra_work_id: extraWorkId })
  expect(seen.count).toBe(moved)
  expect((await change('undo_extra_work', { extra_work_id: extraWorkId })).moved).toBe(seen.count)
  expect((await standing()).due).toEqual(before.due)
  await expectRefusal(call(administrator, 'preview_without_extra_work', { extra_work_id: extraWorkId }), 'ZM023')
})
