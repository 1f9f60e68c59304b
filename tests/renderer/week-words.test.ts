import { describe, expect, it } from 'vitest'
import { groupDays, readDay, readWeek, spansOn, toldDay, typedWeek } from '#renderer/areas/calendars/week-words.ts'

const hour = 3600
const span = (starts: number, ends: number) => ({ starts: starts * hour, ends: ends * hour })
const office = ['8-12 13-17', '8-12 13-17', '8-12 13-17', '8-12 13-17', '8-12 13-17', '', '']

describe('the hours of a week as people write them', () => {
  it.each([
    ['8-12 13-17', [span(8, 12), span(13, 17)]],
    ['08.30–12.00, 13:00-17:00', [span(8.5, 12), span(13, 17)]],
    ['13-17; 8-12', [span(8, 12), span(13, 17)]],
    ['22:00-06:00', [span(22, 30)]],
    ['22:00–06:00 (ertesi gün)', [span(22, 30)]],
    ['0-24', [span(0, 24)]],
    ['', []],
    ['sekiz', 'form'],
    ['8', 'form'],
    ['8-12-17', 'form'],
    ['8:75-12', 'form'],
    ['24-25', 'form'],
    ['8-12, 11-17', 'overlap'],
  ] as const)('“%s”', (typed, read) => {
    expect(readDay(typed)).toEqual(read)
  })

  it('are read back as they were told', () => {
    const week = readWeek(['22-6', '8-12, 13-17', '', '0-24', '', '9-13', ''])
    expect(week.problems.every((problem) => problem === null)).toBe(true)
    expect(readWeek(typedWeek(week.spans)).spans).toEqual(week.spans)
  })

  it('may not overlap the night before, from Sunday to Monday neither', () => {
    expect(readWeek(['5-9', '', '', '', '', '', '22-6']).problems[0]).toBe('overlap')
    expect(readWeek(['6-9', '', '', '', '', '', '22-6']).problems[0]).toBeNull()
  })

  it('are nobody’s when no day has any', () => {
    expect(readWeek(['', '', '', '', '', '', '']).isEmpty).toBe(true)
  })

  it('are told in groups of days', () => {
    const { spans } = readWeek(office)
    expect(groupDays(spans).map(({ first, last }) => [first, last])).toEqual([
      [1, 5],
      [6, 7],
    ])
    expect(toldDay(spansOn(spans, 3), 'ertesi gün')).toBe('08:00–12:00, 13:00–17:00')
    expect(toldDay([span(22, 30)], 'ertesi gün')).toBe('22:00–06:00 (ertesi gün)')
  })
})
