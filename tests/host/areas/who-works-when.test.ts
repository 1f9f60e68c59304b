// The calendars of the office as the window asks for them; every answer is held against the contract's schema.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as z from 'zod'
import { workCalendar } from '#shared/contract/clock.ts'
import { openOffice, type Client, type Office } from './office.ts'

let office: Office
let administrator: Client
beforeAll(async () => {
  office = await openOffice()
  administrator = await office.desk('administrator')
})
afterAll(async () => {
  await office.close()
})

const commandId = (): string => randomUUID()
const read = async () => z.array(workCalendar).parse(await administrator.clock.calendars())
const mornings = [1, 2, 3].map((weekday) => ({ weekday, starts: 8 * 3_600, ends: 12 * 3_600 }))

it('tells every calendar with its hours, its extra work and its directorates', async () => {
  const [first] = await read()
  expect(first).toMatchObject({
    id: 1,
    name: 'Ofis',
    observesDaysOff: true,
    weeks: [{ since: '2024-01-01', until: null }],
  })
  expect(first?.weeks[0]?.spans).toHaveLength(10)
  expect(first?.directorateIds).toEqual(Object.values(office.database.municipality.directorates))
})

it('makes a calendar, changes its hours from a day on, moves a directorate onto it, adds work and takes it back', async () => {
  const { calendarId } = await administrator.clock.createCalendar({
    ...{ commandId: commandId(), name: 'Kısa', observesDaysOff: true, spans: mornings },
  })
  const week = { calendarId, fromDay: '2027-06-01', spans: mornings.slice(0, 1) }
  expect(await administrator.clock.previewWeek(week)).toEqual({ count: 0, byDirectorate: [], largest: [] })
  expect(await administrator.clock.setWeek({ ...week, commandId: commandId() })).toEqual({ moved: 0 })

  const directorateId = office.database.municipality.directorates.park
  await administrator.clock.previewDirectorateCalendar({ directorateId, calendarId })
  const change = { directorateId, calendarId, movesOpen: false, commandId: commandId() }
  expect(await administrator.clock.setDirectorateCalendar(change)).toEqual({ moved: 0 })

  // A day to come: of the past it would take two.
  const day = Math.floor(Date.now() / 86_400_000 + 6) * 86_400_000
  const extra = { calendarId, name: 'Telafi', since: day + 6 * 3_600_000, until: day + 12 * 3_600_000 }
  await administrator.clock.previewExtraWork(extra)
  const { extraWorkId = 0 } = await administrator.clock.addExtraWork({ ...extra, commandId: commandId() })
  await administrator.clock.undoExtraWork({ extraWorkId, commandId: commandId() })

  const made = (await read()).find(({ id }) => id === calendarId)
  expect(made).toMatchObject({
    directorateIds: [directorateId],
    weeks: [
      { since: '2024-01-01', until: '2027-06-01', spans: mornings },
      { since: '2027-06-01', until: null, spans: mornings.slice(0, 1) },
    ],
    extraWork: [{ id: extraWorkId, name: 'Telafi', since: extra.since, until: extra.until }],
  })
  expect(made?.extraWork[0]?.undoneAt).not.toBeNull()
})

it('refuses what is wrong at its field, and everybody who is no administrator', async () => {
  const wrong = { commandId: commandId(), name: ' ofis', observesDaysOff: true, spans: mornings }
  await expect(administrator.clock.createCalendar(wrong)).rejects.toMatchObject({
    data: { code: 'ZM025', detail: { field: 'name' } },
  })
  const director = await office.desk('temizlikDirector')
  await expect(director.clock.createCalendar({ ...wrong, name: 'Başka' })).rejects.toMatchObject({
    data: { code: 'ZM003' },
  })
})
