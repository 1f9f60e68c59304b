import { officeZone } from '#shared/office-time.ts'
import { midnightOf } from '#shared/period.ts'
import type { Language } from './language.tsx'

const long = { timeZone: officeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
const days = { tr: new Intl.DateTimeFormat('tr-TR', long), en: new Intl.DateTimeFormat('en-GB', long) }

/** A day of the office, 2026-11-25, as it is said: 25 Kasım 2026 Çarşamba. */
export const longDay = (day: string, language: Language): string => days[language].format(midnightOf(day))
