import { useTranslations } from 'use-intl'
import type { Quota, SessionHold, UnusualReading } from '#shared/contract/oversight.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { useNow } from '#renderer/host/now.ts'
import { queries } from '#renderer/host/queries.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { live, useLive } from '#renderer/host/live-query.ts'
import { failureOf } from '#renderer/host/failures.ts'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import { useUnusualReading } from '#renderer/figures/use-unusual-reading.ts'
import classes from './LimitsPage.module.css'
import { LimitsTable } from './LimitsTable.tsx'
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
      {limits.data && <Holds holds={limits.data.holds} />}
    </div>
  )
}

function Unusual({ readings }: { readings: readonly UnusualReading[] }) {
  const t = useTranslations('limits.unusual')
  const { names } = useNames()
  const { number } = useFormats()
  return (
    <LimitsTable
      name="unusual"
      title={t('title')}
      hint={t('hint')}
      heads={[
        { words: t('who') },
        { words: t('what') },
        { words: t('today'), is: 'number' },
        { words: t('usual'), is: 'number' },
        { words: t('atLimit'), isUnseen: true },
      ]}
      none={readings.length === 0 && t('none')}
    >
      {readings.map(({ staffId, kind, today, usual, isAtLimit }) => (
        <tr key={`${staffId} ${kind}`}>
          <td>{names.person(staffId)}</td>
          <td>{t(`kind.${kind}`)}</td>
          <td className={classes.number}>{number(today)}</td>
          <td className={classes.number}>{usual === null ? t('noUsual') : number(Math.round(usual))}</td>
          <td className={classes.late}>{isAtLimit && t('atLimit')}</td>
        </tr>
      ))}
    </LimitsTable>
  )
}

function Quotas({ quotas }: { quotas: readonly Quota[] }) {
  const t = useTranslations('limits.quotas')
  const { number } = useFormats()
  const amountOf = ({ code, amount }: Quota) =>
    code === 'file_bytes_a_day' ? t('megabytes', { count: number(Math.floor(amount / 1_048_576)) }) : number(amount)
  return (
    <LimitsTable
      name="quotas"
      title={t('title')}
      hint={t('hint')}
      heads={[{ words: t('what') }, { words: t('amount'), is: 'number' }]}
    >
      {quotas.map((quota) => (
        <tr key={quota.code}>
          <td>{t(`code.${quota.code}`)}</td>
          <td className={classes.number}>{amountOf(quota)}</td>
        </tr>
      ))}
    </LimitsTable>
  )
}

function Holds({ holds }: { holds: readonly SessionHold[] }) {
  const t = useTranslations('limits.holds')
  const { names } = useNames()
  const formats = useFormats()
  const present = useNow()
  return (
    <LimitsTable
      name="holds"
      title={t('title')}
      hint={t('hint')}
      heads={[
        { words: t('who') },
        { words: t('at') },
        { words: t('busy'), is: 'number' },
        { words: t('sessions'), is: 'number' },
        { words: t('until') },
        { words: t('standing'), isUnseen: true },
      ]}
      none={holds.length === 0 && t('none')}
    >
      {holds.map(({ id, staffId, at, busy, sessions, until }) => (
        <tr key={id}>
          <td>{names.person(staffId)}</td>
          <td>{formats.dateTime(at)}</td>
          <td className={classes.number}>{formats.number(busy)}</td>
          <td className={classes.number}>{formats.number(sessions)}</td>
          <td>{formats.dateTime(until)}</td>
          <td className={until > present ? classes.late : undefined}>{t(until > present ? 'goesOn' : 'over')}</td>
        </tr>
      ))}
    </LimitsTable>
  )
}
