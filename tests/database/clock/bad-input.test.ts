// What nobody may tell the clock, and what each no leaves behind: nothing. As the people whose act it is.
import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from 'pg'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal, refusalOf } from '#tests/support/refusals.ts'
import { act, call, register, usualValues, type Target, type Values } from '#tests/database/acts.ts'

let database: FreshDatabase
let administrator: Client
let owner: Client
let held: Target
beforeAll(async () => {
  database = await freshDatabase()
  administrator = await database.as('administrator')
  owner = await database.owner()
  held = await register(await database.as('agent'), database.municipality)
  held = await act(await database.as('temizlikClerk'), 'take', held)
})
afterAll(async () => {
  await database.drop()
})

const tables =
  'work_calendar work_week work_week_span day_off extra_work work_clock target request custody hold_period extension history command change'

/** Every row of every table that an act of the clock could touch. */
async function everything(): Promise<string> {
  const hash = createHash('sha256')
  for (const table of tables.split(' ')) {
    const { rows } = await owner.query<{ row: string }>(`select t::text as row from zimmet_data.${table} t order by 1`)
    for (const { row } of rows) hash.update(`${table} ${row}\n`)
  }
  return hash.digest('hex')
}

interface Outcome {
  code: string
  field: unknown
  differs: boolean
}

/** What an attempt ended in: the code, the field to blame, and whether any row differs now. */
async function outcomeOf(attempt: Promise<unknown>, before: string): Promise<Outcome> {
  const refusal = await refusalOf(attempt)
  return {
    code: refusal?.code ?? 'went through',
    field: refusal?.detail['field'],
    differs: (await everything()) !== before,
  }
}

const refused = (code: string, field?: string): Partial<Outcome> => ({
  code,
  differs: false,
  ...(field !== undefined && { field }),
})

type Case = [what: string, name: string, values: Values, code: string, field?: string]

const span = { weekday: 1, starts: 28_800, ends: 43_200 }
const week = (...spans: { weekday: number; starts: number; ends: number }[]): Values => ({
  calendar_id: 1,
  from_day: '2028-01-01',
  spans: JSON.stringify(spans),
})
const at = (local: string): Date => new Date(`${local}+03:00`)
const leave = (values: Values = {}): Values => ({
  ...{ name: 'Fırtına', since: at('2027-01-11T08:00'), until: at('2027-01-12T17:00'), calendar_ids: null },
  ...values,
})
const holiday = (values: Values = {}): Values => {
  const { calendar_ids: _all, ...rest } = leave(values)
  return rest
}
const everlasting = { since: at('2024-01-01T00:00'), until: at('2033-01-01T00:00') }
const extra = (values: Values = {}): Values => {
  const { calendar_ids: _all, ...rest } = leave({ calendar_id: 1, ...values })
  return rest
}
const target = (values: Values): Values => ({
  ...{ kind: 'resolution', subject_id: null, priority: 'low', unit: 'days', amount: 3, moves_open: true },
  ...values,
})

const overlapping: Case[] = [
  ['spans that overlap', 'set_week', week(span, { weekday: 1, starts: 40_000, ends: 50_000 }), 'ZM030', 'spans'],
  ['the same span twice', 'set_week', week(span, span), 'ZM030', 'spans'],
  [
    'a night that runs into the next morning',
    'set_week',
    week({ weekday: 1, starts: 80_000, ends: 120_000 }, { weekday: 2, starts: 30_000, ends: 40_000 }),
    'ZM030',
    'spans',
  ],
  [
    'a Sunday night that runs into Monday',
    'set_week',
    week(span, { weekday: 7, starts: 80_000, ends: 120_000 }),
    'ZM030',
    'spans',
  ],
]

