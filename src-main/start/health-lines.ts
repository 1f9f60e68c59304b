// Sağlık at the terminal: one line a row, the worst first, and under it what to do.
import type { HealthRow, HealthState } from '#shared/contract/fleet.ts'
import { healthSentence } from '#shared/health-sentences.ts'
import { officeZone } from '#shared/office-time.ts'

const words: Record<'tr' | 'en', Record<HealthState, string>> = {
  tr: { act: 'YAP    ', look: 'BAK    ', in_order: 'yerinde' },
  en: { act: 'ACT    ', look: 'LOOK   ', in_order: 'ok     ' },
}

const order: readonly HealthState[] = ['act', 'look', 'in_order']

/** All of it as lines of text. */
export function healthLines(rows: readonly HealthRow[], language: 'tr' | 'en'): string[] {
  const locale = language === 'tr' ? 'tr-TR' : 'en-GB'
  const formats = {
    number: (value: number) => value.toLocaleString(locale),
    dateTime: (instant: number) =>
      new Date(instant).toLocaleString(locale, { timeZone: officeZone, dateStyle: 'short', timeStyle: 'short' }),
  }
  const worstFirst = rows.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
  return worstFirst.flatMap((row) => {
    const { name, fact, act } = healthSentence(language, row, formats)
    const line = `${words[language][row.state]}  ${name}${fact === '' ? '' : `: ${fact}`}`
    return act === null || act === '' ? [line] : [line, `         → ${act}`]
  })
}
