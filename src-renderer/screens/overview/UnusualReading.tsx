import { useTranslations } from 'use-intl'
import { ReportNote } from '#renderer/components/ReportPage/ReportPage.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useUnusualReading } from '#renderer/figures/use-unusual-reading.ts'

/** Who looks at far more people today than usual, for overseers; nothing where nobody does. */
export function UnusualReading() {
  const t = useTranslations('overview.reading')
  const { names } = useNames()
  const { number } = useFormats()
  const { data = [] } = useUnusualReading()
  return data.map(({ staffId, kind, today, usual, isAtLimit }) => (
    <ReportNote key={`${staffId} ${kind}`}>
      {t(kind, { who: names.person(staffId), times: number(today) })}{' '}
      {usual !== null && t('usual', { times: number(Math.round(usual)) })} {isAtLimit && t('atLimit')}
    </ReportNote>
  ))
}