const backwards: Case[] = [
  ['a span that runs backwards', 'set_week', week({ weekday: 1, starts: 43_200, ends: 28_800 }), 'ZM030', 'spans'],
  ['a span of no length', 'set_week', week({ weekday: 1, starts: 43_200, ends: 43_200 }), 'ZM030', 'spans'],
  ['a span longer than a day', 'set_week', week({ weekday: 1, starts: 0, ends: 90_000 }), 'ZM030', 'spans'],
  ['a leave that ends before it begins', 'declare_leave', leave({ until: at('2027-01-10T00:00') }), 'ZM030', 'until'],
  ['a leave of no length', 'declare_leave', leave({ until: at('2027-01-11T08:00') }), 'ZM030', 'until'],
  ['a leave without an end', 'declare_leave', leave({ until: null }), 'ZM030', 'until'],
  ['a leave for ever', 'declare_leave', leave({ until: 'infinity' }), 'ZM030', 'until'],
  [
    'extra work that ends before it begins',
    'add_extra_work',
    extra({ until: at('2027-01-10T00:00') }),
    'ZM030',
    'until',
  ],
]

const idle: Case[] = [
  ['a week in which nobody works', 'set_week', week(), 'ZM030', 'spans'],
  ['a week that is no list', 'set_week', { ...week(), spans: '{}' }, 'ZM030', 'spans'],
  ['a weekday that is none', 'set_week', week({ ...span, weekday: 8 }), 'ZM030', 'spans'],
  ['a time that is none', 'set_week', { ...week(), spans: '[{"weekday":1,"starts":"x","ends":1}]' }, 'ZM030', 'spans'],
  ['a leave for all the years there are', 'declare_leave', leave(everlasting), 'ZM030'],
]

const amounts: Case[] = [0, -1, 1001, null].map((amount) => [
  `a target of ${amount}`,
  'set_target',
  target({ amount }),
  'ZM031',
  'amount',
])

const outside: Case[] = [
  ['a leave before the years', 'declare_leave', leave({ since: at('2023-12-31T00:00') }), 'ZM026', 'since'],
  ['a leave after the years', 'declare_leave', leave({ until: at('2040-01-01T00:00') }), 'ZM026', 'until'],
  ['extra work after the years', 'add_extra_work', extra({ until: at('2040-01-01T00:00') }), 'ZM026', 'until'],
  ['new hours from a day before the years', 'set_week', { ...week(span), from_day: '1999-01-01' }, 'ZM026', 'fromDay'],
  ['new hours from a day after the years', 'set_week', { ...week(span), from_day: '2040-01-01' }, 'ZM026', 'fromDay'],
]

const unknown: Case[] = [
  ['new hours of a calendar that is none', 'set_week', { ...week(span), calendar_id: 4711 }, 'ZM023', 'calendarId'],
  ['a leave for a calendar that is none', 'declare_leave', leave({ calendar_ids: [4711] }), 'ZM023', 'calendarIds'],
  ['a leave without a name', 'declare_leave', leave({ name: ' ' }), 'ZM008'],
  ['undoing a leave that is none', 'undo_leave', { day_off_id: 4711 }, 'ZM023', 'dayOffId'],
  ['undoing a holiday', 'undo_leave', { day_off_id: 1 }, 'ZM023', 'dayOffId'],
  ['a holiday without a name', 'add_holiday', holiday({ name: ' ' }), 'ZM008'],
  ['a holiday that ends before it starts', 'add_holiday', holiday({ until: at('2027-01-10T00:00') }), 'ZM030', 'until'],
  ['a holiday of no length', 'add_holiday', holiday({ until: at('2027-01-11T08:00') }), 'ZM030', 'until'],
  ['a holiday for ever', 'add_holiday', holiday({ until: 'infinity' }), 'ZM030', 'until'],
  ['a holiday before the years', 'add_holiday', holiday({ since: at('2023-12-31T00:00') }), 'ZM026', 'since'],
  ['a holiday after the years', 'add_holiday', holiday({ until: at('2040-01-01T00:00') }), 'ZM026', 'until'],
  ['a holiday of all the years there are', 'add_holiday', holiday(everlasting), 'ZM030'],
  ['removing a holiday that is none', 'remove_holiday', { day_off_id: 4711 }, 'ZM023', 'dayOffId'],
  ['a target in weeks', 'set_target', target({ unit: 'weeks' }), 'ZM031'],
  ['a target of another kind', 'set_target', target({ kind: 'survey' }), 'ZM031'],
  ['a target for a priority that is none', 'set_target', target({ priority: 'asap' }), 'ZM031'],
  ['a target for a subject that is none', 'set_target', target({ subject_id: 4711 }), 'ZM023'],
]

