// Of calendars, days off, targets and the calendar of a directorate it is told who changed what when, from what to what.
import type { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal, refusalOf } from '#tests/support/refusals.ts'
import { command } from './acts.ts'

interface Change {
  topic: string
  changed_by: number
  was: Record<string, unknown> | null
  content: Record<string, unknown>
}

let database: FreshDatabase
let administrator: Client
beforeAll(async () => {
  database = await freshDatabase()
  administrator = await database.as('administrator')
})
afterAll(async () => {
  await database.drop()
})

const told = async (client = administrator): Promise<Change[]> =>
  (await client.query<Change>('select topic, changed_by, was, content from zimmet.calendar_changes()')).rows
/** What an act adds to the list, the newest first. */
async function added(name: string, values: Record<string, unknown>): Promise<Change[]> {
  const before = await told()
  await command(administrator, name, values)
  const after = await told()
  return after.slice(0, after.length - before.length)
}

it('tells a target with the amount before it', async () => {
  const target = { kind: 'resolution', subject_id: null, priority: 'low', unit: 'days', moves_open: false }
  await command(administrator, 'set_target', { ...target, amount: 40 })
  const [change, ...more] = await added('set_target', { ...target, amount: 41 })
  expect(more).toEqual([])
  expect(change).toMatchObject({
    ...{ topic: 'target', was: { amount: 40, priority: 'low' }, content: { amount: 41, priority: 'low' } },
    changed_by: (await administrator.query<{ id: number }>('select id from zimmet.me')).rows[0]?.id,
  })
})

it('tells new hours once, a new calendar, a day off that comes and goes, and the calendar of a directorate', async () => {
  const spans = JSON.stringify([{ weekday: 1, starts: 28_800, ends: 61_200 }])
  const made = await added('create_calendar', { name: 'Kış', observes_days_off: true, spans })
  expect(made.map(({ topic }) => topic).toSorted()).toEqual(['work_calendar', 'work_week'])
  const calendar_id = Number(made.find(({ topic }) => topic === 'work_calendar')?.content['id'])
  const hours = await added('set_week', { calendar_id, from_day: '2031-01-06', spans })
  expect(hours).toMatchObject([{ topic: 'work_week', was: null, content: { calendar_id } }])

  const day = { since: '2030-05-02T21:00:00Z', until: '2030-05-03T21:00:00Z' }
  const [holiday] = await added('add_holiday', { name: 'Kurtuluş günü', ...day })
  expect(holiday).toMatchObject({ topic: 'day_off', was: null, content: { name: 'Kurtuluş günü', undone_at: null } })
  const [removed] = await added('remove_holiday', { day_off_id: holiday?.content['id'] })
  expect(removed).toMatchObject({ topic: 'day_off', was: { undone_at: null }, content: { name: 'Kurtuluş günü' } })
  expect(removed?.content['undone_at']).not.toBeNull()

  const directorate_id = database.municipality.directorates.fen
  const moved = await added('set_directorate_calendar', { directorate_id, calendar_id, moves_open: false })
  expect(moved).toMatchObject([{ topic: 'directorate', content: { id: directorate_id, calendar_id } }])
  // Another name is no other calendar.
  expect(await added('rename_directorate', { directorate_id, name: 'Fen ve Yol İşleri' })).toEqual([])
})

it('is read by who supervises and nobody else, and tells nothing that nobody of the house did', async () => {
  expect((await told(await database.as('overseer'))).length).toBe((await told()).length)
  expect((await told()).every(({ changed_by }) => changed_by > 0)).toBe(true)
  const clerk = await database.as('temizlikClerk')
  expect(await refusalOf(clerk.query('select from zimmet.calendar_changes()'))).toMatchObject({ code: '42501' })
  const owner = await database.owner()
  await expectRefusal(owner.query('select from zimmet.calendar_changes()'), 'ZM003')
})
