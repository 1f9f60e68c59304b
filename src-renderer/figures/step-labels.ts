import { officeZone } from '#shared/office-time.ts'
import { useTranslations } from 'use-intl'
import type { Step } from '#shared/time-steps.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useLanguage, type Language } from '#renderer/words/language.tsx'

const monthNames = (language: Language, month: 'short' | 'long') =>
  new Intl.DateTimeFormat(language === 'tr' ? 'tr-TR' : 'en-GB', {
    month,
    year: 'numeric',
    timeZone: officeZone,
  })

/** How a day, week or month is called on the axis and in the table. */
export function useStepLabels(): (step: Step, key: number) => { label: string; fullLabel: string } {
  const t = useTranslations('words')
  const { date } = useFormats()
  const { language } = useLanguage()
  return (step, key) => {
    const day = date(key)
    switch (step) {
      case 'day':
        return { label: day.slice(0, 5), fullLabel: day }
      case 'week':
        return { label: day.slice(0, 5), fullLabel: t('weekOf', { day }) }
      case 'month':
        return {
          label: monthNames(language, 'short').format(key),
          fullLabel: monthNames(language, 'long').format(key),
        }
    }
  }
}
