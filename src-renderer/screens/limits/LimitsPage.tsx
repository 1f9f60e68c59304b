import { useTranslations } from 'use-intl'
import type { Quota, UnusualReading } from '#shared/contract/oversight.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { queries } from '#renderer/host/queries.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { live, useLive } from '#renderer/host/live-query.ts'
import { failureOf } from '#renderer/host/failures.ts'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import { useUnusualReading } from '#renderer/figures/use-unusual-reading.ts'
import classes from './LimitsPage.module.css'
import { GroupSizes } from './GroupSizes.tsx'
import { ReadingLimits } from './ReadingLimits.tsx'

/** For administrators, who see no request: who reads too much of people today, and how much anybody may. */
export function LimitsPage() {
  const sentence = useFailureSentence()
  const unusual = useUnusualReading()
  const limits = useLive(live(queries.oversight.limits.queryOptions(), { hears: ['session', 'staff', 'catalogue'] }))
  const error = unusual.error ?? limits.error
  return (
    <div className={classes.page}>
      {error && <RefusalNote>{sentence(failureOf(error))}</RefusalNote>}
      {unusual.data && <Unusual readings={unusual.data} />}
      {limits.data && <ReadingLimits limits={limits.data.reading} />}
      {limits.data && <GroupSizes sizes={limits.data.groupSizes} />}
      {limits.data && <Quotas quotas={limits.data.quotas} />}
    </div>
  )
}

function Unusual({ readings }: { readings: readonly UnusualReading[] }) {
  const t = useTranslations('limits.unusual')
  const { names } = useNames()
  const { number } = useFormats()
  return (
    <section className={classes.part} aria-labelledby="limits-unusual">
      <h2 className={classes.title} id="limits-unusual">
        {t('title')}
      </h2>
      <p className={classes.hint}>{t('hint')}</p>
      {readings.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('who')}</th>
              <th scope="col">{t('what')}</th>
              <th scope="col" className={classes.number}>
                {t('today')}
              </th>
              <th scope="col" className={classes.number}>
                {t('usual')}
              </th>
              <th scope="col" aria-label={t('atLimit')} />
            </tr>
          </thead>
          <tbody>
            {readings.map(({ staffId, kind, today, usual, isAtLimit }) => (
              <tr key={`${staffId} ${kind}`}>
                <td>{names.person(staffId)}</td>
                <td>{t(`kind.${kind}`)}</td>
                <td className={classes.number}>{number(today)}</td>
                <td className={classes.number}>{usual === null ? t('noUsual') : number(Math.round(usual))}</td>
                <td className={classes.late}>{isAtLimit && t('atLimit')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Quotas({ quotas }: { quotas: readonly Quota[] }) {
  const t = useTranslations('limits.quotas')
  const { number } = useFormats()
  const amountOf = ({ code, amount }: Quota) =>
    code === 'file_bytes_a_day' ? t('megabytes', { count: number(Math.floor(amount / 1_048_576)) }) : number(amount)
  return (
    <section className={classes.part} aria-labelledby="limits-quotas">
      <h2 className={classes.title} id="limits-quotas">
        {t('title')}
      </h2>
      <p className={classes.hint}>{t('hint')}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col" className={classes.number}>
              {t('amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {quotas.map((quota) => (
            <tr key={quota.code}>
              <td>{t(`code.${quota.code}`)}</td>
              <td className={classes.number}>{amountOf(quota)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
