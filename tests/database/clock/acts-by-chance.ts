// What an office may do to a request and to its calendars, chosen by chance: who does it, and with what.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { Role } from '#tests/support/cast-roles.ts'
import type { Municipality } from '#tests/support/cast.ts'
import { usualValues, type Values } from '#tests/database/acts.ts'
import { local } from './dated-request.ts'

const work = [
  ...['take', 'take', 'take', 'hold', 'hold', 'hold', 'resume', 'extend', 'change_priority', 'change_priority'],
  ...['change_subject', 'hand_over', 'return_custody', 'accept_custody', 'set_legal_basis', 'extend_legal'],
  ...[
    'interrupt_legal',
    'restart_legal',
    'tell_stage',
    'resolve',
    'resolve',
    'reopen',
    'verify',
    'log_contact',
    'add_note',
  ],
] as const
const office = [
  'set_target',
  'set_directorate_calendar',
  'declare_leave',
  'declare_leave',
  'undo_leave',
  'set_week',
  'add_extra_work',
] as const
export type Kind = (typeof work)[number] | (typeof office)[number]

export interface Step {
  kind: Kind
  /** Hours that pass before it. */
  gap: number
  pick: number
  director: boolean
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(
    { weight: 7, arbitrary: fc.constantFrom(...work) },
    { weight: 1, arbitrary: fc.constantFrom(...office) },
  ),
  gap: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 12, max: 240 })),
  pick: fc.nat(59),
  director: fc.boolean(),
})
/** A request's beginning, and what is done to it. */
export const life = fc.record({
  priority: fc.constantFrom('urgent', 'high', 'normal', 'low'),
  law: fc.constantFrom(null, 1, 2, 3),
  steps: fc.array(step, { minLength: 4, maxLength: 9, size: 'max' }),
})

const holdersOf = (m: Municipality): Record<number, { clerk: Role; director: Role }> => ({
  [m.directorates.temizlik]: { clerk: 'temizlikClerk', director: 'temizlikDirector' },
  [m.directorates.fen]: { clerk: 'fenClerk', director: 'fenDirector' },
  [m.directorates.desk]: { clerk: 'deskClerk', director: 'deskDirector' },
})

const why = 'Ekipman bekleniyor, sıraya alındı'
export const hours = 3_600_000

/** Who does a step, and with what. */
export function actOf(
  m: Municipality,
  { kind, pick, director }: Step,
  { holder, due }: { holder: number; due: number },
  present: number,
): [Role, Values] {
  const people = holdersOf(m)[holder] ?? { clerk: 'deskClerk', director: 'deskDirector' }
  const own = director ? people.director : people.clerk
  const one = <T>(all: readonly T[]): T => all[pick % all.length] as T
  const given: Partial<Record<Kind, [Role, Values]>> = {
    hold: [own, { reason_id: one(Object.values(m.holdReasons)), until: new Date(present + (1 + pick) * 12 * hours) }],
    extend: [people.director, { until: new Date(Math.max(due, present) + (1 + pick) * 24 * hours), words: why }],
    change_priority: [
      one([people.director, 'overseer'] as const),
      { priority: one(['low', 'normal', 'high', 'urgent']), words: why },
    ],
    change_subject: [own, { subject_id: one([m.subjects.bin, m.subjects.debris, m.subjects.pothole]) }],
    hand_over: [
      one([own, 'overseer'] as const),
      { directorate_id: one([m.directorates.fen, m.directorates.desk, m.directorates.temizlik]) },
    ],
    set_legal_basis: [
      one(['agent', 'overseer', people.director] as const),
      { legal_basis_id: one([1, 2, 3, null]), words: one([why, null]) },
    ],
    extend_legal: [people.director, {}],
    interrupt_legal: [people.director, {}],
    restart_legal: [people.director, {}],
    tell_stage: [people.director, {}],
    verify: [one(['agent', 'overseer'] as const), {}],
    reopen: [one(['agent', 'overseer'] as const), {}],
    log_contact: ['agent', { words: 'Vatandaşla telefonda konuşuldu', reached: director }],
  }
  const [role, values] = given[kind] ?? [own, {}]
  return [role, { ...usualValues(m)[kind], ...values }]
}

/** What an administrator does to all. */
export const changes: ReadonlySet<Kind> = new Set([
  ...(['set_target', 'set_directorate_calendar', 'declare_leave', 'undo_leave', 'set_week', 'add_extra_work'] as const),
])

export function changeOf(m: Municipality, { kind, pick }: Step, present: number, leave: number | undefined): Values {
  const since = new Date(present + (pick - 30) * 12 * hours)
  const until = new Date(since.getTime() + (1 + (pick % 5)) * 24 * hours)
  const spans = [1, 2, 3, 4, 5].slice(pick % 4).map((weekday) => ({ weekday, starts: 9 * 3_600, ends: 15 * 3_600 }))
  const all: Partial<Record<Kind, Values>> = {
    set_target: {
      ...{ kind: pick % 2 === 0 ? 'resolution' : 'first_contact', subject_id: null, priority: 'normal', unit: 'days' },
      ...{ amount: 1 + (pick % 30), moves_open: true },
    },
    set_directorate_calendar: {
      directorate_id: m.directorates.temizlik,
      calendar_id: 1 + (pick % 3),
      moves_open: true,
    },
    declare_leave: { name: 'Fırtına', since, until, calendar_ids: null },
    undo_leave: { day_off_id: leave },
    set_week: { calendar_id: 1, from_day: local(since.getTime()).slice(0, 10), spans: JSON.stringify(spans) },
    add_extra_work: { calendar_id: 1, name: 'Telafi', since, until },
  }
  return { command_id: randomUUID(), ...all[kind] }
}