describe('an administrator is refused, and not one row differs:', () => {
  it.each([...overlapping, ...backwards, ...idle, ...amounts, ...outside, ...unknown])(
    '%s',
    async (_what, name, values, code, field) => {
      const before = await everything()
      const attempt = call(administrator, name, { command_id: randomUUID(), ...values })
      expect(await outcomeOf(attempt, before)).toMatchObject(refused(code, field))
    },
  )

  it.each(
    [...overlapping, ...backwards, ...idle, ...amounts, ...outside].filter(([, name]) => name !== 'add_extra_work'),
  )('%s, looked at first', async (_what, name, values, code) => {
    const { moves_open: _open, ...rest } = values
    const preview = name.replace(/^(set|declare)_/u, 'preview_')
    const before = await everything()
    expect(await outcomeOf(call(administrator, preview, rest), before)).toMatchObject(refused(code))
  })
})

describe('who works on a request is refused, and not one row differs:', () => {
  const inYears = (years: number): Date => new Date(Date.now() + years * 365 * 86_400_000)
  it.each([
    ['a hold in the past', 'temizlikClerk', 'hold', { until: inYears(-1) }, 'ZM014', 'until'],
    ['a hold until this very moment', 'temizlikClerk', 'hold', { until: new Date() }, 'ZM014', 'until'],
    ['a hold without a date', 'temizlikClerk', 'hold', { until: null }, 'ZM014', 'until'],
    ['a hold longer than its reason allows', 'temizlikClerk', 'hold', { until: inYears(1) }, 'ZM014', 'until'],
    ['a hold into years that no calendar knows', 'temizlikDirector', 'hold', { until: inYears(20) }, 'ZM026', 'until'],
    ['an extension into the past', 'temizlikDirector', 'extend', { until: inYears(-1) }, 'ZM028', 'until'],
    ['an extension of years', 'temizlikDirector', 'extend', { until: inYears(2) }, 'ZM028', 'until'],
    ['an extension without a reason', 'temizlikDirector', 'extend', { words: ' ' }, 'ZM008', undefined],
  ] as const)('%s', async (_what, role, name, values, code, field) => {
    const person = await database.as(role)
    const before = await everything()
    const attempt = act(person, name, held, { ...usualValues(database.municipality)[name], ...values })
    expect(await outcomeOf(attempt, before)).toMatchObject(refused(code, field))
  })
})

describe('nobody else changes a calendar or a target:', () => {
  const acts: [name: string, values: Values][] = [
    ['declare_leave', { command_id: randomUUID(), ...leave() }],
    ['preview_leave', leave()],
    ['undo_leave', { command_id: randomUUID(), day_off_id: 1 }],
    ['add_holiday', { command_id: randomUUID(), ...holiday() }],
    ['preview_holiday', holiday()],
    ['remove_holiday', { command_id: randomUUID(), day_off_id: 1 }],
    ['preview_without_holiday', { day_off_id: 1 }],
    ['preview_without_leave', { day_off_id: 1 }],
    ['preview_without_extra_work', { extra_work_id: 1 }],
    ['set_week', { command_id: randomUUID(), ...week(span) }],
    ['add_extra_work', { command_id: randomUUID(), ...extra() }],
    ['set_target', { command_id: randomUUID(), ...target({}) }],
  ]
  it.each(['temizlikDirector', 'overseer', 'agent', 'temizlikClerk'] as const)('%s', async (role) => {
    const person = await database.as(role)
    const before = await everything()
    for (const [name, values] of acts)
      expect(await outcomeOf(call(person, name, values), before)).toMatchObject(refused('42501'))
  })
})

it('an instant or an amount of work outside the years the calendar knows is refused, telling which years it knows', async () => {
  const years = { from: at('2024-01-01T00:00').getTime(), until: at('2033-01-01T00:00').getTime() }
  for (const asked of [`worked(1, '2040-01-01')`, `worked(1, '2023-12-31')`, `moment(1, 999999999)`, `moment(1, -1)`]) {
    const { detail } = await expectRefusal(owner.query(`select zimmet_private.${asked}`), 'ZM026')
    expect(detail).toMatchObject(years)
  }
})
