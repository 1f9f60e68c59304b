import { expect, it } from 'vitest'
import { healthLines } from '#main/start/health-lines.ts'
import type { HealthRow } from '#shared/contract/fleet.ts'
import { healthSentence, worstOf } from '#shared/health-sentences.ts'
import { healthWordsEn } from '#shared/health-words-en.ts'
import { healthWordsTr } from '#shared/health-words-tr.ts'

const row = (code: string, state: HealthRow['state'], facts: HealthRow['facts'] = {}): HealthRow => ({
  ...{ part: 'server', code, state, facts },
})
const formats = { number: String, dateTime: (instant: number) => new Date(instant).toISOString() }

it('says the worst first, and under it what to do', () => {
  const rows = [
    row('connections', 'in_order', { used: 12, most: 1597 }),
    row('backup', 'act'),
    row('pcs', 'look', { known: 500, behind: 3, failing: 0, unseen: 1 }),
  ]
  expect(healthLines(rows, 'tr')).toEqual([
    'YAP      Yedeğin denetimi: Hiç denetlenmedi',
    '         → Son yedeği geri yükleyip “npm run prove-backup … --report-to” ile denetleyin (docs/it/backup.md).',
    'BAK      Bilgisayarlar: 500 bilgisayar: 3 geride, 0 güncellenemiyor, 30 gündür görülmeyen 1',
    '         → Bilgisayarlar ekranında geride olanlara bakın; “Şimdi bak” ile güncellemeyi isteyin.',
    'yerinde  Bağlantılar: 12 / 1.597',
  ])
  expect(healthLines(rows, 'en').at(-1)).toBe('ok       Connections: 12 of 1,597')
})

it('answers 0 where all is in order, 1 where somebody should look, 2 where somebody must act', () => {
  expect(worstOf([row('disk', 'in_order')])).toBe(0)
  expect(worstOf([row('disk', 'in_order'), row('pcs', 'look')])).toBe(1)
  expect(worstOf([row('backup', 'act'), row('pcs', 'look')])).toBe(2)
})

it('has words for the same codes in both languages, and an act for whatever may not be in order', () => {
  expect(Object.keys(healthWordsEn)).toEqual(Object.keys(healthWordsTr))
  // These two only tell.
  const tellOnly = ['disk', 'schema']
  for (const words of [healthWordsTr, healthWordsEn])
    expect(Object.keys(words).filter((code) => words[code]?.act === '')).toEqual(tellOnly)
  // An installed program has no file of the sources to be run, and what setup does is setup's.
  for (const words of [healthWordsTr, healthWordsEn])
    for (const { act } of Object.values(words)) expect(act).not.toMatch(/\.sql|src-main/u)
})

it('tells a row of a newer database by its code', () => {
  expect(healthSentence('tr', row('of_tomorrow', 'look'), formats)).toEqual({
    name: 'of_tomorrow',
    fact: '',
    act: null,
  })
})
