import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { moments, secondsTo } from '#tests/run/moments.ts'
import { expectSameClock } from '#tests/support/faked-clock.ts'
import { lastOfficeMorning } from '#tests/support/office-morning.ts'

it.each([
  ['on a Saturday night', '2026-11-28T23:50', '2026-11-27'],
  ['on a Sunday just after midnight', '2026-11-29T00:01', '2026-11-27'],
  ['on a Monday before ten', '2026-11-30T09:59', '2026-11-27'],
  ['on a Monday at ten', '2026-11-30T10:00', '2026-11-30'],
  ['in the first minute of a year', '2027-01-01T00:00', '2026-12-31'],
  ['on a leap day', '2028-02-29T10:00', '2028-02-29'],
])('%s a sample for tests ends at the last ten o’clock of an office day', (_when, present, day) => {
  expect(lastOfficeMorning(Date.parse(`${present}+03:00`))).toEqual(new Date(`${day}T10:00+03:00`))
})

it('a moment is an offset from the present, forward or back', () => {
  const [moment] = moments
  if (!moment) throw new Error('there are no moments')
  const at = Date.parse(`${moment.at}+03:00`)
  expect(secondsTo(moment, at - 90_000)).toBe(90)
  expect(secondsTo(moment, at + 90_000)).toBe(-90)
})

it('the moments are of different names', () => {
  expect(new Set(moments.map(({ name }) => name)).size).toBe(moments.length)
})

it('a clock that tells another time than the run’s is an error', () => {
  const present = Date.now()
  expectSameClock('PostgreSQL', present + 1_000, present)
  expect(() => expectSameClock('PostgreSQL', present + 86_400_000, present)).toThrow(/PostgreSQL tells/u)
})

it('nothing that comes late on a busy machine is given up after seconds', async () => {
  const names = (await readdir('tests', { recursive: true })).filter((name) => /\.test\.tsx?$/u.test(name))
  expect(names.length).toBeGreaterThan(200)
  const texts = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join('tests', name), 'utf8') })),
  )
  const isShort = (limit = ''): boolean => limit !== '0' && Number(limit.replaceAll('_', '')) < 600_000
  const short = texts.filter(
    ({ text }) =>
      /vi\.wait(?:For|Until)\(/u.test(text) ||
      [...text.matchAll(/^\}, ([\d_]+)\)$|\btimeout: ([\d_]+)/gmu)].some(([, end, told]) => isShort(end ?? told)),
  )
  expect(short.map(({ name }) => name)).toEqual([])
})
