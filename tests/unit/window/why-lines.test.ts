// The arithmetic of a deadline as it is read: what each day adds up to, in the target's own unit.
import { describe, expect, it } from 'vitest'
import { whyLines, type WhyLine } from '#renderer/request/panel/why-lines.ts'
import type { DeadlinePiece, DeadlineReason } from '#shared/contract/clock.ts'

const hour = 3600
/** An hour of a day of November 2026, in Turkey. */
const at = (day: number, hours: number): number => Date.UTC(2026, 10, day, hours - 3)

function piece(day: number, from: number, to: number, kind: DeadlinePiece['kind'], name: string | null = null) {
  const [since, until] = [at(day, from), at(day, to)]
  return { since, until, kind, name, counted: kind === 'work', seconds: (until - since) / 1000 }
}

function reason(unit: DeadlineReason['unit'], pieces: DeadlinePiece[], more: Partial<DeadlineReason> = {}) {
  const [first, last] = [pieces[0]?.since ?? 0, pieces.at(-1)?.until ?? 0]
  return {
    ...{ since: first, dueAt: last, firstDueAt: last, promisedAt: last, calendarId: 1, unit, amount: 1 },
    ...{ pausedSeconds: 0, extensionSeconds: 0, workingDays: [], pieces, ...more },
  }
}

const sums = (lines: readonly WhyLine[]) => lines.map(({ sum }) => sum)
const office = (day: number, from = 8) => [
  ...(from < 12 ? [piece(day, from, 12, 'work')] : []),
  piece(day, 12, 13, 'off_hours'),
  piece(day, 13, 17, 'work'),
]

describe('a target in hours', () => {
  it('sums up what counted, names once what was off, keeps lunch and leaves the nights out', () => {
    const lines = whyLines(
      reason('hours', [
        ...office(2, 10),
        piece(2, 17, 32, 'off_hours'),
        piece(3, 8, 12, 'hold', 'Vatandaş bekleniyor'),
        piece(3, 12, 13, 'off_hours'),
        piece(3, 13, 17, 'hold', 'Vatandaş bekleniyor'),
        piece(3, 17, 32, 'off_hours'),
        piece(4, 8, 10, 'work'),
      ]),
    )
    expect(sums(lines)).toEqual([{ kind: 'hours', seconds: 6 * hour }, null, { kind: 'hours', seconds: 8 * hour }])
    expect(lines.map(({ skipped }) => skipped.map(({ kind, name }) => name ?? kind))).toEqual([
      ['off_hours'],
      ['Vatandaş bekleniyor'],
      [],
    ])
  })
})

describe('a target in working days', () => {
  it('numbers them, does not count the day on which it came, and then adds what was paused', () => {
    const pieces = [
      ...office(5, 10),
      ...office(6),
      piece(7, 0, 24, 'weekend'),
      piece(8, 0, 24, 'weekend'),
      ...office(9),
    ]
    const lines = whyLines(
      reason('days', pieces, { workingDays: [at(6, 0)], promisedAt: at(6, 17), pausedSeconds: 8 * hour }),
    )
    expect(sums(lines)).toEqual([
      { kind: 'firstDay' },
      { kind: 'day', number: 1 },
      null,
      null,
      { kind: 'added', seconds: 8 * hour },
    ])
  })

  it('counts a day that was wholly on hold: its hours come on top afterwards', () => {
    const held = [piece(3, 8, 12, 'hold', 'Hava'), piece(3, 13, 17, 'hold', 'Hava')]
    const lines = whyLines(
      reason('days', [...office(2, 9), ...held, ...office(4)], { workingDays: [at(3, 0)], promisedAt: at(3, 17) }),
    )
    expect(sums(lines)).toEqual([
      { kind: 'firstDay' },
      { kind: 'day', number: 1 },
      { kind: 'added', seconds: 8 * hour },
    ])
  })
})

it('days of the calendar need no list; what came on top is told', () => {
  const pieces = [...office(2, 9), ...office(3), ...office(4)]
  expect(whyLines(reason('calendar_days', pieces))).toEqual([])
  expect(sums(whyLines(reason('calendar_days', pieces, { promisedAt: at(4, 0) })))).toEqual([
    { kind: 'added', seconds: 8 * hour },
  ])
})
